"""The demo, loaded once for all tests of a module and rolled back after them."""

import datetime

import pytest
from django.db import transaction

from metrics.actions import drain
from organizing.demo import loading

TODAY = datetime.date(2026, 3, 18)


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        draft = loading.load(TODAY)
        drain()
        yield draft
        transaction.set_rollback(True)
