"""Loading the union of NITO's size, in small, into a database of its own."""

import datetime

import pytest
from django.db import connection

from core.exceptions import ActionRefused
from metrics import actions
from metrics.models import Measurement
from organizing.demo import loading
from organizing.demo.atscale.loading import load
from organizing.demo.atscale.sizes import TRIAL

TODAY = datetime.date(2026, 11, 24)


def test_same_day_gives_the_same_figures(transactional_db):
    first, again = (figures_of_a_load() for _ in range(2))

    assert first == again


def figures_of_a_load():
    load(TODAY, TRIAL)
    actions.drain()
    columns = ("definition", "scope_kind", "grain", "period_start", "value")
    figures = sorted(Measurement.objects.values_list(*columns))
    loading.remove()
    return figures


def test_load_leaves_every_rule_and_index_as_it_was(db):
    before = rules()

    load(TODAY, TRIAL)

    assert rules() == before
    assert len(before) > 100


def rules():
    """All constraints, indexes and triggers of the database, as it tells them."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT conrelid::regclass::text, concat(conname, ' ', pg_get_constraintdef(oid))
            FROM pg_constraint
            UNION ALL SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public'
            UNION ALL SELECT tgrelid::regclass::text, concat(tgname, tgenabled) FROM pg_trigger
            WHERE NOT tgisinternal ORDER BY 1, 2
            """
        )
        return cursor.fetchall()


def test_load_is_refused_where_there_is_something(units):
    with pytest.raises(ActionRefused):
        load(TODAY, TRIAL)
