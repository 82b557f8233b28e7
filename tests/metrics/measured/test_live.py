"""Figures of any days, counted at once: the same numbers as the stored ones."""

import datetime

import pytest
from django.urls import reverse

from metrics.definitions import ALL
from metrics.enums import ScopeKind
from metrics.figures import figures
from metrics.periods import days, month, window
from metrics.scopes import Scope
from tests import factories as make

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 5, 4)


def page_of(scope, key, query=""):
    return reverse("metrics:figure", args=[scope.kind, scope.pk, key]) + query


def counted_at_once(user, scope, key, first, last):
    return figures(user, scope, [key], days(first, last))[0]


@pytest.mark.sweep(3)
@pytest.mark.parametrize("key", ALL)
def test_whole_month_counted_at_once_equals_the_stored_one(world, units, official, campaign, key):
    for scope in (
        Scope(ScopeKind.UNIT, units.north),
        Scope(ScopeKind.PROGRAMME, campaign.programme),
    ):
        for period in (month(DAY), month(datetime.date(2026, 4, 1))):
            stored = figures(official, scope, [key], period)[0]

            counted = counted_at_once(official, scope, key, period.starts_on, period.ends_on)

            known = (stored.value, stored.numerator, stored.denominator)
            assert (counted.value, counted.numerator, counted.denominator)[0] == known[0]
            assert counted.display == stored.display, (key, scope, period)


def test_figure_page_counts_any_days_and_says_so(world, campaign, official, signed_in):
    scope = Scope(ScopeKind.PROGRAMME, campaign.programme)
    client = signed_in(official)

    on_the_day = client.get(page_of(scope, "joins", "?from=2026-05-04&to=2026-05-04"))
    before = client.get(page_of(scope, "joins", "?from=2026-05-01&to=2026-05-03"))

    assert (on_the_day.context["figure"].value, before.context["figure"].value) == (1, 0)
    assert "Counted just now from the rows, not stored." in on_the_day.text


def test_rows_of_any_days_are_those_counted(world, campaign, official, signed_in):
    scope = Scope(ScopeKind.PROGRAMME, campaign.programme)
    query = "?from=2026-05-04&to=2026-05-04"

    page = signed_in(official).get(
        reverse("metrics:rows", args=[scope.kind, scope.pk, "joins"]) + query
    )

    assert (page.context["total"], page.context["figure"].value) == (1, 1)


def test_any_days_are_counted_over_the_whole_scope_not_over_what_the_reader_sees(
    world, units, campaign, official
):
    """Somebody counted in the north who belongs to a unit of the south by now."""
    person = make.PersonFactory(unit=units.hills)
    make.ParticipationFactory(event=campaign.actions.get().event, person=person, state="attended")
    scope = Scope(ScopeKind.PROGRAMME, campaign.programme)

    assert counted_at_once(official, scope, "actives", DAY, DAY).value == 2


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("?from=2026-05-04&to=2026-05-01", "The end lies before the beginning."),
        ("?from=2026-02-31&to=2026-05-01", "Enter a valid date."),
        ("?from=2026-05-04", "This field is required."),
        ("?from=1901-01-01&to=2026-05-01", "Please choose ten years at most."),
    ],
)
def test_impossible_days_get_a_sentence_at_their_field(units, official, signed_in, query, sentence):
    scope = Scope(ScopeKind.UNIT, units.north)

    page = signed_in(official).get(page_of(scope, "contacts", query))

    assert page.status_code == 422
    assert sentence in page.text


def test_readers_of_totals_cannot_choose_days(world, campaign, leadership, signed_in):
    scope = Scope(ScopeKind.PROGRAMME, campaign.programme)
    client = signed_in(leadership)

    plain = client.get(page_of(scope, "contacts"))
    asked = client.get(page_of(scope, "contacts", "?from=2026-05-01&to=2026-05-31"))

    assert 'name="from"' not in plain.text
    assert asked.status_code == 404


def test_window_counted_at_once_equals_the_stored_one(world, campaign, official):
    scope = Scope(ScopeKind.PROGRAMME, campaign.programme)
    period = window(scope.row)

    for key in ALL:
        stored = figures(official, scope, [key], period)[0]
        counted = counted_at_once(official, scope, key, period.starts_on, period.ends_on)
        assert counted.value == stored.value


def test_any_days_of_many_figures_are_one_query(world, units, official, django_assert_num_queries):
    scope = Scope(ScopeKind.UNIT, units.north)
    period = days(DAY, DAY)
    official.standing  # noqa: B018  (read once per request)

    with django_assert_num_queries(1):
        shown = figures(official, scope, list(ALL), period)

    assert {figure.key: figure.value for figure in shown}["contacts"] == 1


def test_readers_of_totals_get_no_number_of_any_days(world, units, leadership):
    for scope in (Scope(ScopeKind.UNIT, units.union), Scope(ScopeKind.UNIT, units.north)):
        for figure in figures(leadership, scope, list(ALL), days(DAY, DAY)):
            assert (figure.value, figure.is_hidden, figure.numerator) == (None, True, None)
