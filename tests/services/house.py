"""A union at work: real processes, people who log contacts over HTTP, and what must hold."""

import re
import shutil
import threading
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass, field

import psycopg2
from celery import Celery
from django.urls import reverse
from django.utils import timezone

from contacts.models import Contact
from core.keys import new_key
from metrics.models import DirtyScope
from metrics.reconciliation import reconcile
from tests.services.visitor import Visitor
from tools.postgres import Postgres
from tools.pytest_processes import RealProcesses, database_url

OFTEN = "1"  # seconds between two rings of beat, as the environment says it
THIS_MONTH = r'/unit/[^"]*/contacts/\?grain=month.*?figure-number">([^<]*)<'


@dataclass
class House:
    """The processes of one test, and the people in it."""

    real: RealProcesses
    mentor: object
    official: object
    workplace: object
    web: object = None
    postgres: Postgres | None = None  # None: it is shared with the tests beside it

    TASK_ID = "the-same-every-time"

    @property
    def figure_address(self):
        """A page with a chart."""
        return reverse("metrics:figure", args=["unit", self.workplace.unit_id, "contacts"])

    def open(self, *, with_beat=True):
        """Start everything and wait until it works; the answer is the worker."""
        worker = self.start_worker()
        if with_beat:
            self.start_beat()
        self.web = self.real.web()
        worker.wait_until(lambda: "ready." in worker.log.read_text())
        return worker

    def start_worker(self):
        return self.real.worker()

    def start_beat(self):
        return self.real.beat(MEASURE_EVERY_S=OFTEN)

    def visitor(self, user):
        """The user, logged in."""
        visitor = Visitor(self.web.port)
        assert visitor.log_in(user.email).status == 302
        return visitor

    def errors_of_the_web(self):
        """What the web server logged as an error, also after it had answered."""
        lines = self.web.log.read_text().splitlines()
        return [line for line in lines if re.search(r"ERROR|CRITICAL|Traceback", line)]

    def deliver(self, task, times):
        """Put the same message on the queue several times, as Redis does after a lost worker."""
        with Celery(broker=self.real.valkey.url(), set_as_current=False) as client:
            for _ in range(times):
                client.send_task(task, task_id=self.TASK_ID, queue="metrics")

    def lose_memory(self):
        """Valkey comes back after a power cut, without the file it kept."""
        shutil.rmtree(self.real.valkey.data)
        self.real.valkey.start()


@dataclass
class Writer:
    """Logs one contact after the other at the house's workplace until told to stop."""

    house: House
    user: object
    acknowledged: set = field(default_factory=set)
    refused: list = field(default_factory=list)

    def __post_init__(self):
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._write)
        self.visitor = self.house.visitor(self.user)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *failure):
        wait_for(lambda: self.acknowledged or self.refused, seconds=30)
        self._stop.set()
        self._thread.join()

    def _write(self):
        while not self._stop.wait(0.05):
            self.log_contact()

    def log_contact(self):
        key = new_key()
        answer = log_contact(self.visitor, self.house.workplace, key=key)
        if answer.status == 302:
            self.acknowledged.add(key)
        else:
            self.refused.append(answer.status)


def log_contact(visitor, workplace, **more):
    fields = {"workplace": workplace.pk, "kind": "visit", "outcome": "open", "note": "Met"}
    today = timezone.localdate().isoformat()
    return visitor.post(reverse("contacts:log"), on=today, **fields, **more)


def contacts_of_this_month(visitor):
    """The number that the official's home shows."""
    page = visitor.get(f"{reverse('home')}?period=month").text
    return int(re.sub(r"\D", "", re.search(THIS_MONTH, page, re.DOTALL).group(1)))


def stored_contacts():
    return set(Contact.objects.values_list("pk", flat=True))


def mismatches_once_measured(seconds=180):
    """What differs from the independent recomputation, after the last change was measured."""
    assert wait_for(lambda: not DirtyScope.objects.exists(), seconds), "changes lie unmeasured"
    return reconcile().mismatches


def wait_for(condition, seconds, pause=0.05):
    """Whether the condition came true in time."""
    deadline = time.monotonic() + seconds
    while not (is_true := condition()) and time.monotonic() < deadline:
        time.sleep(pause)
    return is_true


@contextmanager
def measurements_held(definition):
    """Keep the measurements of a figure locked: whoever measures it anew must wait here.

    Yields a function that says whether somebody does.
    """
    with closing(psycopg2.connect(database_url())) as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM metrics_measurement WHERE definition = %s FOR UPDATE", [definition]
        )
        assert cursor.rowcount, f"nothing is measured for {definition}"
        yield lambda: _somebody_waits_for(cursor)


def _somebody_waits_for(cursor):
    # Not pg_stat_activity: within a transaction that keeps telling what it told first.
    cursor.execute(
        "SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))"
    )
    return cursor.rowcount > 0
