"""The engine at work: everything at once, single entries, ten thousand; and whether it is right."""

import time
from contextlib import contextmanager

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from campaigns.models import Action
from contacts.models import Contact
from events.enums import AttendeeKind, EventState, ParticipationState
from events.models import Participation
from metrics import actions
from metrics.engine import Claim, measure
from metrics.models import DirtyScope
from metrics.tasks import measure_dirty
from people.models import Person
from tests.bench import by_hand
from tests.bench.measures import round_trip
from tests.services.house import wait_for

PATIENCE_S = 1800
OFTEN_S = 0.005
CHANGED = 10_000
STORED = """
    definition, version, scope_kind, scope_id, grain, period_start, value, qualifier, sample_size
"""


def wait_until_measured(**of):
    """Until no row lies unmeasured (or none ``of`` a turn)."""
    if not wait_for(lambda: not DirtyScope.objects.filter(**of).exists(), PATIENCE_S, OFTEN_S):
        raise TimeoutError(f"changes lay unmeasured for {PATIENCE_S} s")


# Everything -------------------------------------------------------------------------------------


def full(arm):
    """Seconds for all families that are also written by hand, stored in an empty table; rolled
    back. ``arm`` is "engine" or "by_hand"."""
    with _rolled_back() as cursor:
        table = _empty_tables(cursor)
        began = time.monotonic()
        _measure() if arm == "engine" else _write_by_hand(cursor, table)
        return time.monotonic() - began


def differing():
    """How many values both give, and how many rows only one of the two has, or has otherwise."""
    with _rolled_back() as cursor:
        table = _empty_tables(cursor)
        _measure()
        _write_by_hand(cursor, table)
        cursor.execute(
            f"""
            SELECT (SELECT count(*) FROM {table}), count(*) FROM (
                (SELECT {STORED} FROM metrics_measurement EXCEPT SELECT {STORED} FROM {table})
                UNION ALL
                (SELECT {STORED} FROM {table} EXCEPT SELECT {STORED} FROM metrics_measurement)
            ) one_sided
            """
        )
        return dict(zip(("by_hand", "differing"), cursor.fetchone(), strict=True))


def _empty_tables(cursor):
    """Both as a table is after it was made: written to the log, with all indexes."""
    cursor.execute("TRUNCATE metrics_measurement")
    cursor.execute("CREATE TABLE by_hand (LIKE metrics_measurement INCLUDING ALL)")
    cursor.execute("SET LOCAL work_mem = '128MB'; SET LOCAL jit = off")
    cursor.execute("SET LOCAL enable_nestloop = off")  # as the engine
    return "by_hand"


def _measure():
    for family in by_hand.FAMILIES:
        measure(Claim.all_of(family))


def _write_by_hand(cursor, table):
    for statement in by_hand.STATEMENTS:
        cursor.execute(statement.format(table=table, zone=settings.TIME_ZONE))


def reconciled():
    """The independent recomputation of every figure, held against what is stored."""
    wait_until_measured()
    began = time.monotonic()
    result = actions.reconcile()
    return {
        "compared": result.compared,
        "mismatched": result.mismatched,
        "unsettled": len(result.unsettled),
        "reconcile": time.monotonic() - began,
    }


# Single entries ---------------------------------------------------------------------------------


def entry(number):
    """Entries in turns with the no-op of a worker: until the sums, and until all is stored."""
    found = {"a4": round_trip(), "a4_again": round_trip()}
    for name, write in (("contact", _log_contact), ("present", _note_presence)):
        write(number)
        found |= {f"{name}_{until}": seconds for until, seconds in _until_stored().items()}
    return found | {"meanwhile": _meanwhile(number)}


def _until_stored():
    began = time.monotonic()
    measure_dirty.delay()
    wait_until_measured(is_wide=False)
    sums = time.monotonic() - began
    wait_until_measured()
    return {"sums": sums, "all": time.monotonic() - began}


def _meanwhile(number):
    """The sums of a contact while the different ones of large units are still being counted."""
    _log_contact(number)
    measure_dirty.delay()
    wait_until_measured(is_wide=False)
    _log_contact(number + 1)
    return _until_stored()["sums"]


def _log_contact(number):
    """Another contact like one of the newest, today."""
    example = Contact.objects.order_by("-pk")[number * 40]
    Contact.objects.create(
        workplace=example.workplace,
        made_by_id=example.made_by_id,
        logged_by_id=example.logged_by_id,
        kind=example.kind,
        on=timezone.localdate(),
        outcome=example.outcome,
    )


def _note_presence(number):
    """Somebody more at an action of a running campaign."""
    running = Action.objects.filter(
        event__state=EventState.HELD, campaign__ends_on__gte=timezone.localdate()
    )
    event = running.order_by("pk")[number % running.count()].event
    absent = Person.objects.filter(user=None).exclude(participations__event=event)
    Participation.objects.create(
        event=event,
        person=absent.order_by("pk")[number],
        attendee_kind=AttendeeKind.EMPLOYEE,
        state=ParticipationState.ATTENDED,
    )


# Ten thousand -----------------------------------------------------------------------------------


def written(arm):
    """Seconds to write ten thousand contacts in one statement, rolled back.

    ``arm`` is "marked", or "plain" without the marks that the database makes of them.
    """
    with _rolled_back() as cursor:
        if arm == "plain":
            cursor.execute(
                "SELECT tgname FROM pg_trigger WHERE tgrelid = 'contacts_contact'::regclass "
                "AND tgname LIKE 'pgtrigger_dirty_%'"
            )
            for (name,) in cursor.fetchall():
                cursor.execute(f"ALTER TABLE contacts_contact DISABLE TRIGGER {name}")
        began = time.monotonic()
        _insert_many(cursor)
        return time.monotonic() - began


def fresh():
    """Seconds until all figures follow ten thousand contacts, and until everything is measured."""
    wait_until_measured()
    with _rolled_back() as cursor:
        _insert_many(cursor)
        bulk = _drained()
    with _rolled_back():
        actions.mark_everything()
        return {"bulk_fresh": bulk, "all_fresh": _drained()}


def _drained():
    began = time.monotonic()
    actions.drain()
    seconds = time.monotonic() - began
    if DirtyScope.objects.exists():
        raise AssertionError("another drainer was at work")
    return seconds


def _insert_many(cursor):
    fields = [field for field in Contact._meta.concrete_fields if not field.primary_key]
    columns = ", ".join(f'"{field.column}"' for field in fields)
    cursor.execute(
        f"""
        INSERT INTO contacts_contact (id, {columns})
        SELECT gen_random_uuid(), {columns} FROM contacts_contact ORDER BY id LIMIT {CHANGED}
        """
    )


@contextmanager
def _rolled_back():
    with transaction.atomic(), connection.cursor() as cursor:
        yield cursor
        transaction.set_rollback(True)
