"""What may happen to a house at work. Each moment is given, so that it can be a random one."""

import threading
import time

from django.db import connection, transaction
from django.urls import reverse

from metrics.models import DirtyScope
from tests import factories as make
from tests.services.house import (
    Writer,
    contacts_of_this_month,
    log_contact,
    measurements_held,
    mismatches_once_measured,
    stored_contacts,
    wait_for,
)

MOVES_WITHIN = 5  # seconds
ANSWERS_WITHIN = 3  # seconds, whatever has happened to Valkey


def worker_is_killed_while_measuring(house, *, figure, after):
    """Kill -9 in the middle: ``figure`` cannot be written, and ``after`` seconds pass there."""
    make.ContactFactory(workplace=house.workplace)
    with measurements_held(figure) as somebody_waits:
        worker = house.start_worker()
        house.deliver("metrics.tasks.measure_dirty", times=1)
        assert wait_for(somebody_waits, seconds=60)
        time.sleep(after)
        worker.kill()
        assert wait_for(lambda: not somebody_waits(), seconds=3)  # the database let go of it
    assert DirtyScope.objects.exists()

    house.start_worker()
    house.start_beat()

    assert mismatches_once_measured() == []


def worker_is_killed_while_contacts_are_logged(house, *, after):
    worker = house.open()

    with Writer(house, house.mentor) as writer:
        time.sleep(after)
        worker.kill()
        time.sleep(1)
        house.start_worker()

    assert_nothing_is_lost(writer)
    assert mismatches_once_measured() == []


def valkey_is_lost_while_contacts_are_logged(house, *, after, away):
    """Stopped ``after`` seconds, and ``away`` seconds later started empty."""
    house.open()

    with Writer(house, house.mentor) as writer:
        time.sleep(after)
        house.real.valkey.kill()
        time.sleep(away)
        house.lose_memory()
        time.sleep(1)

    assert_nothing_is_lost(writer)
    assert writer.visitor.longest_wait < ANSWERS_WITHIN
    assert house.errors_of_the_web() == []
    assert mismatches_once_measured() == []


def task_is_delivered_three_times(house, *, after):
    """All three lie there when the worker comes, which can run two at once."""
    house.deliver("metrics.tasks.measure_dirty", times=3)

    worker = house.start_worker()
    time.sleep(after)
    make.ContactFactory.create_batch(5, workplace=house.workplace)
    house.deliver("metrics.tasks.measure_dirty", times=3)

    done = f"{house.TASK_ID}] succeeded"
    assert wait_for(lambda: worker.log.read_text().count(done) == 6, seconds=60)
    assert mismatches_once_measured() == []


def two_people_write_at_once(house, *, for_seconds):
    house.open()

    with Writer(house, house.mentor) as mentor, Writer(house, house.official) as official:
        time.sleep(for_seconds)

    assert_nothing_is_lost(mentor, official)
    assert mismatches_once_measured() == []


def slow_writer_commits_after_a_quick_one_was_measured(house, *, after):
    """The slow one's rows are older than what has been measured since, and must still count."""
    house.start_worker()
    house.start_beat()
    meeting = threading.Barrier(2)
    slow = threading.Thread(target=_write_slowly, args=[house.workplace, meeting, after])

    slow.start()
    meeting.wait(60)
    make.ContactFactory(workplace=house.workplace)
    assert mismatches_once_measured() == []
    meeting.wait(60)
    slow.join()

    assert mismatches_once_measured() == []


def _write_slowly(workplace, meeting, after):
    with transaction.atomic():
        make.ContactFactory(workplace=workplace)
        meeting.wait(60)
        meeting.wait(120)
        time.sleep(after)
    connection.close()


NEWCOMERS = 4  # fewer than the limit of log-ins in a minute


def valkey_freezes_while_people_work(house, *, after, for_seconds):
    """Log-ins, sessions, contacts and figures go on; afterwards the figures come right."""
    house.open()
    mentor, official = house.visitor(house.mentor), house.visitor(house.official)
    time.sleep(after)

    house.real.valkey.freeze()
    deadline = time.monotonic() + for_seconds
    newcomers = []
    while time.monotonic() < deadline:
        if len(newcomers) < NEWCOMERS:
            newcomers.append(house.visitor(house.mentor))
        newcomer = newcomers[-1]
        assert log_contact(newcomer, house.workplace).status == 302
        assert log_contact(mentor, house.workplace).status == 302
        assert official.get(reverse("home")).status == 200
        assert official.get(house.figure_address).status == 200
        waits = [visitor.longest_wait for visitor in (newcomer, mentor, official)]
        assert max(waits) < ANSWERS_WITHIN, waits
    house.real.valkey.thaw()

    assert house.errors_of_the_web() == []
    assert mismatches_once_measured() == []


def contact_moves_the_officials_figure(house):
    """By the bell alone: no beat runs here."""
    house.open(with_beat=False)
    mentor, official = house.visitor(house.mentor), house.visitor(house.official)
    before = contacts_of_this_month(official)

    assert log_contact(mentor, house.workplace).status == 302

    assert wait_for(lambda: contacts_of_this_month(official) == before + 1, MOVES_WITHIN)


def assert_nothing_is_lost(*writers):
    for writer in writers:
        assert writer.refused == []
    assert_kept(*writers)


def assert_kept(*writers):
    """What was acknowledged stands, whatever else was refused."""
    for writer in writers:
        assert writer.acknowledged
        assert writer.acknowledged - stored_contacts() == set()
