"""What users keep themselves: language, name, the unit they work in; and the frame around it."""

import re

import pytest
from django.urls import reverse

from tests import factories as make
from tests.counting import queries_of


def language_of(page):
    return re.search(r'<html lang="([\w-]+)"', page.text)[1]


@pytest.mark.parametrize("language", ["de", "nl", "nb", "en"])
def test_user_switches_the_language_and_finds_it_again_elsewhere(
    client, signed_in, official, language
):
    signed_in(official).post(reverse("accounts:language"), {"language": language})
    elsewhere = type(client)()
    elsewhere.force_login(official)

    page = elsewhere.get("/settings/")

    assert language_of(page) == language
    assert page.headers["Content-Language"] == language


def test_stranger_switches_the_language_for_this_browser(client, db):
    client.post(reverse("accounts:language"), {"language": "nl"})

    assert language_of(client.get("/accounts/login/")) == "nl"


def test_language_of_the_browser_is_taken_at_first(client, db):
    page = client.get("/accounts/login/", headers={"Accept-Language": "nb-NO,nb;q=0.9,de;q=0.8"})

    assert language_of(page) == "nb"


@pytest.mark.parametrize("language", ["fr", "", "x" * 500, "../../etc"])
def test_unknown_language_changes_nothing(signed_in, official, language):
    signed_in(official).post(reverse("accounts:language"), {"language": language})

    official.refresh_from_db()
    assert official.language == "en"


@pytest.mark.parametrize(
    ("asked", "answered"), [("/units/?q=nor", "/units/?q=nor"), ("https://evil.example.org/", "/")]
)
def test_switch_returns_to_the_same_page_of_this_site(signed_in, official, asked, answered):
    answer = signed_in(official).post(
        reverse("accounts:language"), {"language": "de", "next": asked}
    )

    assert answer.url == answered


def test_language_is_switched_by_post_only(signed_in, official):
    assert signed_in(official).get(reverse("accounts:language")).status_code == 405


def test_settings_change_name_and_language(signed_in, official):
    form = {"display_name": "Kim Beispiel", "language": "de"}

    answer = signed_in(official).post("/settings/", form, follow=True)

    official.refresh_from_db()
    assert (official.display_name, official.language) == ("Kim Beispiel", "de")
    assert "Kim Beispiel" in answer.text


def test_settings_change_nothing_else(signed_in, official):
    form = {"display_name": "Kim", "language": "en", "is_staff": "on", "email": "x@example.org"}

    signed_in(official).post("/settings/", form)

    official.refresh_from_db()
    assert (official.is_staff, official.email == "x@example.org") == (False, False)


@pytest.mark.parametrize("name", ["Kim\x00", "x" * 10_000, "Kim\u202e"])
def test_wrong_name_gets_a_sentence_at_its_field(signed_in, official, name):
    answer = signed_in(official).post("/settings/", {"display_name": name, "language": "en"})

    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"display_name"}


def place_of(client):
    return re.search(r"<strong>(\w+)</strong>", client.get("/settings/").text)[1]


def test_pages_begin_at_the_highest_unit(signed_in, official):
    assert place_of(signed_in(official)) == "North"


def test_user_chooses_where_to_work(signed_in, official, units):
    client = signed_in(official)

    client.post(reverse("accounts:choose-unit", args=[units.harbour.pk]))

    assert place_of(client) == "Harbour"


def test_unit_out_of_reach_cannot_be_chosen(signed_in, official, units):
    answer = signed_in(official).post(reverse("accounts:choose-unit", args=[units.south.pk]))

    assert answer.status_code == 404


def test_chosen_unit_is_left_when_the_role_there_ends(signed_in, official, units):
    official.current_unit = units.south
    official.save()

    assert place_of(signed_in(official)) == "North"


def test_units_are_listed_as_far_as_they_are_visible(signed_in, official):
    rows = signed_in(official).get(reverse("accounts:units")).context["table"].rows

    assert [(row.record.name, row.record.depth) for row in rows] == [("North", 2), ("Harbour", 3)]


def test_units_cost_the_same_with_more_rows(signed_in, user_admin, units):
    client = signed_in(user_admin)
    with_five = queries_of(client, reverse("accounts:units"))

    for number in range(3):
        make.UnitFactory(parent=units.north, code=f"office{number}")

    assert queries_of(client, reverse("accounts:units")) == with_five
