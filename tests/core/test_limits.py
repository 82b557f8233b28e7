"""What PostgreSQL cuts off because it takes too long is answered by a sentence."""

import io
import json
import logging

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils.module_loading import import_string

from accounts.models import Unit
from core.logs import RequestIdFilter

# A statement that is cut off ends its transaction, so there must be none around it.
pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.core.slow_addresses"),
]
READ, WRITE, WRITE_TWICE, PRESS, FORM = (
    f"/slow/{name}/" for name in ("read", "write", "write-twice", "press", "form")
)
AS_PIECE = {"HX-Request": "true"}
ASK_FOR_LESS = "a shorter period, a smaller unit, or one more filter"
NOTHING_SAVED = "nothing was saved"
PARTLY_SAVED = "part of it had been saved by then"


@pytest.fixture
def reader(official):
    client = Client(raise_request_exception=False)
    client.force_login(official)
    return client


@pytest.fixture
def log():
    """The lines that a request leaves on the console."""
    handler = logging.StreamHandler(io.StringIO())
    json_form = settings.LOGGING["formatters"]["json"]
    handler.setFormatter(import_string(json_form["()"])(json_form["format"]))
    handler.addFilter(RequestIdFilter())
    logging.getLogger().addHandler(handler)
    yield lambda: [json.loads(line) for line in handler.stream.getvalue().splitlines()]
    logging.getLogger().removeHandler(handler)


def name_of_harbour():
    return Unit.objects.get(parent__name="North").name


def test_page_that_takes_too_long_says_so_in_its_frame(reader):
    page = reader.get(READ)

    assert (page.status_code, ASK_FOR_LESS in page.text) == (503, True)
    assert '<nav class="side-nav"' in page.text
    assert "no-store" in page.headers["Cache-Control"]


def test_stranger_reads_the_same_without_a_menu(client):
    page = client.get(READ)

    assert (page.status_code, ASK_FOR_LESS in page.text) == (503, True)
    assert "no-store" in page.headers["Cache-Control"]
    assert "side-nav" not in page.text


@pytest.mark.django_db(transaction=False)
def test_sentence_stands_alone_where_the_frame_cannot_be_asked_for(reader):
    page = reader.get(READ)  # a transaction around it, which nothing more can be read in

    assert (page.status_code, ASK_FOR_LESS in page.text) == (503, True)
    assert "side-nav" not in page.text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["This took too long", "shorter period", "smaller unit", "one more filter"]),
        ("de", ["zu lange gedauert", "kürzeren Zeitraum", "kleineren Gliederung", "Filter"]),
        ("nl", ["Dit duurde te lang", "kortere periode", "kleiner onderdeel", "filter"]),
        ("nb", ["Dette tok for lang tid", "kortere periode", "mindre enhet", "filter"]),
    ],
)
def test_sentence_is_in_the_language_of_the_reader(reader, official, language, words):
    official.language = language
    official.save()

    page = reader.get(READ).text

    assert [word for word in words if word not in page] == []


def test_next_page_after_it_is_answered_as_ever(reader):
    reader.get(READ)

    assert reader.get(reverse("accounts:settings")).status_code == 200


def test_log_has_one_line_with_the_request_and_no_address(reader, log):
    reader.get(f"{READ}?q=kim", headers={"X-Request-ID": "abc-12345678"})

    [line] = log()
    assert line["request_id"] == "abc-12345678"
    assert line["message"] == "took too long: slow-read"
    assert "QueryCanceled" in line["exc_info"]
    assert [word for word in (READ, "kim") if word in str(line)] == []


# Pieces ------------------------------------------------------------------------------------------


def test_piece_stands_instead_of_what_was_asked_for(reader):
    piece = reader.get(READ, headers=AS_PIECE | {"HX-Target": "board"})

    assert piece.status_code == 503
    assert piece.text.startswith('<div id="took-too-long" class="note note-warning" role="alert">')
    assert ASK_FOR_LESS in piece.text
    assert (piece["HX-Reselect"], piece["HX-Reswap"]) == ("#took-too-long", "innerHTML")
    assert "no-store" in piece["Cache-Control"]


def test_piece_of_a_page_stands_below_the_link_to_it(reader):
    assert reader.get(READ, headers=AS_PIECE)["HX-Reswap"] == "beforeend"


def test_piece_that_was_to_save_something_is_told_above_the_page(reader):
    piece = reader.post(WRITE, headers=AS_PIECE | {"HX-Target": "grid"})

    assert (piece.status_code, NOTHING_SAVED in piece.text) == (503, True)
    assert piece["HX-Retarget"] == "#messages"
    assert piece["HX-Reswap"].startswith("innerHTML")


# Writes ------------------------------------------------------------------------------------------


def test_write_that_is_cut_off_is_undone_and_said_to_be(reader):
    page = reader.post(WRITE)

    assert (page.status_code, NOTHING_SAVED in page.text) == (503, True)
    assert name_of_harbour() == "Harbour"


def test_nobody_is_told_that_nothing_was_saved_when_something_was(reader):
    page = reader.post(WRITE_TWICE)

    assert name_of_harbour() == "Changed"
    assert (page.status_code, PARTLY_SAVED in page.text, NOTHING_SAVED in page.text) == (
        503,
        True,
        False,
    )


def test_form_comes_back_with_everything_typed_and_the_sentence_on_top(reader, log):
    page = reader.post(FORM, {"name": "Something long"})

    assert (page.status_code, NOTHING_SAVED in page.text) == (503, True)
    assert 'value="Something long"' in page.text
    assert name_of_harbour() == "Harbour"
    assert [line["message"] for line in log()] == ["took too long: slow-form"]


def test_button_leads_back_with_the_sentence(reader, log):
    page = reader.post(PRESS, follow=True)

    assert (page.status_code, NOTHING_SAVED in page.text) == (200, True)
    assert name_of_harbour() == "Harbour"
    assert [line["message"] for line in log()] == ["took too long: slow-press"]


# Files -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["xlsx", "csv", "plain"])
def test_no_half_file_is_sent(reader, form):
    page = reader.get(f"/slow/file/{form}/")

    assert (page.status_code, ASK_FOR_LESS in page.text) == (503, True)
    assert page.headers["Content-Type"].startswith("text/html")
    assert "Content-Disposition" not in page.headers


# What is not a limit of time ---------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/slow/lock/", "/slow/lose/"])
def test_other_faults_of_the_database_stay_what_they_are(reader, path):
    page = reader.get(path)
    connection.close()  # one of them has cut it

    assert (page.status_code, "Something broke" in page.text) == (500, True)


def test_form_that_fails_otherwise_stays_what_it_is(reader, monkeypatch):
    monkeypatch.setattr("tests.core.slow_addresses.cut_off", lambda: 1 / 0)

    assert reader.post(FORM, {"name": "Something"}).status_code == 500
