"""Pages of figures: the number on a tile opens to the rows it counts, and to nobody else."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from metrics import rows
from metrics.definitions import COUNTED, LISTED
from metrics.enums import ScopeKind
from metrics.figures import figures
from metrics.periods import month, window, year
from metrics.scopes import Scope
from tests import factories as make

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 5, 4)


@pytest.fixture
def scope_of(units, campaign):
    """The programme for a figure that is measured for programmes, else the district."""
    programme = Scope(ScopeKind.PROGRAMME, campaign.programme)
    district = Scope(ScopeKind.UNIT, units.north)
    return lambda key: programme if ScopeKind.PROGRAMME in COUNTED[key].scopes else district


def address(name, scope, key):
    return reverse(f"metrics:{name}", args=[scope.kind, scope.pk, key])


@pytest.mark.sweep(3)
@pytest.mark.parametrize("key", LISTED)
@pytest.mark.parametrize("role", ["official", "admin"])
def test_number_equals_what_its_list_comes_to(world, units, campaign, request, role, key):
    user = request.getfixturevalue(role)
    programme = Scope(ScopeKind.PROGRAMME, campaign.programme)
    district = Scope(ScopeKind.UNIT, units.north)
    cases = [(programme, window(programme.row)), (district, month(DAY)), (programme, year(DAY))]

    for scope, period in cases:
        figure = figures(user, scope, [key], period)[0]
        if not (figure.definition.kind == "stock" and period.grain == "year"):
            listed = rows.rows_visible_to(user, figure.definition, scope, period)
            found = rows.total(figure.definition, listed, period)
            assert found == figure.value, (key, scope, period)


@pytest.mark.sweep(3)
@pytest.mark.parametrize("key", LISTED)
def test_rows_page_says_the_number_of_the_tile(world, scope_of, official, signed_in, key):
    page = signed_in(official).get(address("rows", scope_of(key), key))

    assert page.status_code == 200
    assert page.context["total"] == page.context["figure"].value
    assert page.context["hidden"] == 0


@pytest.mark.sweep(3)
@pytest.mark.parametrize("key", COUNTED)
def test_rows_of_a_figure_are_closed_to_readers_of_totals(
    world, scope_of, leadership, signed_in, key
):
    assert signed_in(leadership).get(address("rows", scope_of(key), key)).status_code == 404


def test_b6_nobody_opens_the_rows_of_advice_cases(world, units, admin, signed_in):
    district = Scope(ScopeKind.UNIT, units.north)

    page = signed_in(admin).get(address("figure", district, "advice_cases"))

    assert page.status_code == 200
    assert not page.context["figure"].opens
    assert page.context["figure"].period.grain == "month"
    assert page.context["figure"].period.ends_on < timezone.localdate()
    assert "/rows/" not in page.text
    assert signed_in(admin).get(address("rows", district, "advice_cases")).status_code == 404


def test_outsider_finds_no_figure_of_another_district(world, campaign, outsider, signed_in):
    scope = Scope(ScopeKind.PROGRAMME, campaign.programme)
    client = signed_in(outsider)

    assert client.get(address("figure", scope, "contacts")).status_code == 404
    assert client.get(address("rows", scope, "contacts")).status_code == 404
    assert client.get(reverse("metrics:programme", args=[scope.pk])).status_code == 404


def test_small_number_of_workers_is_hidden_from_readers_of_totals(world, campaign, leadership):
    scope = Scope(ScopeKind.PROGRAMME, campaign.programme)

    joins, teams = figures(leadership, scope, ["joins", "graduates"], window(scope.row))

    assert (joins.display, joins.value) == ("not shown", None)
    assert teams.display == "1"


def test_role_elsewhere_does_not_open_small_numbers(world, campaign, leadership, units):
    make.GrantFactory(user=leadership, role="official", unit=units.south)
    scope = Scope(ScopeKind.PROGRAMME, campaign.programme)

    joins = figures(leadership, scope, ["joins"], window(scope.row))[0]

    assert (joins.value, joins.rows_url) == (None, "")


def test_b2_incomplete_register_reads_over_and_the_ratio_at_least(world, campaign, official):
    scope = Scope(ScopeKind.PROGRAMME, campaign.programme)
    keys = ["mentors", "workplaces_with_mentor", "mentors_per_workplace"]

    shown = figures(official, scope, keys, window(scope.row))

    assert [figure.display for figure in shown] == ["over 1", "1", "at least 1.0"]


def test_d7_figures_stand_under_their_aims(world, campaign, official, signed_in):
    aim = make.GoalFactory(programme=campaign.programme, kind="aim", metric="", title="Win members")
    make.GoalFactory(programme=campaign.programme, aim=aim, metric="joins", title="Joined")

    page = signed_in(official).get(reverse("metrics:programme", args=[campaign.programme.pk]))

    groups = page.context["board"].groups
    assert [(g.title, [f.title for f in g.figures]) for g in groups] == [
        ("Win members", ["Joined"])
    ]


def test_b11_policy_goal_shows_its_status_and_no_number(programme, official, signed_in):
    make.GoalFactory(programme=programme, kind="policy", metric="", status="open", title="A law")

    page = signed_in(official).get(reverse("metrics:programme", args=[programme.pk]))

    assert "A law" in page.text
    assert page.context["board"].groups[0].figures == []


@pytest.mark.parametrize(
    "query",
    ["?grain=week", "?grain=month&start=x", "?grain=month&start=0001-01-01", "?start=9999-12-31"],
)
def test_period_that_does_not_exist_is_not_found(units, official, signed_in, query):
    scope = Scope(ScopeKind.UNIT, units.north)

    address_ = address("figure", scope, "contacts") + query

    assert signed_in(official).get(address_).status_code == 404


def test_kind_of_scope_that_does_not_exist_is_not_found(units, official, signed_in):
    response = signed_in(official).get(
        reverse("metrics:figure", args=["planet", units.north.pk, "contacts"])
    )

    assert response.status_code == 404


@pytest.mark.parametrize("name", ["figure", "download", "rows", "rows-download"])
def test_figure_that_is_not_measured_for_a_kind_of_scope_is_not_found(
    world, campaign, admin, signed_in, name
):
    """It would read 0 where nobody has counted."""
    for scope, key in (
        (Scope(ScopeKind.PROGRAMME, campaign.programme), "members"),
        (Scope(ScopeKind.WORKPLACE, campaign.teams.get().workplace), "students_due"),
    ):
        assert signed_in(admin).get(address(name, scope, key)).status_code == 404


def test_home_asks_the_same_number_of_queries_for_one_and_three_programmes(
    world, units, campaign, official, signed_in
):
    client = signed_in(official)
    client.get(reverse("metrics:home"))
    make.GoalFactory(programme=campaign.programme, metric="joins")
    before = count_queries(client)

    for _ in range(2):
        other = make.ProgrammeFactory(unit=units.north)
        make.GoalFactory(programme=other, metric="joins")

    assert count_queries(client) == before


def count_queries(client):
    with CaptureQueriesContext(connection) as captured:
        client.get(reverse("metrics:home"))
    return len(captured)


@pytest.mark.parametrize(
    ("kind", "key", "is_said"),
    [
        ("unit", "contacts", True),
        ("unit", "workplaces", True),
        ("unit", "density", True),
        ("unit", "members", False),
        ("programme", "joins", True),
        ("workplace", "contacts", False),
    ],
)
def test_figure_says_what_a_move_of_a_workplace_does(
    world, units, workplace, programme, official, signed_in, kind, key, is_said
):
    row = {"unit": units.north, "programme": programme, "workplace": workplace}[kind]

    page = signed_in(official).get(reverse("metrics:figure", args=[kind, row.pk, key]))

    assert ("each day counts for the unit of that day" in page.text) is is_said
