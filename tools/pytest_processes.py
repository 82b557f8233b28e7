"""pytest plugin: the application's real processes around a test, on its own database.

@pytest.mark.services
def test_…(real):
    real.worker()          # a Celery worker; `real.web()` and `real.beat()` likewise
    real.valkey.kill()     # kill, freeze, thaw, start

Whoever stops PostgreSQL asks for `own_postgres` before anything that writes rows.
"""

import os
import shutil
from contextlib import contextmanager
from urllib.parse import quote

import pytest
from django.db import connection

from tools import migrated, processes
from tools.keys import fresh_keys
from tools.ports import LOOPBACK, free_port
from tools.postgres import NAME, Postgres
from tools.start import WORKER_STATEMENTS_MS, answers
from tools.valkey import Valkey


class RealProcesses:
    def __init__(self, directory):
        self.directory = directory
        self.valkey = Valkey(directory / "valkey", directory / "valkey.log", "for-one-test")
        self.children = []

    @property
    def environment(self):
        addresses = {"DATABASE_URL": database_url(), "REDIS_URL": self.valkey.url()}
        usual = {k: v for k, v in os.environ.items() if k != "STATEMENT_TIMEOUT_MS"}
        return usual | addresses

    def worker(self, **variables):
        patient = {"STATEMENT_TIMEOUT_MS": WORKER_STATEMENTS_MS}
        return self._start(processes.worker, patient | variables)

    def beat(self, **variables):
        schedule = self.directory / f"beat-schedule-{len(self.children)}"
        return self._start(processes.beat, variables, schedule=schedule)

    def web(self, **variables):
        """Start the web server; `.port` of the answer is where."""
        port = free_port()
        child = self._start(processes.web, variables, port=port)
        child.port = port
        child.wait_until(lambda: answers(port))
        return child

    def _start(self, make, variables, **options):
        log = self.directory / f"{make.__name__}-{len(self.children)}.log"
        child = make(env=self.environment | variables, log=log, **options)
        self.children.append(child.start())
        return child

    def stop(self):
        for child in self.children:
            child.kill()
        self.valkey.stop()


def database_url():
    """The database of this test run; each of xdist's workers has another."""
    of = connection.settings_dict
    who = f"{quote(of['USER'])}:{quote(of['PASSWORD'])}"
    return f"postgres://{who}@{of['HOST']}:{of['PORT']}/{of['NAME']}"


@pytest.fixture
def real(transactional_db, tmp_path):
    """Start, kill and freeze real processes; all are gone before the tables are emptied."""
    running = RealProcesses(tmp_path)
    running.valkey.start()
    yield running
    running.stop()


@pytest.fixture
def own_postgres(transactional_db, tmp_path):
    """A PostgreSQL of this test alone, migrated and empty: it may be stopped without ending the
    tests beside it. What it acknowledges lasts, unlike the server's of all tests."""
    data = tmp_path / "postgres"
    passwords = migrated.copy_into(data, fresh_keys())
    server = Postgres(data, tmp_path / "postgres.log", passwords).start()
    with _connected_to(server):
        yield server
    server.stop_at_once()  # nobody will miss it
    shutil.rmtree(server.data)


@contextmanager
def _connected_to(server):
    """This process, and every one that it starts, works on another server's database."""
    usual = dict(connection.settings_dict)
    address = {"HOST": LOOPBACK, "PORT": server.port, "NAME": migrated.DATABASE}
    connection.close()
    connection.settings_dict |= address | {"USER": NAME, "PASSWORD": server.password}
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict |= usual
