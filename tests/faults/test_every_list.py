"""Every tile of every scope there is, held against its list: long, so not in ./run test."""

import pytest

from metrics.definitions import COUNTED, LISTED
from metrics.models import Measurement
from metrics.scopes import rows_with_figures_for
from tests.demo.conftest import demo
from tests.metrics.test_tiles_and_lists import admin, check, check_totals, leader, official_for

pytestmark = [
    pytest.mark.faults,
    pytest.mark.django_db,
    pytest.mark.parametrize("key", LISTED),
]
__all__ = ["admin", "demo", "leader"]


def scopes_of(user, key):
    """The number of scopes with a value that the user may read."""
    measured = Measurement.objects.filter(definition=key, grain="month")
    return sum(
        measured.filter(
            scope_kind=kind, scope_id__in=rows_with_figures_for(user, kind).values("pk")
        )
        .values("scope_id")
        .distinct()
        .count()
        for kind in COUNTED[key].scopes
    )


def test_tile_equals_its_list_at_every_scope(admin, chance, key):
    assert check(admin, COUNTED[key], chance, at_most=None) >= scopes_of(admin, key) > 0


def test_tile_equals_its_list_at_every_scope_of_an_official(demo, chance, key):
    official = official_for(COUNTED[key])

    assert check(official, COUNTED[key], chance, at_most=None) >= scopes_of(official, key) > 0


def test_totals_say_as_much_or_nothing_at_every_scope(leader, admin, chance, client, key):
    checked = check_totals(client, leader, admin, COUNTED[key], chance, at_most=None)

    assert checked >= scopes_of(leader, key) > 0
