"""The database before the code's first migrations: empty, made by them, or by what they replace."""

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from tools import prepare

pytestmark = pytest.mark.django_db


@pytest.fixture
def recorded():
    return MigrationRecorder(connection).migration_qs.filter(app="cohorts")


def test_database_of_the_tests_is_whole(recorded):
    assert recorded.filter(name="0009_courses").exists()
    assert not prepare.is_half_way()


def test_database_with_a_part_of_what_is_replaced_is_refused(recorded):
    recorded.filter(name__in=["0001_tables", "0009_courses"]).delete()

    with pytest.raises(SystemExit, match=r"early version, .* delete \.local"):
        prepare.main()


def test_start_that_was_interrupted_between_two_apps_goes_on(recorded):
    recorded.all().delete()

    assert not prepare.is_half_way()
