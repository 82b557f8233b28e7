"""Every tile of every scope there is, held against its list: long, so not in ./run test."""

import pytest

from metrics.definitions import COUNTED
from metrics.models import Measurement
from tests.demo.conftest import demo
from tests.metrics.test_tiles_and_lists import admin, check

pytestmark = [pytest.mark.faults, pytest.mark.django_db]
__all__ = ["admin", "demo"]


@pytest.mark.parametrize("key", COUNTED)
def test_tile_equals_its_list_at_every_scope(admin, chance, key):
    kinds = COUNTED[key].scopes
    measured = Measurement.objects.filter(definition=key, grain="month", scope_kind__in=kinds)
    scopes = measured.values("scope_id").distinct().count()

    assert check(admin, COUNTED[key], chance, at_most=scopes) >= scopes
