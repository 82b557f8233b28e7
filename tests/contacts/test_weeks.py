"""How many contacts each week brought, by kind: what is counted, and what each number opens."""

import datetime
import html
import re

import pytest
from django.urls import reverse

from contacts.queries import by_week
from tests import factories as make
from tests.counting import queries_of

pytestmark = pytest.mark.django_db
WEEKS = reverse("contacts:weeks")
NOW = datetime.datetime(2026, 3, 4, 10, tzinfo=datetime.UTC)  # a Wednesday
DAYS = [("visit", "2026-03-02"), ("visit", "2026-03-04"), ("talk", "2026-03-01")]
DAYS += [("phone", "2026-02-15"), ("visit", "2025-12-08"), ("visit", "2025-12-07")]


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def contacts(workplace):
    return [make.ContactFactory(workplace=workplace, kind=kind, on=on) for kind, on in DAYS]


def counted(page):
    """``{(week, kind or all): number}`` of the numbers that are no zero."""
    return {
        (week.week, cell.kind or "all"): cell.count
        for week, cells in page.context["lines"]
        for cell in cells
        if cell.count
    }


def links_of(page):
    table = page.text.partition("<table")[2].partition("</table>")[0]
    found = re.findall(r'<a href="([^"]+)">(\d+)', table)
    return [(int(number), html.unescape(address)) for address, number in found]


def test_contacts_are_counted_by_week_and_kind(signed_in, official, contacts):
    """Monday and Wednesday stand in one week, the Sunday before in another; 13 weeks in all."""
    page = signed_in(official).get(WEEKS)

    assert counted(page) == {
        (10, "visit"): 2,
        (10, "all"): 2,
        (9, "talk"): 1,
        (9, "all"): 1,
        (7, "phone"): 1,
        (7, "all"): 1,
        (50, "visit"): 1,
        (50, "all"): 1,
    }
    assert [week.week for week, _cells in page.context["lines"]] == [*range(10, 0, -1), 52, 51, 50]
    assert page.context["whole"].total == 5
    assert re.findall(r'max="2" value="(\d)"', page.text) == list("2101000000001")


def test_each_number_opens_exactly_its_rows(signed_in, official, contacts):
    client = signed_in(official)

    links = links_of(client.get(WEEKS))

    assert len(links) == 8 + 4
    assert [client.get(address).context["count"] for _n, address in links] == [n for n, _a in links]


def test_numbers_of_a_narrowed_page_open_narrowed_rows(signed_in, official, contacts, workplace):
    """Also of a week of which only a part was asked for."""
    make.ContactFactory(workplace=workplace, kind="visit", on="2026-03-03", topics=["pay"])
    client = signed_in(official)
    asked = {"from": "2026-03-03", "kind": ["visit", "talk"], "topic": "pay"}

    page = client.get(WEEKS, asked)

    assert counted(page) == {(10, "visit"): 1, (10, "all"): 1}
    for number, address in links_of(page):
        assert client.get(address).context["count"] == number


def test_longest_period_is_a_year(signed_in, official, contacts):
    page = signed_in(official).get(WEEKS, {"from": "1900-01-01"})

    assert len(page.context["lines"]) == 53
    assert page.context["whole"].first == datetime.date(2025, 3, 3)


def test_period_that_ends_before_it_begins_holds_nothing(signed_in, official, contacts):
    page = signed_in(official).get(WEEKS, {"from": "2026-03-03", "to": "2026-03-02"})

    assert (page.context["lines"], page.context["kinds"]) == ([], [])
    assert "Contacts of this time will stand here." in page.text


def test_nobody_counts_contacts_they_do_not_see(signed_in, outsider, contacts, units):
    elsewhere = make.WorkplaceFactory(unit=units.hills)
    make.ContactFactory(workplace=elsewhere, kind="group", on="2026-03-02")

    assert counted(signed_in(outsider).get(WEEKS)) == {(10, "group"): 1, (10, "all"): 1}


def test_weeks_take_one_query(contacts, django_assert_num_queries):
    visible = contacts[0]._meta.model.objects.all()

    with django_assert_num_queries(1):
        by_week(visible, datetime.date(2025, 3, 3), datetime.date(2026, 3, 4))


def test_page_takes_as_many_queries_for_many_contacts_as_for_few(
    signed_in, official, contacts, workplace
):
    client = signed_in(official)
    for_few = queries_of(client, WEEKS)

    for week in range(5):
        on = NOW.date() - datetime.timedelta(weeks=week)
        make.ContactFactory(workplace=workplace, kind="group", on=on)

    assert queries_of(client, WEEKS) == for_few
