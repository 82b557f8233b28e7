"""Presence at workplaces, and the joins that followed it (E14)."""

import datetime

import pytest
from django.urls import reverse

from tests import factories as make
from tests.counting import queries_of

pytestmark = pytest.mark.django_db
VISIT = datetime.date(2026, 5, 1)


@pytest.fixture(autouse=True)
def today(time_machine, settings):
    settings.JOIN_FOLLOWS_VISIT_DAYS = 30
    time_machine.move_to(datetime.datetime(2026, 6, 10, 10, tzinfo=datetime.UTC), tick=False)


def days_later(days):
    return VISIT + datetime.timedelta(days=days)


def join(workplace, on, **employed):
    job = make.EmploymentFactory(workplace=workplace, person__unit=workplace.unit, **employed)
    return make.MembershipFactory(person=job.person, starts_on=on)


def shown(client, **query):
    """The Presence of the page, and ``{workplace: (visits, joins, those that followed)}``."""
    page = client.get(reverse("contacts:presence"), query)
    rows = {str(row): (row.visits, row.joins, row.followed) for row in page.context["object_list"]}
    return page.context["presence"], rows


@pytest.mark.parametrize(("days", "follows"), [(-1, False), (0, True), (30, True), (31, False)])
def test_e14_join_within_the_set_days_after_a_visit_followed_it(
    signed_in, official, workplace, days, follows
):
    make.ContactFactory(workplace=workplace, on=VISIT)
    join(workplace, days_later(days))

    presence, rows = shown(signed_in(official))

    assert rows == {"Harbour Depot": (1, 1, int(follows))}
    assert (presence.joins, presence.followed) == (1, int(follows))


def test_e14_share_visited_and_only_visits_are_presence(signed_in, official, workplace, units):
    called = make.WorkplaceFactory(unit=units.harbour, name="Only called")
    make.WorkplaceFactory(unit=units.hills, name="Elsewhere")
    make.ContactFactory(workplace=called, kind="phone", on=VISIT)
    for _ in range(2):
        make.ContactFactory(workplace=workplace, on=VISIT)
    join(called, days_later(1))

    presence, rows = shown(signed_in(official))

    assert rows == {"Harbour Depot": (2, 0, 0), "Only called": (0, 1, 0)}
    assert (presence.visited, presence.workplaces, presence.percent) == (1, 2, 50)


def test_join_of_one_with_two_jobs_counts_once_in_the_sum(signed_in, official, workplace, units):
    second = make.WorkplaceFactory(unit=units.harbour, name="Second")
    member = join(workplace, VISIT)
    make.EmploymentFactory(workplace=second, person=member.person)
    make.ContactFactory(workplace=workplace, on=VISIT)

    presence, rows = shown(signed_in(official))

    assert rows == {"Harbour Depot": (1, 1, 1), "Second": (0, 1, 0)}
    assert (presence.joins, presence.followed) == (1, 1)


def test_who_worked_there_no_more_and_who_only_changed_the_kind_did_not_join_there(
    signed_in, official, workplace
):
    make.ContactFactory(workplace=workplace, on=VISIT)
    join(workplace, VISIT, ends_on=days_later(-1))
    before = join(workplace, datetime.date(2020, 1, 1))
    before.ends_on = days_later(-1)
    before.save()
    make.MembershipFactory(person=before.person, starts_on=VISIT, follows=before)

    _presence, rows = shown(signed_in(official))

    assert rows == {"Harbour Depot": (1, 0, 0)}


def test_time_is_chosen_and_by_default_the_last_twelve_months(signed_in, official, workplace):
    make.ContactFactory(workplace=workplace, on=datetime.date(2025, 5, 1))
    make.ContactFactory(workplace=workplace, on=VISIT)
    client = signed_in(official)

    _presence, of_a_year = shown(client)
    _presence, of_both = shown(client, **{"from": "2025-01-01", "to": "2026-12-31"})
    _presence, unvisited = shown(client, visited="no", to="2026-04-30")

    assert [rows["Harbour Depot"][0] for rows in (of_a_year, of_both)] == [1, 2]
    assert unvisited == {}


def test_presence_says_followed_and_never_caused(signed_in, official, workplace):
    page = signed_in(official).get(reverse("contacts:presence"))

    assert "followed a visit" in page.text
    assert "caused" not in page.text


@pytest.mark.parametrize("who", ["mentor", "leadership", "adviser"])
def test_presence_is_closed_to_who_may_not_count_members(signed_in, request, who):
    user = request.getfixturevalue(who)

    assert signed_in(user).get(reverse("contacts:presence")).status_code == 404


def test_presence_takes_as_many_queries_for_more_workplaces(signed_in, official, workplace, units):
    client, url = signed_in(official), reverse("contacts:presence")
    once = queries_of(client, url)
    for _ in range(3):
        place = make.WorkplaceFactory(unit=units.harbour)
        make.ContactFactory(workplace=place, on=VISIT)
        join(place, VISIT)

    assert queries_of(client, url) == once
