"""Whatever leadership can fetch, on any page of the house: it says nothing of a part of an office,
and nothing that is hidden of an office.

Two unions that differ in nothing but that (``twins``) must look alike, letter for letter.
"""

import datetime
import re
from types import SimpleNamespace
from urllib.parse import urlencode

import pytest
from django.core.cache import cache
from django.urls import reverse

from accounts.enums import UnitKind
from metrics.definitions import ALL
from metrics.protection import guard
from tests import factories as make
from tests import paper
from tests.access import addresses
from tests.metrics.protection import twins
from tests.metrics.protection.twins import WINDOW, YEAR

pytestmark = pytest.mark.django_db
NOW = datetime.datetime(YEAR + 1, 1, 15, 10, tzinfo=datetime.UTC)
OF_THE_MOMENT = re.compile(
    r'csrfmiddlewaretoken" value="\w+"|X-CSRFToken[^}]*|name="key" value="[^"]*"'
)
LAST_MONTH, LAST_YEAR = (("period", "last_month"),), (("period", "last_year"),)
BELOW = ("workplace", "campaign", "cohort")
LEADER = "leadership"


@pytest.fixture
def union(units, time_machine):
    """Two workplaces of one office, and two offices of one district, each with its programme."""
    time_machine.move_to(NOW, tick=False)
    pier = make.UnitFactory(name="Pier", parent=units.north, kind=UnitKind.OFFICE)
    programme, other = (make.ProgrammeFactory(unit=units.north, **WINDOW) for _n in range(2))
    for metric in ("participations", "joins", "mentors"):
        make.GoalFactory(programme=programme, metric=metric, value=50)
    return SimpleNamespace(
        units=units,
        pier=pier,
        one=twins.side(units.harbour, programme),
        beside=twins.side(units.harbour, programme),
        far=twins.side(pier, other),
        user=make.UserFactory(),
    )


def rows_of(union):
    """What fills the addresses that leadership may open, by its name there."""
    one = union.one
    return SimpleNamespace(
        units=union.units,
        unit=union.units.harbour,
        workplace=one.workplace,
        employer=one.workplace.employer,
        group=one.workplace.employer.parent,
        campaign=one.campaign,
        cohort=one.cohort,
        programme=one.campaign.programme,
    )


def everything(client, union, kinds, part):
    """``{address: what it says}`` of all that answers; with each figure of some ``kinds``."""
    cache.clear()
    asked = {(url, ()) for url in _addresses(union)}
    asked |= {(url, period) for url in _boards(union) for period in (LAST_MONTH, LAST_YEAR)}
    asked |= {(url, LAST_YEAR) for url in _files(union)}
    asked |= {(url, ()) for url in _figures(union, kinds)}
    asked = part(sorted(asked), 2)
    return {place: text for place in asked if (text := _said(client, *place)) is not None}


def _addresses(union):
    """The table of all addresses, as far as this role is let in."""
    rows = rows_of(union)
    for name, address in addresses.every():
        lets_in = getattr(address, "lets_in", lambda _actor: True)
        if lets_in(LEADER) and all(_fills(row, rows) for row in address.rows):
            words = (
                row[1:] if row.startswith("=") else getattr(rows, row).pk for row in address.rows
            )
            yield reverse(name, args=list(words))


def _fills(row, rows):
    return row.startswith("=") or hasattr(rows, row)


def _boards(union):
    """The pages of many figures."""
    for unit in (union.units.north, union.units.harbour, union.pier):
        yield reverse("metrics:overview", args=["unit", unit.pk])
        yield reverse("metrics:home") + f"?unit={unit.pk}"
    for kind in BELOW:
        yield reverse("metrics:overview", args=[kind, getattr(union.one, kind).pk])


def _files(union):
    """What can be taken from them, on paper too."""
    for name in ("home-pdf", "home-download", "by-unit-download"):
        yield reverse(f"metrics:{name}") + f"?unit={union.units.north.pk}"


def _figures(union, kinds):
    """Each figure of some kinds of place."""
    rows = rows_of(union)
    for kind in kinds:
        for key in [key for key, definition in ALL.items() if kind in definition.scopes]:
            yield reverse("metrics:figure", args=[kind, getattr(rows, kind).pk, key])


def _said(client, url, query):
    """What an address answers, without what differs from one request to the next; None: no."""
    if query:  # given apart, it would take the place of the one that stands in the address
        url += ("&" if "?" in url else "?") + urlencode(query)
    answer = client.get(url)
    if answer.status_code != 200:
        return None
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if answer["Content-Type"] == "application/pdf":
        return paper.text_of(content)
    return OF_THE_MOMENT.sub("", content.decode("utf-8", "replace"))


def differing(client, union, one, other, part, kinds=BELOW):
    """The addresses that say something else when the two sides change places."""
    before = everything(client, union, kinds, part)
    twins.swap(one, other)
    after = everything(client, union, kinds, part)
    assert len(before) > 30
    assert set(before) == set(after)
    return {
        place: _first_difference(before[place], after[place])
        for place in before
        if before[place] != after[place]
    }


def _first_difference(one, other):
    """Where two texts part, to be read when the test fails."""
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    return one[max(0, at - 80) : at + 80], other[max(0, at - 80) : at + 80]


@pytest.mark.sweep
def test_no_page_tells_one_workplace_of_an_office_from_another(union, leadership, signed_in, part):
    twins.fill(union.one, 2, union.user)
    twins.fill(union.beside, 9, union.user)
    twins.measure()

    assert differing(signed_in(leadership), union, union.one, union.beside, part) == {}


@pytest.mark.sweep
def test_no_page_tells_how_few_there_are_at_which_office(union, leadership, signed_in, part):
    """Of what happened, as many in a year on both sides: the year is no secret."""
    twins.fill(union.one, 2, union.user, on_days=[2, 3, 3, 2])
    twins.fill(union.far, 3, union.user, on_days=[3, 2, 2, 3])
    twins.measure()

    client, kinds = signed_in(leadership), ["programme"]
    assert differing(client, union, union.one, union.far, part, kinds) == {}


@pytest.mark.sweep
def test_readers_of_rows_tell_them_apart(union, leadership, signed_in, monkeypatch, part):
    """That the two unions differ on many pages, to who may see it."""
    monkeypatch.setattr(guard, "sees_rows", lambda _user, _scope: True)
    twins.fill(union.one, 2, union.user)
    twins.fill(union.beside, 9, union.user)
    twins.measure()

    client, kinds = signed_in(leadership), ["campaign"]
    assert len(differing(client, union, union.one, union.beside, part, kinds)) > 5


def test_every_page_that_leadership_may_open_is_asked(union):
    rows = rows_of(union)
    closed = {
        name
        for name, address in addresses.every()
        if hasattr(address, "lets_in") and address.lets_in(LEADER)
        if not all(_fills(row, rows) for row in address.rows)
    }

    assert closed == set()
