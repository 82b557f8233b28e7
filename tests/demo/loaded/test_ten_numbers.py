"""The sources' ten numbers as the engine computes them from the demo's rows."""

from decimal import Decimal

import pytest

from accounts.models import User
from metrics.dashboards import programme_board
from metrics.enums import Qualifier, ScopeKind
from metrics.figures import figures as read_figures
from metrics.models import DirtyScope
from metrics.periods import window
from metrics.reconciliation import reconcile
from metrics.scopes import Scope
from programmes.models import Programme

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


@pytest.fixture
def official():
    return User.objects.get(email="official@demo.example")


@pytest.fixture
def figures(official):
    """The tiles of a programme by key, as the official sees them."""

    def of(name):
        scope = Scope(ScopeKind.PROGRAMME, Programme.objects.get(name=name))
        groups = programme_board(official, scope).groups
        return {figure.key: figure for group in groups for figure in group.figures}

    return of


def test_d8_go_organizing_ends_with_its_five_results(figures):
    values = {key: int(figure.value) for key, figure in figures("GO! Organizing").items()}
    participations = values.pop("participations")

    assert values == {
        "graduates": 8,
        "active_teams": 6,
        "workplaces_with_active_team": 6,
        "joins": 153,
        "actives": 600,
        "media_contacts": 1_000_000,
    }
    assert participations > values["actives"]


def test_n10_over_340_mentors_in_exactly_122_workplaces(figures):
    tiles = figures("Weiterbildungsmentor*innen")
    mentors, workplaces = tiles["mentors"], tiles["workplaces_with_mentor"]

    assert (mentors.value, mentors.qualifier) == (340, Qualifier.AT_LEAST)
    assert (workplaces.value, workplaces.qualifier) == (122, Qualifier.EXACT)


def test_b1_both_goals_of_the_mentors_are_met(figures):
    tiles = figures("Weiterbildungsmentor*innen")
    mentors = tiles["mentors"].target
    workplaces = tiles["workplaces_with_mentor"].target

    assert (mentors.percent, mentors.met, mentors.goal.due_on) == (170, True, None)
    assert (workplaces.percent, workplaces.met, workplaces.goal.due_on) == (122, True, None)


def test_b2_mentors_per_workplace_is_at_least_2_8(figures):
    ratio = figures("Weiterbildungsmentor*innen")["mentors_per_workplace"]

    assert (round(ratio.value, 1), ratio.qualifier) == (Decimal("2.8"), Qualifier.AT_LEAST)
    assert (ratio.numerator, ratio.denominator) == (340, 122)


@pytest.mark.parametrize(
    "name", ["GO! Organizing", "GO! Organizing II", "Weiterbildungsmentor*innen"]
)
def test_each_tile_shows_the_number_of_its_linked_list(figures, official, signed_in, name):
    tiles = [figure for figure in figures(name).values() if not figure.is_ratio]
    client = signed_in(official)

    listed = {tile.key: client.get(tile.rows_url).context["total"] for tile in tiles}

    assert listed == {tile.key: tile.value for tile in tiles}


def test_nothing_is_left_to_measure_and_the_recomputation_agrees():
    assert DirtyScope.objects.count() == 0

    assert reconcile().mismatches == []


def test_what_each_graduate_and_each_workplace_came_to(official):
    """REQUIREMENTS §3: 153 by 8 is 19.1, 153 by 6 is 25.5."""
    scope = Scope(ScopeKind.PROGRAMME, Programme.objects.get(name="GO! Organizing"))
    keys = ["joins_per_graduate", "joins_per_workplace"]

    shown = read_figures(official, scope, keys, window(scope.row))

    assert [figure.display for figure in shown] == ["19.1", "25.5"]
