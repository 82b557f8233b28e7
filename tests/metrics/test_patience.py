"""Measuring may take longer for one statement than a page may, whichever process does it."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection

from metrics import actions
from metrics.models import DirtyScope
from tests import factories as make

SLOW = """
CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM pg_sleep(2); RETURN NULL; END $$;
CREATE TRIGGER dawdle AFTER DELETE ON metrics_dirtyscope EXECUTE FUNCTION dawdle();
SET LOCAL statement_timeout = '1s';
"""


@pytest.fixture
def slow_database(workplace):
    """Taking what is dirty lasts two seconds; a page may take one."""
    make.ContactFactory(workplace=workplace)
    with connection.cursor() as cursor:
        cursor.execute(SLOW)


@pytest.mark.parametrize("measure", [actions.drain, actions.reconcile])
def test_statement_that_measures_is_not_cut_off_as_a_page_is(slow_database, measure):
    measure()

    assert not DirtyScope.objects.exists()


@pytest.mark.parametrize(
    ("given", "used"), [({}, "600000"), ({"STATEMENT_TIMEOUT_MS": "7000"}, "7000")]
)
def test_commands_may_take_longer_than_pages_unless_said_otherwise(given, used):
    usual = {k: v for k, v in os.environ.items() if k != "STATEMENT_TIMEOUT_MS"}
    show = "from django.conf import settings; print(settings.STATEMENT_TIMEOUT_MS)"
    command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", show]

    said = subprocess.check_output(command, cwd=settings.BASE_DIR, env=usual | given, text=True)

    assert said.strip() == used
