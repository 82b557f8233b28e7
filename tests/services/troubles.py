"""More of what may happen to a house at work: to the pool, the database, beat, clocks, figures."""

import os
import signal
import time
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg2
from django.db import connection

from metrics import actions
from metrics.models import DefinitionState, DirtyScope, Measurement
from tests import factories as make
from tests.services.house import (
    Writer,
    contacts_of_this_month,
    log_contact,
    measurements_held,
    mismatches_once_measured,
    wait_for,
)
from tests.services.scenarios import MOVES_WITHIN, assert_kept, assert_nothing_is_lost
from tools.pytest_processes import database_url

HERE = Path(__file__).parent
AHEAD, BROKEN = str(HERE / "ahead"), str(HERE / "broken")
SPOILT = "people_reached"  # what tests/services/broken breaks


def pool_child_is_killed_while_measuring(house, *, figure, after):
    """The processes of the pool die by kill -9; the worker itself lives on with new ones."""
    make.ContactFactory(workplace=house.workplace)
    with measurements_held(figure) as somebody_waits:
        worker = house.start_worker()
        house.deliver("metrics.tasks.measure_dirty", times=1)
        assert wait_for(somebody_waits, seconds=60)
        time.sleep(after)
        for pid in _children_of(worker.pid):
            os.kill(pid, signal.SIGKILL)
        assert wait_for(lambda: not somebody_waits(), seconds=3)
    assert DirtyScope.objects.exists()

    house.start_beat()

    assert mismatches_once_measured() == []
    assert worker.is_alive()


def _children_of(pid):
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def measuring_waits_longer_than_it_may(house, *, figure):
    """Whoever holds a figure's values for long makes nobody lose a change."""
    make.ContactFactory(workplace=house.workplace)
    with measurements_held(figure) as somebody_waits:
        worker = house.start_worker()
        house.deliver("metrics.tasks.measure_dirty", times=1)
        assert wait_for(somebody_waits, seconds=60)
        assert wait_for(lambda: "lock timeout" in worker.log.read_text(), seconds=30)

    house.start_beat()

    assert mismatches_once_measured() == []
    assert not DefinitionState.objects.exclude(failed_at=None).exists()


def database_is_away_while_contacts_are_logged(house, *, after, away):
    """Every connection is cut and no new one taken, as in a restart of PostgreSQL."""
    house.open()
    with Writer(house, house.mentor) as writer:
        time.sleep(after)
        with _no_connections():
            time.sleep(away)
        before = len(writer.acknowledged)
        assert wait_for(lambda: len(writer.acknowledged) > before, seconds=30)

    assert_kept(writer)
    assert mismatches_once_measured() == []


@contextmanager
def _no_connections():
    """The test's own database takes no connection; those that it had are cut."""
    name = connection.settings_dict["NAME"]
    connection.close()
    address = database_url().rpartition("/")[0]
    with closing(psycopg2.connect(f"{address}/postgres")) as outside, outside.cursor() as cursor:
        outside.autocommit = True
        cursor.execute(f'ALTER DATABASE "{name}" WITH ALLOW_CONNECTIONS false')
        try:
            cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
            cursor.execute(cut, [name])
            yield
        finally:
            cursor.execute(f'ALTER DATABASE "{name}" WITH ALLOW_CONNECTIONS true')


def database_restarts_while_contacts_are_logged(house, *, after, away):
    """PostgreSQL stops at once, while two people write and workers measure; ``away`` seconds later
    it starts again and recovers. The house stands apart."""
    house.open()
    with Writer(house, house.mentor) as mentor, Writer(house, house.official) as official:
        time.sleep(after)
        house.postgres.stop_at_once()
        connection.close()
        time.sleep(away)
        house.postgres.start()
        before = [len(writer.acknowledged) for writer in (mentor, official)]
        for writer, count in zip((mentor, official), before, strict=True):
            assert wait_for(lambda w=writer, c=count: len(w.acknowledged) > c, seconds=30)

    assert "was not properly shut down" in house.postgres.log.read_text()
    assert_kept(mentor, official)
    assert mismatches_once_measured() == []


def database_crashes_while_contacts_are_logged(house, *, after):
    """A backend dies by kill -9: PostgreSQL ends all others and recovers. The house stands
    apart."""
    house.open()
    with Writer(house, house.mentor) as writer:
        time.sleep(after)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            os.kill(cursor.fetchone()[0], signal.SIGKILL)
        connection.close()
        time.sleep(1)
        before = len(writer.acknowledged)
        assert wait_for(lambda: len(writer.acknowledged) > before, seconds=30)

    assert_kept(writer)
    assert mismatches_once_measured() == []


def three_workers_at_once(house, *, for_seconds):
    house.open()
    for _ in range(2):
        house.start_worker()

    with Writer(house, house.mentor) as mentor, Writer(house, house.official) as official:
        time.sleep(for_seconds)
        house.deliver("metrics.tasks.measure_dirty", times=6)

    assert_nothing_is_lost(mentor, official)
    assert mismatches_once_measured() == []


def beat_runs_twice(house, *, for_seconds):
    house.open()
    house.start_beat()

    with Writer(house, house.mentor) as writer:
        time.sleep(for_seconds)

    assert_nothing_is_lost(writer)
    assert mismatches_once_measured() == []


def beat_is_absent(house, *, for_seconds):
    """The bell alone brings the figures up to date, for the last contact too."""
    house.open(with_beat=False)

    with Writer(house, house.mentor) as writer:
        time.sleep(for_seconds)

    assert_nothing_is_lost(writer)
    assert mismatches_once_measured(seconds=30) == []


def clock_of_a_worker_is_ahead(house, *, for_seconds):
    """Two hours, on the only worker at first: what beat sends looks too old to it, the bell's does
    not; no figure claims to be of a moment that has not come."""
    house.web = house.real.web()
    ahead = house.real.worker(PYTHONPATH=AHEAD)
    ahead.wait_until(lambda: "ready." in ahead.log.read_text())
    mentor, official = house.visitor(house.mentor), house.visitor(house.official)
    before = contacts_of_this_month(official)
    assert log_contact(mentor, house.workplace).status == 302
    assert wait_for(lambda: contacts_of_this_month(official) == before + 1, MOVES_WITHIN)

    house.start_worker()
    house.start_beat()
    with Writer(house, house.mentor) as writer:
        time.sleep(for_seconds)

    assert_nothing_is_lost(writer)
    assert mismatches_once_measured() == []
    newest = Measurement.objects.latest("computed_at").computed_at
    assert newest <= actions.database_now()


def figure_raises(house):
    """One figure of a family divides by zero: the others go on, and once it is mended the next
    reconciliation finds what it missed."""
    worker = house.real.worker(PYTHONPATH=BROKEN)
    house.start_beat()
    make.ContactFactory.create_batch(2, workplace=house.workplace, people_reached=3)

    assert {m.definition for m in mismatches_once_measured()} == {SPOILT}
    state = DefinitionState.objects.exclude(failed_at=None).get()
    assert state.definition == SPOILT
    worker.kill()
    house.start_worker()
    actions.reconcile()

    assert mismatches_once_measured() == []
    assert not DefinitionState.objects.exclude(failed_at=None).exists()


def valkey_freezes_while_contacts_are_logged(house, *, after, for_seconds):
    house.open()

    with Writer(house, house.mentor) as writer:
        time.sleep(after)
        house.real.valkey.freeze()
        time.sleep(for_seconds)
        house.real.valkey.thaw()

    assert_nothing_is_lost(writer)
    assert house.errors_of_the_web() == []
    assert mismatches_once_measured(seconds=90) == []
