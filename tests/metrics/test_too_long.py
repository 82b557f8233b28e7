"""What an earlier period came to is left out where counting it would keep somebody waiting."""

import datetime

import pytest
from django.db import connection
from django.utils import timezone

from metrics import actions, elapsed, tiles
from metrics.definitions import COUNTED
from metrics.enums import ScopeKind
from metrics.periods import year, year_before
from metrics.scopes import Scope
from tests import factories as make

# A statement that is cut off ends its transaction, so there must be none around it.
pytestmark = pytest.mark.django_db(transaction=True)
SLOW = "SELECT 0, 1, pg_sleep(5) IS NULL"


@pytest.fixture
def tile(units, official):
    """The contacts of this year, of which there is one, beside those of last year."""
    today = timezone.localdate()
    for on in (today, datetime.date(today.year - 1, 1, 1)):
        make.ContactFactory(workplace__unit=units.harbour, on=on)
    actions.drain()

    def read():
        this_year = year(today)
        place = Scope(ScopeKind.UNIT, units.north), this_year, "contacts"
        [read], _none = tiles.read_tiles(official, [tiles.Asked(*place, year_before(this_year))])
        return read.figure.value, read.comparison.same_date.value

    return read


def test_same_date_of_last_year_stands_beside_a_running_one(tile):
    assert tile() == (1, 1)


def test_what_takes_too_long_is_left_out_and_the_page_stands(tile, monkeypatch, caplog):
    monkeypatch.setattr(elapsed, "_select", lambda _cursor, _together: SLOW)
    monkeypatch.setattr(tiles, "COMPARE_WITHIN_MS", 50)

    assert tile() == (1, None)
    assert "took too long" in caplog.text


def test_limit_and_plan_hold_for_the_one_statement_alone(units):
    usual = _settings()
    question = elapsed.Question(
        COUNTED["contacts"], Scope(ScopeKind.UNIT, units.union), *[timezone.localdate()] * 2
    )

    elapsed.answers([question], within_ms=4000)

    assert _settings() == usual
    assert elapsed._settings([question], 4000).count("set_config") == 3


def _settings():
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, setting FROM pg_settings WHERE name = ANY(%s)", [NAMES])
        return cursor.fetchall()


NAMES = ["statement_timeout", "enable_nestloop", "work_mem"]
