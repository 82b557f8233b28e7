"""The demo, loaded once for several tests and rolled back after them; the one of NITO's size in
small."""

import datetime
from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from django.db import connection, transaction
from django.utils import timezone

from accounts.models import Unit, User
from metrics.actions import drain
from metrics.enums import ScopeKind
from metrics.scopes import Scope
from organizing.demo import loading
from organizing.demo.atscale.loading import load
from organizing.demo.atscale.sizes import TRIAL

TODAY = datetime.date(2026, 3, 18)


@contextmanager
def demo_loaded(blocker):
    with blocker.unblock(), transaction.atomic():
        draft = loading.load(TODAY)
        drain()
        connection.check_constraints()  # else each test checks all these rows when it ends
        yield draft
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    with demo_loaded(django_db_blocker) as draft:
        yield draft


@contextmanager
def union_loaded(blocker, sizes):
    """A union of these Sizes as it stands today, measured; rolled back in the end."""
    with blocker.unblock(), transaction.atomic():
        written = load(timezone.localdate(), sizes)
        drain()
        with connection.cursor() as cursor:  # what measuring set for its own transaction
            cursor.execute("RESET enable_nestloop; RESET work_mem")
        connection.check_constraints()
        official = User.objects.get(email="official@demo.example")
        union = Scope(ScopeKind.UNIT, Unit.objects.get(parent=None))
        yield SimpleNamespace(written=written, official=official, union=union)
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def trial(django_db_setup, django_db_blocker):
    """A small one, for all tests of a module."""
    with union_loaded(django_db_blocker, TRIAL) as loaded:
        yield loaded
