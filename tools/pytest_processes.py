"""pytest plugin: the application's real processes around a test, on its own database.

@pytest.mark.services
def test_…(real):
    real.worker()          # a Celery worker; `real.web()` and `real.beat()` likewise
    real.valkey.kill()     # kill, freeze, thaw, start
"""

import os
from urllib.parse import quote

import pytest
from django.db import connection

from tools import processes
from tools.ports import free_port
from tools.start import answers
from tools.valkey import Valkey


class RealProcesses:
    def __init__(self, directory):
        self.directory = directory
        self.valkey = Valkey(directory / "valkey", directory / "valkey.log", "for-one-test")
        self.children = []

    @property
    def environment(self):
        addresses = {"DATABASE_URL": database_url(), "REDIS_URL": self.valkey.url()}
        return os.environ | addresses

    def worker(self, **variables):
        return self._start(processes.worker, variables)

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
