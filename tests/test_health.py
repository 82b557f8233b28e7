"""What a load balancer, a stranger and a member of staff learn about the state of things."""

import time

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder

from organizing import health
from organizing.celery import app
from tests import factories as make


@pytest.fixture
def beating(db):
    for who in ("worker", "beat"):
        cache.set(f"heartbeat:{who}", time.time())


@pytest.fixture
def staff(client, db):
    client.force_login(make.UserFactory(is_staff=True))
    return client


def test_live_answers_without_the_database(client, django_assert_num_queries, db):
    with django_assert_num_queries(0):
        answer = client.get("/healthz")

    assert (answer.status_code, answer.text) == (200, "ok")


def test_ready_says_ok_to_a_stranger(client, beating):
    answer = client.get("/readyz")

    assert (answer.status_code, answer.text) == (200, "ok")


def test_ready_tells_a_stranger_no_details(client, db):
    answer = client.get("/readyz")

    assert (answer.status_code, answer.text) == (503, "unavailable")


def test_ready_tells_no_details_to_a_user_who_is_not_staff(signed_in, official):
    assert signed_in(official).get("/readyz").text == "unavailable"


def test_ready_tells_staff_that_all_is_well(staff, beating):
    answer = staff.get("/readyz")

    assert answer.status_code == 200
    assert answer.json() == dict.fromkeys(health.CHECKS, "ok")


def test_ready_tells_staff_who_is_silent(staff, beating):
    cache.set("heartbeat:beat", time.time() - 100)
    cache.delete("heartbeat:worker")

    answer = staff.get("/readyz").json()

    assert answer["worker"] == "no heartbeat"
    assert answer["beat"] == "silent for 100 s"


def test_ready_misses_redis_within_its_time_limit(staff, beating, settings):
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    began = time.monotonic()

    answer = staff.get("/readyz")

    assert (answer.status_code, answer.json()["redis"]) == (503, "ConnectionError")
    assert time.monotonic() - began < 3


def test_ready_counts_migrations_that_are_not_applied(staff, beating):
    MigrationRecorder(connection).record_unapplied("metrics", "0002_views_and_stamp")

    assert staff.get("/readyz").json()["migrations"] == "1 not applied"


def test_ready_is_unavailable_without_the_database(client, beating, monkeypatch):
    def fail():
        raise OperationalError("gone")

    monkeypatch.setitem(health.CHECKS, "database", fail)

    answer = client.get("/readyz")

    assert (answer.status_code, answer.text) == (503, "unavailable")


def test_ready_is_not_cached(client, beating):
    assert "no-store" in client.get("/readyz").headers["Cache-Control"]


def test_every_task_that_beat_rings_is_one_that_workers_know():
    app.loader.import_default_modules()

    rung = {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}

    assert rung <= set(app.tasks)
