"""The search box of the frame, and the programme that somebody chose to work in."""

import re

import pytest
from django.db import connection
from django.urls import reverse

from events.models import Event
from events.queries import matching
from organizing.search import KINDS, SHOWN
from tests import factories as make
from tests.counting import queries_of

CHOOSE = "/programmes/choose/"


def found(client, words):
    """What a search finds: ``{kind: [name, …]}``."""
    page = client.get(reverse("search"), {"q": words})
    hits = page.context["found"]
    return {str(each.kind.label): [str(row) for row, _beside in each.shown] for each in hits}


@pytest.fixture
def anchors(units, programme, cohort):
    """One row of every kind with "anchor" in its name, in the north."""
    employer = make.EmployerFactory(name="Anchor Holding")
    make.WorkplaceFactory(name="Anchor Yard", unit=units.harbour, employer=employer)
    make.PersonFactory(given_name="Ada", family_name="Anchor", unit=units.harbour)
    make.ProgrammeFactory(name="Anchor programme", unit=units.north)
    make.CohortFactory(name="Anchor year", programme=programme)
    make.CampaignFactory(name="Anchor together", programme=programme)
    make.EventFactory(title="The ANCHOR day", unit=units.north)


EVERYTHING = {
    "Workplaces": ["Anchor Yard"],
    "People": ["Ada Anchor"],
    "Programmes": ["Anchor programme"],
    "Cohorts": ["Anchor year"],
    "Campaigns": ["Anchor together"],
    "Events": ["The ANCHOR day"],
    "Employers": ["Anchor Holding"],
}


@pytest.mark.parametrize("words", ["anchor", "ANCHOR", " Ánchor ", "anch"])
def test_search_finds_every_kind_however_it_is_written(signed_in, official, anchors, words):
    assert found(signed_in(official), words) == {
        kind: names for kind, names in EVERYTHING.items() if kind != "Events" or "Á" not in words
    }


def test_nobody_finds_what_they_may_not_see(signed_in, outsider, anchors):
    assert found(signed_in(outsider), "anchor") == {"Employers": ["Anchor Holding"]}


def test_role_without_lists_finds_nothing(signed_in, protection_officer, anchors):
    assert found(signed_in(protection_officer), "anchor") == {}


@pytest.mark.parametrize("words", ["", "   ", "\u202e", "\x00", "%", "_"])
def test_words_without_a_letter_find_nothing(signed_in, official, anchors, words):
    assert found(signed_in(official), words) == {}


def test_more_than_shown_lead_to_the_list_of_all(signed_in, official, units):
    for number in range(SHOWN + 1):
        make.PersonFactory(given_name="Kim", family_name=f"Kraan {number}", unit=units.north)
    client = signed_in(official)

    page = client.get(reverse("search"), {"q": "kraan kim"})

    (hits,) = page.context["found"]
    assert len(hits.shown) == SHOWN
    assert client.get(hits.all_url).context["count"] == SHOWN + 1


def test_as_many_as_are_shown_need_no_list(signed_in, official, units):
    make.PersonFactory(given_name="Kim", family_name="Kraan", unit=units.north)

    page = signed_in(official).get(reverse("search"), {"q": "kraan"})

    assert "Show all of them" not in page.text


def test_search_asks_the_same_queries_for_many_rows(signed_in, official, units):
    make.PersonFactory(family_name="Kraan", unit=units.north)
    client, address = signed_in(official), f"{reverse('search')}?q=kraan"
    for_one = queries_of(client, address)

    make.PersonFactory.create_batch(3, family_name="Kraan", unit=units.north)

    assert queries_of(client, address) == for_one


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.view)
def test_list_of_a_kind_finds_the_same_rows(signed_in, official, anchors, kind):
    client = signed_in(official)

    page = client.get(reverse(kind.view), {"q": "anchor"})

    assert [str(row) for row in page.context["object_list"]] == EVERYTHING[str(kind.label)]


def test_search_box_stands_in_the_frame_of_who_may_search(signed_in, official):
    assert 'role="search"' in signed_in(official).get("/settings/").text


def test_search_box_is_not_there_for_who_lists_nothing(signed_in, protection_officer):
    assert 'role="search"' not in signed_in(protection_officer).get("/settings/").text


def test_titles_of_events_are_found_by_their_index(db):
    query, values = matching(Event.objects.all(), "anchor").query.sql_with_params()

    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {query}", values)
        plan = "\n".join(line for (line,) in cursor.fetchall())

    assert "events_event_search" in plan


def addresses(page):
    """Where the navigation at the left leads, by label."""
    nav = re.search(r'<nav class="side-nav".*?</nav>', page.text, re.DOTALL)[0]
    places = re.findall(
        r'<a class="nav-link-house" href="([^"]+)".*?</svg>\s*([^<]+?)\s*</a>', nav, re.DOTALL
    )
    return {label: address for address, label in places}


def test_chosen_programme_narrows_where_the_navigation_leads(signed_in, official, programme):
    client = signed_in(official)

    answer = client.post(CHOOSE, {"programme": programme.pk})

    chosen = f"?programme={programme.pk}"
    assert answer.url == f"/{chosen}"
    where = addresses(client.get("/settings/"))
    assert where["Overview"] == f"/{chosen}"
    assert where["Cohorts"] == f"/cohorts/{chosen}"
    assert where["Workplaces"] == "/workplaces/"


def test_every_narrowed_place_takes_the_programme(signed_in, official, programme):
    client = signed_in(official)
    client.post(CHOOSE, {"programme": programme.pk})

    for address in addresses(client.get("/settings/")).values():
        page = client.get(address)
        assert page.status_code == 200
        assert "is-invalid" not in page.text, address


def test_overview_shows_the_chosen_programme(signed_in, official, programme):
    make.ProgrammeFactory(name="Another", unit=programme.unit)
    client = signed_in(official)

    page = client.post(CHOOSE, {"programme": programme.pk}, follow=True)

    assert [board.scope.row for board in page.context["page"].boards] == [programme]


def test_choice_can_be_taken_back(signed_in, official, programme):
    client = signed_in(official)
    client.post(CHOOSE, {"programme": programme.pk})

    answer = client.post(CHOOSE, {"programme": ""})

    assert answer.url == "/"
    assert addresses(client.get("/settings/"))["Cohorts"] == "/cohorts/"


def test_programme_out_of_reach_cannot_be_chosen(signed_in, outsider, programme):
    answer = signed_in(outsider).post(CHOOSE, {"programme": programme.pk})

    assert answer.status_code == 422
    assert programme.name not in answer.text


def test_choice_ends_with_the_right_to_see_the_programme(signed_in, official, programme):
    client = signed_in(official)
    client.post(CHOOSE, {"programme": programme.pk})

    official.grants.all().delete()

    assert programme.name not in client.get("/settings/").text
