"""What is measured on a union of NITO's size that runs, and on ten times that.

Lists of seconds; what is held against something else is measured in turns with it in one run.
Everything that writes is rolled back or leaves no more than a few contacts.
"""

import time
from contextlib import contextmanager
from pathlib import Path

from django.core.cache import cache
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone

from contacts.models import Contact
from mentors.models import Mentor
from metrics.actions import drain, mark_everything
from metrics.engine import Claim, measure
from metrics.models import DirtyScope, Measurement
from metrics.tasks import heartbeat, measure_dirty
from tests.bench import by_hand
from tests.bench.measures import EMPTY_PAGE, logged_in, round_trip
from tests.counting import queries_of
from tests.demo.tenfold import HOMES, signed_in
from tests.services.house import log_contact, wait_for

PATIENCE_S = 600
ROUNDS = 3
CHANGED = 10_000


def everything(port):
    """A dictionary of seconds, numbers and bytes; see ``tools.report``."""
    wait_for(lambda: not DirtyScope.objects.exists(), PATIENCE_S)
    return {
        "rows": Contact.objects.count(),
        "stored": Measurement.objects.count(),
        **full(),
        **incremental(),
        **bulk(),
        **pages(port),
        "queries": {who: queries_of(signed_in(who), reverse("home")) for who in HOMES},
        **memory(),
    }


def full():
    """The engine, the hand-written statements, and those once more as the A/A arm, in turns."""
    arms = {"engine": [], "by_hand": [], "by_hand_again": []}
    for _ in range(ROUNDS):
        for name, seconds in arms.items():
            run = _engine if name == "engine" else _by_hand
            seconds.append(run())
    with _rolled_back() as cursor:
        _fill_both(cursor)
        differing = _differing(cursor)
    return {f"full_{name}": seconds for name, seconds in arms.items()} | {"differing": differing}


def _engine():
    with _rolled_back() as cursor:
        cursor.execute("TRUNCATE metrics_measurement")
        began = time.monotonic()
        for family in by_hand.FAMILIES:
            measure(Claim.all_of(family))
        return time.monotonic() - began


def _by_hand():
    with _rolled_back() as cursor:
        cursor.execute("CREATE TEMP TABLE by_hand (LIKE metrics_measurement INCLUDING ALL)")
        cursor.execute("SET LOCAL work_mem = '128MB'; SET LOCAL jit = off")
        began = time.monotonic()
        for statement in by_hand.FAMILIES.values():
            cursor.execute(statement.format(table="by_hand"))
        return time.monotonic() - began


def _fill_both(cursor):
    cursor.execute("TRUNCATE metrics_measurement")
    for family in by_hand.FAMILIES:
        measure(Claim.all_of(family))
    cursor.execute("CREATE TEMP TABLE by_hand (LIKE metrics_measurement INCLUDING ALL)")
    for statement in by_hand.FAMILIES.values():
        cursor.execute(statement.format(table="by_hand"))


def _differing(cursor):
    """How many rows only one of the two has, or has with another value."""
    columns = "definition, scope_kind, scope_id, grain, period_start, value"
    cursor.execute(
        f"""
        SELECT count(*) FROM (
            (SELECT {columns} FROM metrics_measurement EXCEPT SELECT {columns} FROM by_hand)
            UNION ALL
            (SELECT {columns} FROM by_hand EXCEPT SELECT {columns} FROM metrics_measurement)
        ) one_sided
        """
    )
    return cursor.fetchone()[0]


def incremental():
    """From the commit of a contact to its sums, and to the different people of large units."""
    arms = {"round_trip": [], "contact_sums": [], "contact_all": []}
    for number in range(20):
        arms["round_trip"].append(round_trip())
        sums, everything = _contact_to_figures(number)
        arms["contact_sums"].append(sums)
        arms["contact_all"].append(everything)
    return arms


def _contact_to_figures(number):
    example = Contact.objects.order_by("-on", "pk")[number * 40]
    Contact.objects.create(
        workplace=example.workplace,
        made_by_id=example.made_by_id,
        logged_by_id=example.logged_by_id,
        kind=example.kind,
        on=timezone.localdate(),
        outcome=example.outcome,
    )
    began = time.monotonic()
    measure_dirty.delay()
    wait_for(lambda: not DirtyScope.objects.filter(is_wide=False).exists(), PATIENCE_S, pause=0.005)
    sums = time.monotonic() - began
    wait_for(lambda: not DirtyScope.objects.exists(), PATIENCE_S, pause=0.005)
    return sums, time.monotonic() - began


def bulk():
    """Ten thousand changed contacts in one statement, with the dirty marks and without."""
    arms = {"bulk_marked": [], "bulk_plain": []}
    for _ in range(ROUNDS):
        arms["bulk_marked"].append(_write_many())
        arms["bulk_plain"].append(_write_many(marked=False))
    with _rolled_back() as cursor:
        _insert_many(cursor)
        began = time.monotonic()
        drain()
        fresh = time.monotonic() - began
    with _rolled_back():
        mark_everything()
        began = time.monotonic()
        drain()
        return arms | {"bulk_fresh": fresh, "all_fresh": time.monotonic() - began}


def _write_many(*, marked=True):
    with _rolled_back() as cursor:
        if not marked:
            cursor.execute(
                "SELECT tgname FROM pg_trigger WHERE tgrelid = 'contacts_contact'::regclass "
                "AND tgname LIKE 'pgtrigger_dirty_%'"
            )
            for (name,) in cursor.fetchall():
                cursor.execute(f"ALTER TABLE contacts_contact DISABLE TRIGGER {name}")
        began = time.monotonic()
        _insert_many(cursor)
        return time.monotonic() - began


def _insert_many(cursor):
    columns = "created_at, kind, people_reached, topics, outcome, note, campaign_id, logged_by_id"
    columns += ", made_by_id, person_id, workplace_id"
    cursor.execute(
        f"""
        INSERT INTO contacts_contact (id, "on", {columns})
        SELECT gen_random_uuid(), "on", {columns} FROM contacts_contact ORDER BY id LIMIT {CHANGED}
        """
    )


def pages(port):
    """Pages over HTTP, each in turns with the emptiest signed-in one."""
    mentor, official = logged_in(port, "mentor"), logged_in(port, "official")
    arms = {"empty_page": [], "home": [], "log_contact": []}
    workplace = Mentor.objects.filter(person__user__email="mentor@demo.example")[0].workplace
    for _ in range(20):
        arms["empty_page"].append(official.get(reverse(EMPTY_PAGE)).seconds)
        arms["home"].append(official.get(reverse("home")).seconds)
    for _ in range(10):
        arms["log_contact"].append(log_contact(mentor, workplace).seconds)
    return arms


def memory():
    """The most memory that a worker process has taken, after it measured everything."""
    mark_everything()
    measure_dirty.delay()
    wait_for(lambda: not DirtyScope.objects.exists(), PATIENCE_S)
    heartbeat.delay()
    cache.get("heartbeat:worker")
    peaks = [_peak(process) for process in Path("/proc").glob("[0-9]*") if _is_worker(process)]
    return {"worker_peak_kb": max(peaks, default=0)}


def _is_worker(process):
    try:
        words = (process / "cmdline").read_bytes().decode(errors="replace")
        here = Path.cwd() == (process / "cwd").resolve()
    except OSError:
        return False
    return here and "celery" in words and "worker" in words


def _peak(process):
    for line in (process / "status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1])
    return 0


@contextmanager
def _rolled_back():
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        yield cursor
        transaction.set_rollback(True)
