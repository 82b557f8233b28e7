"""The recomputation agrees with the engine, and finds what does not agree."""

import datetime

import pytest
from django.core.management import CommandError, call_command

from metrics import actions
from metrics.models import DirtyScope, Measurement, ReconciliationRun
from metrics.reconciliation import reconcile
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_reconciliation_of_a_measured_world_is_clean(world):
    result = actions.reconcile()

    assert result.mismatches == []
    assert result.compared == Measurement.objects.count() > 100


def test_reconciliation_finds_changed_missing_and_extra_values(world):
    changed, missing, moved = Measurement.objects.order_by("?")[:3]
    Measurement.objects.filter(pk=changed.pk).update(value=changed.value + 1)
    missing.delete()
    Measurement.objects.filter(pk=moved.pk).update(period_start=datetime.date(1999, 1, 1))

    result = actions.reconcile()

    assert len(result.mismatches) == 4  # the moved one is missing here and extra there


def test_what_reconciliation_finds_is_mended_by_the_next_drain(world):
    Measurement.objects.filter(definition="contacts").update(value=99)

    actions.reconcile()
    actions.drain()

    assert actions.reconcile().is_clean
    assert not DirtyScope.objects.exists()


def test_reconcile_command_fails_with_the_number_that_differs(world):
    Measurement.objects.first().delete()

    with pytest.raises(CommandError, match="1 differ"):
        call_command("reconcile")


def test_run_is_kept_with_what_it_found(world):
    actions.reconcile()
    stored = Measurement.objects.filter(definition="contacts", scope_kind="workplace")
    stored.filter(period_start=datetime.date(2026, 5, 1)).update(value=99)

    actions.reconcile()

    clean, found = ReconciliationRun.objects.order_by("pk")
    assert (clean.mismatched, clean.oldest_dirty_at) == (0, None)
    assert clean.started_at <= clean.finished_at <= found.started_at
    assert (found.compared, found.mismatched) == (clean.compared, found.mismatches.count())
    kept = found.mismatches.filter(grain="month").get()
    assert (kept.definition, kept.stored, kept.expected) == ("contacts", 99, 1)


def test_b6_log_says_where_a_closed_figure_differs_but_no_value_of_it(world, caplog):
    both = Measurement.objects.filter(definition__in=["advice_cases", "contacts"])
    both.filter(scope_kind="unit", grain="month").update(value=77_777)

    actions.reconcile()

    told = [record.mismatch for record in caplog.records if hasattr(record, "mismatch")]
    closed = {line for line in told if line.startswith("advice_cases")}
    assert closed == {
        f"advice_cases of unit {row.scope_id}, month of {row.period_start}"
        for row in both.filter(definition="advice_cases", scope_kind="unit")
    }
    assert len([line for line in told if "contacts of unit" in line and "stored 77777" in line]) > 0


def test_command_says_no_value_of_a_closed_figure_either(world, capsys):
    Measurement.objects.filter(definition="advice_cases").update(value=77_777)

    with pytest.raises(CommandError):
        call_command("reconcile")

    told = capsys.readouterr().out
    assert ("advice_cases of unit" in told, "77777" in told) == (True, False)


def test_what_is_not_measured_yet_is_no_mismatch(world, workplace):
    make.ContactFactory(workplace=workplace)

    result = reconcile()

    assert {"contacts", "people_reached"} <= set(result.unsettled)
    assert result.mismatched == 0
    assert result.oldest_dirty is not None


def test_value_of_no_definition_is_found_and_removed(world):
    Measurement.objects.filter(pk=Measurement.objects.first().pk).update(definition="moon_phase")

    found = actions.reconcile()

    assert len([m for m in found.mismatches if m.definition == "moon_phase"]) == 1
    assert actions.reconcile().is_clean


def test_workplace_without_an_assignment_is_not_overdue_since_ever(units, workplace):
    make.CadenceFactory(unit=units.union, days=1)
    workplace.unit_assignments.all().delete()
    actions.drain()

    assert reconcile(["groups_overdue"]).mismatches == []
