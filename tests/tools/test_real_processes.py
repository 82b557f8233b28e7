"""The `real` fixture: real processes on the test's own database."""

import http.client

import psycopg2
import pytest
from celery import Celery

from tools.pytest_processes import database_url

pytestmark = pytest.mark.services


def test_worker_hears_the_tests_own_valkey(real):
    worker = real.worker()
    client = Celery(broker=real.valkey.url(), set_as_current=False)

    worker.wait_until(lambda: client.control.ping(timeout=1), seconds=30)

    assert len(client.control.ping(timeout=1)) == 1
    client.close()


def test_web_answers_while_valkey_is_frozen(real):
    web = real.web()
    real.valkey.freeze()

    connection = http.client.HTTPConnection("127.0.0.1", web.port, timeout=3)
    connection.request("GET", "/healthz", headers={"Host": "localhost"})

    assert connection.getresponse().status == 200
    connection.close()
    real.valkey.thaw()


def test_processes_share_the_tests_database(real):
    connection = psycopg2.connect(database_url())
    name = connection.info.dbname
    connection.close()

    assert name.startswith("test_")
    assert real.environment["DATABASE_URL"].endswith(name)
