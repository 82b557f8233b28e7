"""Bringing the figures up to date."""

import logging
import time

from django.conf import settings
from django.db import connection, transaction

from accounts.actions import record
from metrics.definitions import ALL, COUNTED, families_of
from metrics.engine import Claim, locks, measure, take, versions
from metrics.enums import Kind
from metrics.facts import FAMILIES
from metrics.models import Annotation, DirtyScope, FoundMismatch, Measurement, ReconciliationRun
from metrics.reconciliation import reconcile as compare

logger = logging.getLogger(__name__)

PATIENCE_S = 3
PAUSE_S = 0.2
TRIES = 5  # to see a figure and its rows while nobody writes in between


def drain():
    """Measure everything that is dirty; returns the number of claims measured.

    The history of a definition's new version is computed in between, a year at a time, so that
    it holds up nobody's entry for longer. While another drainer is at work, waits a moment for
    its end: a row marked after its last look would else lie until the next bell.
    """
    is_behind = versions.begin()
    deadline = time.monotonic() + PATIENCE_S
    measured = 0
    while (turns := _turns()) or is_behind:
        claims = _drain_once(is_wide=turns == {True}) if turns else 0
        measured += claims or 0
        stepped = versions.step() if is_behind else False
        is_behind = stepped is not False
        if claims is None or stepped is None:
            if time.monotonic() > deadline:
                break
            time.sleep(PAUSE_S)
    return measured


def _turns():
    """Which of the two turns have something to do: False for the first, True for the wide one."""
    return set(DirtyScope.objects.values_list("is_wide", flat=True).distinct())


@transaction.atomic
def _drain_once(*, is_wide):
    """Take dirty rows and measure them in one transaction: a kill undoes both.

    The number of claims, or None while another drainer holds the lock. The second turn (the
    different people of large units) has a lock of its own, so that it holds up nobody.
    """
    if not locks.try_to_hold(locks.WIDE if is_wide else locks.DRAINER):
        return None
    claims = take(is_wide=is_wide)
    if any(claim.everywhere for claim in claims):
        locks.hold(locks.WIDE)  # it measures what both turns do
    for claim in claims:
        measure(claim)
    return len(claims)


def mark_everything():
    """Make every family dirty as a whole: for a load that wrote behind the triggers' back."""
    DirtyScope.objects.bulk_create(DirtyScope(family=name) for name in FAMILIES)


@transaction.atomic
def measure_everything():
    """Measure every family anew, whatever is dirty."""
    locks.hold(locks.DRAINER, locks.WIDE)
    for name in FAMILIES:
        measure(Claim.all_of(name))


def reconcile():
    """Hold every figure against the independent recomputation and mark what differs as dirty.

    Returns the Reconciliation, kept as a ReconciliationRun; each mismatch is logged by its keys,
    never with a person, nor with the values of a figure whose rows are closed to everybody. What
    people write meanwhile makes no mismatch: a figure that differs while changes lie unmeasured
    is looked at again, the last time with other drainers kept out.
    """
    started_at = database_now()
    drain()
    result = compare()
    if result.unsettled:
        result = _settle(result)
    _keep(result, started_at)
    for mismatch in result.mismatches:
        logger.error("figure differs from its rows", extra={"mismatch": str(mismatch)})
    return result


def _settle(result):
    for _ in range(TRIES):
        with transaction.atomic():
            locks.hold(locks.DRAINER, locks.WIDE)
            drain()
            result = result.and_then(compare(only=result.unsettled))
        if not result.unsettled:
            break
    return result


@transaction.atomic
def _keep(result, started_at):
    """Store the run with what it found, and make that dirty."""
    run = ReconciliationRun.objects.create(
        started_at=started_at,
        finished_at=database_now(),
        compared=result.compared,
        mismatched=result.mismatched,
        oldest_dirty_at=result.oldest_dirty,
    )
    FoundMismatch.objects.bulk_create(
        [FoundMismatch(run=run, **vars(mismatch)) for mismatch in result.mismatches],
        batch_size=1000,
    )
    DirtyScope.objects.bulk_create(_dirty_again(result))
    gone = {mismatch.definition for mismatch in result.mismatches} - set(ALL)
    Measurement.objects.filter(definition__in=gone).delete()


def _dirty_again(result):
    """The scopes of what differs; the whole family when there is more than could be told apart."""
    known = [mismatch for mismatch in result.mismatches if mismatch.definition in ALL]
    places = {
        (family, mismatch.scope_kind, mismatch.scope_id)
        for mismatch in known
        for family in families_of(ALL[mismatch.definition])
    }
    if result.mismatched > len(result.mismatches):
        places = {(family, "", None) for family, _kind, _pk in places}
    return [DirtyScope(family=f, scope_kind=kind, scope_id=pk) for f, kind, pk in places]


def database_now():
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        return cursor.fetchone()[0]


def begin_day():
    """Make dirty what changes because a day has passed: every stock, since the last month.

    A month back, so that days on which nobody was at work are caught up with.
    """
    stocks = sorted({d.family.name for d in COUNTED.values() if d.kind == Kind.STOCK})
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO metrics_dirtyscope (family, scope_kind, starts_on, ends_on)
            SELECT family, '', (today - interval '1 month')::date, today
            FROM unnest(%s) AS family, (SELECT (now() AT TIME ZONE %s)::date AS today) AS clock
            """,
            [stocks, settings.TIME_ZONE],
        )


@transaction.atomic
def save_annotation(*, on, text, by, programme=None, unit=None, annotation=None):
    """Mark what happened on a day on the charts of a programme, or of a unit and all below it, or
    change ``annotation``."""
    if annotation:
        annotation = Annotation.objects.select_for_update(of=["self"]).get(pk=annotation.pk)
    else:
        annotation = Annotation(programme=programme, unit=unit)
    annotation.on, annotation.text = on, text
    annotation.save()
    record("annotation.saved", annotation, by=by, **_whose(annotation))
    return annotation


@transaction.atomic
def remove_annotation(annotation, *, by):
    """Take a mark off the charts. Gone already is fine: the button was pressed twice."""
    record("annotation.removed", annotation, by=by, **_whose(annotation))
    annotation.delete()


def _whose(annotation):
    if annotation.unit_id:
        return {"unit": str(annotation.unit_id)}
    return {"programme": str(annotation.programme_id)}


def note_download(scope, what, *, by, **detail):
    """Say in the audit trail that figures of a scope, or the rows behind one, were taken out.

    ``what`` is "board", "by_unit", "results", "figure" or "rows"; ``detail`` names figure,
    days, form and how many rows.
    """
    record(f"{what}.taken_out", scope.row, by=by, **detail)
