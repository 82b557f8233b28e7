"""What had been counted by a day, straight from the facts, is what the engine would count."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from metrics.definitions import ALL, DERIVED, LISTED, parts_of
from metrics.elapsed import Question, answers, combined
from metrics.enums import Qualifier, ScopeKind
from metrics.figures import figures
from metrics.periods import month, window
from metrics.scopes import Scope
from tests.metrics.days import day

pytestmark = pytest.mark.django_db
FIRST, LAST = day("2026-05-01"), day("2026-05-31")


def value_of(key, scope, first, last):
    definition = ALL[key]
    questions = [Question(part, scope, first, last) for part in parts_of(definition)]
    return combined(definition, answers(questions))


@pytest.mark.sweep(3)
@pytest.mark.parametrize("key", [*LISTED, *DERIVED])
def test_whole_month_from_the_facts_is_the_measured_month(world, units, campaign, official, key):
    for scope in (
        Scope(ScopeKind.UNIT, units.north),
        Scope(ScopeKind.PROGRAMME, campaign.programme),
    ):
        measured = figures(official, scope, [key], month(FIRST))[0]

        assert value_of(key, scope, FIRST, LAST) == (measured.value, measured.qualifier), scope


def test_qualifier_comes_from_the_facts(world, campaign):
    scope = Scope(ScopeKind.PROGRAMME, campaign.programme)
    whole = window(scope.row)

    assert value_of("mentors", scope, whole.starts_on, LAST) == (1, Qualifier.AT_LEAST)


def test_both_days_are_inside(world, units):
    scope = Scope(ScopeKind.UNIT, units.north)
    on, before, after = day("2026-05-04"), day("2026-05-03"), day("2026-05-05")

    spans = [(before, on), (on, on), (on, after), (before, before), (after, after)]

    values = [value_of("contacts", scope, *span)[0] for span in spans]
    assert values == [1, 1, 1, 0, 0]


def test_all_questions_are_one_query(world, units):
    scope = Scope(ScopeKind.UNIT, units.north)
    parts = [part for definition in ALL.values() for part in parts_of(definition)]

    with CaptureQueriesContext(connection) as captured:
        found = answers([Question(part, scope, FIRST, LAST) for part in parts])

    assert (len(captured), len(found)) == (1, len(parts))


@pytest.mark.parametrize("key", ALL)
def test_units_together_get_what_each_gets_alone(world, units, key):
    scopes = [Scope(ScopeKind.UNIT, unit) for unit in (units.union, units.north, units.south)]
    parts = parts_of(ALL[key])
    april = day("2026-04-01")  # of the other kinds, contacts were logged then
    questions = [Question(part, scope, april, LAST) for part in parts for scope in scopes]

    together = answers(questions)

    assert together == [answers([question])[0] for question in questions]
    union, north, south = (value for value, _qualifier in together[:3])
    assert union >= north > 0
    assert south == parts[0].when_nothing


def test_no_question_is_no_query(world, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert answers([]) == []
