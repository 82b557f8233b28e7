"""What the workers do: each task may run twice, late or never without harm."""

import time

from celery import shared_task
from django.core.cache import cache

from metrics import actions

HEARTBEAT_S = 300  # kept far longer than the beat's half minute


@shared_task
def measure_dirty():
    """Bring every figure up to date whose facts have changed."""
    actions.drain()


@shared_task
def begin_day():
    """At local midnight: time has changed figures that nobody wrote to."""
    actions.begin_day()
    actions.drain()


@shared_task
def reconcile():
    """Nightly: hold every figure against an independent recomputation."""
    actions.reconcile()


@shared_task
def heartbeat():
    """A sign that a worker lives; beat leaves its own when it sends this (organizing.celery)."""
    cache.set("heartbeat:worker", time.time(), HEARTBEAT_S)
