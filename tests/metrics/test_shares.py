"""The rows of a figure told apart: joins by channel (C5), and each part opens to its rows."""

import datetime

import pytest
from django.urls import reverse

from accounts.models import AuditEntry
from metrics import actions
from metrics.periods import month
from people.enums import JoinChannel
from tests import factories as make
from tests.counting import queries_of
from tests.metrics.taking import table_of

pytestmark = pytest.mark.django_db
DAY = datetime.date(2025, 5, 14)
MAY = month(DAY).query


@pytest.fixture
def joins(units):
    """Two through a colleague, one at a visit, one of whom nobody noted how."""
    return [
        make.MembershipFactory(person__unit=units.harbour, starts_on=DAY, channel=channel)
        for channel in (JoinChannel.COLLEAGUE, JoinChannel.COLLEAGUE, JoinChannel.VISIT, "")
    ]


def address(units, name="rows", key="joins_overall"):
    return reverse(f"metrics:{name}", args=["unit", units.north.pk, key]) + f"?{MAY}"


@pytest.fixture
def page(signed_in, official, units, joins):
    actions.drain()
    client = signed_in(official)
    return lambda more="", **where: client.get(address(units, **where) + more)


def test_c5_joins_are_told_by_channel_and_the_parts_are_the_whole(page):
    context = page().context

    assert context["told_apart_by"] == "Joined"
    assert [(str(part.label), part.total) for part in context["shares"]] == [
        ("through a colleague", 2),
        ("not known", 1),
        ("at a workplace visit", 1),
    ]
    assert sum(part.total for part in context["shares"]) == context["figure"].value == 4


@pytest.mark.parametrize(("channel", "rows"), [("colleague", [0, 1]), ("visit", [2]), ("", [3])])
def test_c5_each_channel_opens_to_exactly_its_joins(page, joins, channel, rows):
    shown = page(f"&share={channel}")

    names = {entry.words[0] for entry in shown.context["entries"]}
    assert names == {str(joins[row].person) for row in rows}
    assert shown.context["page"].paginator.count == len(rows)
    assert f'share={channel}" aria-current="true"' in shown.text


def test_c5_channel_without_joins_opens_to_none(page):
    assert page("&share=online").context["entries"] == []


@pytest.mark.parametrize("only", ["nonsense", "%00", "x" * 300])
def test_what_is_no_share_is_not_found(page, only):
    assert page(f"&share={only}").status_code == 404
    assert page(f"&format=csv&share={only}", name="rows-download").status_code == 404


def test_figure_whose_rows_nothing_tells_apart_has_no_shares(page, units):
    assert page(key="workplaces").context["shares"] == []
    assert page("&share=visit", key="workplaces").status_code == 404


def test_file_holds_the_rows_of_the_channel_and_says_so(page):
    about, rows = table_of(page("&format=plain&share=visit", name="rows-download"))

    assert about["Joined"] == "at a workplace visit"
    assert len(rows) == 1
    taken = AuditEntry.objects.filter(verb="rows.taken_out").latest("at")
    assert (taken.detail["only"], taken.detail["rows"]) == ("visit", 1)


def test_sums_are_told_apart_by_what_they_come_to(page, workplace):
    for kind, people in (("visit", 12), ("phone", 1), ("visit", 3)):
        make.ContactFactory(workplace=workplace, on=DAY, kind=kind, people_reached=people)
    actions.drain()

    parts = page(key="people_reached").context["shares"]

    assert [(part.value, part.number, part.total) for part in parts] == [
        ("visit", 2, 15),
        ("phone", 1, 1),
    ]


def test_shares_cost_no_query_more(signed_in, official, units, joins, workplace):
    """They come with the number of the rows."""
    make.ContactFactory(workplace=workplace, on=DAY)
    actions.drain()
    client = signed_in(official)

    apart, whole = (
        queries_of(client, address(units, key=key)) for key in ("contacts", "workplaces")
    )

    assert apart <= whole
