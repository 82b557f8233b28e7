"""Celery: the bell that wakes the drainer, and the clock that rings it anyway."""

import os
import time

from celery import Celery
from celery.signals import (
    after_task_publish,
    before_task_publish,
    task_postrun,
    task_prerun,
    worker_ready,
)
from django.core.cache import cache
from django.db import close_old_connections

from core import requests

HEARTBEAT_KEPT_S = 300  # far longer than the half minute between two of them

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "organizing.settings")

app = Celery("organizing")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@before_task_publish.connect
def carry_request_id(headers=None, **kwargs):
    headers.setdefault("request_id", requests.current_request_id())


@task_prerun.connect
def take_over_request_id(task=None, **kwargs):
    requests.begin(getattr(task.request, "request_id", None) or "")


@task_postrun.connect
def forget_request_id(**kwargs):
    requests.end()


@worker_ready.connect
def catch_up(sender=None, **kwargs):
    """A worker that starts looks at once for what was marked while none was at work."""
    sender.app.send_task("metrics.tasks.measure_dirty")


@after_task_publish.connect(sender="metrics.tasks.heartbeat")
def beat_is_alive(**kwargs):
    """Only beat sends the heartbeat; the worker leaves its own sign when it runs it."""
    close_old_connections()
    cache.set("heartbeat:beat", time.time(), HEARTBEAT_KEPT_S)
