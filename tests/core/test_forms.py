"""The door: input is cleaned once, with a sentence at the field."""

import pytest
from django import forms

from core.forms import HouseForm


class Door(HouseForm):
    name = forms.CharField(max_length=100, required=False)
    on = forms.DateField(required=False)
    at = forms.TimeField(required=False)
    key = forms.UUIDField(required=False)


def errors(**data):
    return {field: list(told) for field, told in Door(data).errors.items()}


@pytest.mark.parametrize(
    "text",
    [
        "Kim\x00",
        "Kim\x07",
        "Kim\x7f",
        "Kim\u202e",  # right-to-left override
        "Kim\u2066nep",  # isolate
        "Kim\u200b",  # zero width
        "\ufeffKim",
        "Kim" + chr(0xD800),  # a lone surrogate
        "Kim\ufffd",  # what Django makes of one in a posted form
    ],
)
def test_hidden_character_gets_one_sentence_at_the_field(text):
    told = errors(name=text)

    assert set(told) == {"name"}
    assert all(sentence.endswith(".") for sentence in told["name"])


@pytest.mark.parametrize(
    "text", ["Zoë", "Çelik", "Jürgen-Åge d’Oré", "Ελένη", "Ольга", "李", "two\nlines\tand more"]
)
def test_names_of_every_script_pass(text):
    assert errors(name=text) == {}


def test_text_longer_than_the_field_is_refused():
    assert set(errors(name="x" * 10_000)) == {"name"}


@pytest.mark.parametrize("day", ["1900-01-01", "2100-12-31", "2028-02-29"])
def test_possible_date_passes(day):
    assert errors(on=day) == {}


@pytest.mark.parametrize(
    "day",
    [
        "0001-01-01",
        "9999-12-31",
        "1899-12-31",
        "2101-01-01",
        "2026-02-31",
        "yesterday",
        "0000-00-00",
    ],
)
def test_impossible_date_is_refused_at_the_field(day):
    assert set(errors(on=day)) == {"on"}


@pytest.mark.parametrize("key", ["", "0190b3a4-7c1e-7000-8000-000000000000"])
def test_key_is_no_text_to_look_through(key):
    assert errors(key=key) == {}


def test_date_is_drawn_as_the_browser_reads_it():
    drawn = str(Door(initial={"on": "2026-03-01"})["on"])

    assert 'type="date"' in drawn
    assert 'value="2026-03-01"' in drawn


def test_form_brings_no_tag_of_its_own():
    assert Door().helper.form_tag is False
