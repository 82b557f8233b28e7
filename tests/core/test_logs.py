"""What the logs leave out."""

import json
import logging
import sys

import pytest
from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils.module_loading import import_string

from accounts.models import User
from tests import factories as make


@pytest.fixture
def write():
    """What the console would show of a record with the exception that is being handled."""
    formatter = import_string(settings.LOGGING["formatters"]["json"]["()"])()

    def format_now():
        record = logging.LogRecord("x", logging.ERROR, "x", 1, "failed", (), sys.exc_info())
        return json.loads(formatter.format(record))["exc_info"]

    return format_now


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"email": "kim@example.org"}, "duplicate key value violates unique constraint"),
        ({"email": "Kim@example.org"}, "violates check constraint"),
        ({"email": "x@example.org", "display_name": None}, "violates not-null constraint"),
    ],
)
def test_database_error_is_logged_without_its_values(db, write, fields, told):
    make.UserFactory(email="kim@example.org")

    try:
        with transaction.atomic():
            User.objects.create(**fields)
    except IntegrityError:
        text = write()

    assert told in text
    assert "django.db.utils.IntegrityError" in text
    assert [word for word in ("DETAIL", "Failing row", "example.org") if word in text] == []


def test_other_errors_are_logged_whole(write):
    try:
        raise ValueError("seven\neight")
    except ValueError:
        text = write()

    assert text.endswith("ValueError: seven\neight")
