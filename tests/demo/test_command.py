"""What the command says, refuses and leaves behind."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from accounts.actions import record
from accounts.models import AuditEntry, Unit, User
from organizing.demo import loading
from organizing.demo.users import LOGINS, PASSWORD
from people.models import Person
from tests import factories as make

pytestmark = pytest.mark.django_db


def demo(*words):
    said = StringIO()
    call_command("demo", *words, stdout=said)
    return said.getvalue()


def filled_tables():
    filled = set()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT EXISTS (SELECT FROM {table})")
            if cursor.fetchone()[0]:
                filled.add(table)
    return filled


def test_load_and_remove_leave_the_audit_trail_only(client):
    before = filled_tables()

    assert demo("load", "--today", "2026-03-18").startswith("The demo is loaded: ")
    assert Person.objects.count() > 1_900
    assert client.login(email="trainer@demo.example", password=PASSWORD)
    demo("remove", "--yes")

    assert filled_tables() - before == {"accounts_auditentry", "metrics_definitionstate"}
    verbs = AuditEntry.objects.order_by("id").values_list("verb", flat=True)
    assert [verb for verb in verbs if verb.startswith("demo.")] == ["demo.loaded", "demo.removed"]


def test_load_refuses_a_database_with_other_data():
    make.UnitFactory(name="Real union")

    with pytest.raises(CommandError, match="holds data already"):
        demo("load")

    assert Unit.objects.count() == 1


def test_load_if_empty_is_silent_beside_other_data():
    make.UnitFactory()

    assert demo("load", "--if-empty") == ""

    assert Unit.objects.count() == 1


def test_load_refuses_where_demo_is_off(settings):
    settings.DEMO = False

    with pytest.raises(CommandError, match="DEMO is off"):
        demo("load")

    assert not User.objects.exists()


def test_load_refuses_a_day_before_the_end_of_what_it_tells():
    with pytest.raises(CommandError, match="after 2025-12-31"):
        demo("load", "--today", "2025-12-31")


def test_remove_refuses_without_yes():
    with pytest.raises(CommandError, match="--yes"):
        demo("remove")


def test_remove_refuses_a_database_that_is_no_demo():
    make.UnitFactory()

    with pytest.raises(CommandError, match="not a demo database"):
        demo("remove", "--yes")

    assert Unit.objects.count() == 1


def test_database_whose_demo_was_removed_is_no_demo_database():
    record(loading.LOADED)
    assert loading.is_loaded()

    record(loading.REMOVED)

    assert not loading.is_loaded()


def test_logins_if_loaded_is_silent_beside_other_data():
    make.UnitFactory()

    assert demo("logins", "--if-loaded") == ""

    record(loading.LOADED)
    assert PASSWORD in demo("logins", "--if-loaded")


def test_logins_names_every_user_and_the_password():
    said = demo("logins")

    assert [login.email for login in LOGINS if login.email in said] == [
        f"{key}@demo.example"
        for key in (
            "trainer",
            "mentor",
            "official",
            "admin",
            "leadership",
            "users",
            "protection",
            "organiser",
        )
    ]
    assert PASSWORD in said
    assert len(PASSWORD) >= 15
