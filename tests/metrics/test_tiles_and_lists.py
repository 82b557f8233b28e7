"""A tile shows what its list comes to: for every figure, at scopes of every kind, for everybody
who reads it. Here at one scope of each kind, in tests/faults at all of them."""

import pytest
from django.urls import reverse

from accounts.enums import Role
from accounts.models import Unit
from metrics import rows
from metrics.definitions import ALL, COUNTED, LISTED
from metrics.definitions.base import Derived
from metrics.enums import Grain, Kind, ScopeKind
from metrics.figures import figures
from metrics.models import Measurement
from metrics.periods import month, quarter, window, year
from metrics.scopes import MODELS, Scope, rows_with_figures_for
from tests import factories as make
from tests.demo.conftest import demo
from tests.faults.conftest import chance

pytestmark = pytest.mark.django_db
__all__ = ["chance", "demo"]
SCOPES = 1  # of a kind


def reader(role, path):
    return make.GrantFactory(role=role, unit=Unit.objects.get(path=path)).user


@pytest.fixture
def admin(demo):
    return reader(Role.PROGRAMME_ADMIN, Unit.objects.get(parent=None).path)


@pytest.fixture
def leader(demo):
    return reader(Role.LEADERSHIP, Unit.objects.get(parent=None).path)


def official_for(definition):
    """The official of a district in which something of the figure happens."""
    counted = Measurement.objects.filter(definition=definition.key, scope_kind=ScopeKind.UNIT)
    districts = Unit.objects.filter(path__level=2, pk__in=counted.values("scope_id"))
    return reader(Role.OFFICIAL, districts.earliest("path").path)


def places(definition, user, chance, at_most):
    """``(scope, period)`` pairs at which the figure has a value and ``user`` may read it;
    ``at_most`` so many scopes of a kind, None for all."""
    measured = Measurement.objects.filter(definition=definition.key, grain=Grain.MONTH)
    for kind in sorted(MODELS.keys() & definition.scopes):
        here = rows_with_figures_for(user, kind).order_by("pk")
        of_kind = measured.filter(scope_kind=kind, scope_id__in=here.values("pk")).order_by("pk")
        keys = sorted(set(of_kind.values_list("scope_id", flat=True)))
        for key in keys if at_most is None else chance.sample(keys, min(at_most, len(keys))):
            scope = Scope(ScopeKind(kind), here.get(pk=key))
            months = of_kind.filter(scope_id=key).values_list("period_start", flat=True)
            yield from ((scope, period) for period in periods(definition, scope, chance, months))


def periods(definition, scope, chance, months):
    day = chance.choice(list(months))
    yield month(day)
    if definition.kind == Kind.FLOW:
        yield from (quarter(day), year(day))
    if scope.has_window:
        yield window(scope.row)


def listed(user, definition, scope, period):
    shown = rows.rows_visible_to(user, definition, scope, period)
    return rows.total(definition, shown, period)


def check(user, definition, chance, *, at_most):
    """How many tiles were held against their lists; each must be equal."""
    checked = 0
    for scope, period in places(definition, user, chance, at_most):
        tile = figures(user, scope, [definition.key], period)[0]
        assert tile.value == listed(user, definition, scope, period), (scope, period)
        checked += 1
    return checked


@pytest.mark.sweep(3)
@pytest.mark.parametrize("key", LISTED)
def test_tile_equals_its_list_for_the_administrator(admin, chance, key):
    assert check(admin, COUNTED[key], chance, at_most=SCOPES)


def check_totals(client, leader, admin, definition, chance, *, at_most):
    """How many tiles of who reads totals were held against the administrator's lists: each says
    as much or nothing, and its list does not open."""
    client.force_login(leader)
    checked, latest = 0, {}
    for scope, period in places(definition, leader, chance, at_most):
        tile = figures(leader, scope, [definition.key], period)[0]
        if tile.is_hidden:
            assert (tile.value, tile.numerator, tile.denominator) == (None, None, None)
        elif tile.counted_to is None:  # else as much of it as was given out
            assert tile.value == listed(admin, definition, scope, period), (scope, period)
        latest[scope] = period
        checked += 1
    assert {place for place in latest.items() if opens(client, definition, *place)} == set()
    return checked


def opens(client, definition, scope, period):
    """What a page or a file of its rows answers but that there is none."""
    addresses = (
        reverse(name, args=[scope.kind, scope.pk, definition.key])
        for name in ("metrics:rows", "metrics:rows-download")
    )
    return {client.get(f"{address}?{period.query}").status_code for address in addresses} - {404}


@pytest.mark.sweep(3)
@pytest.mark.parametrize("key", LISTED)
def test_tile_equals_its_list_for_the_official_of_a_district(demo, chance, key):
    official = official_for(COUNTED[key])

    assert check(official, COUNTED[key], chance, at_most=SCOPES)


@pytest.mark.sweep(3)
@pytest.mark.parametrize("key", LISTED)
def test_who_reads_totals_sees_as_much_or_nothing_and_no_list(
    leader, admin, chance, client, plain_refusals, key
):
    assert check_totals(client, leader, admin, COUNTED[key], chance, at_most=SCOPES)


@pytest.mark.sweep(3)
@pytest.mark.parametrize("key", [key for key, d in ALL.items() if isinstance(d, Derived)])
def test_figure_made_of_two_says_both_and_they_equal_their_lists(admin, chance, key):
    definition = ALL[key]
    checked = 0
    for scope, period in places(definition.denominator, admin, chance, SCOPES):
        tile = figures(admin, scope, [key], period)[0]
        if tile.denominator is not None:
            assert tile.numerator == listed(admin, definition.numerator, scope, period)
            assert tile.denominator == listed(admin, definition.denominator, scope, period)
            checked += 1
    assert checked
