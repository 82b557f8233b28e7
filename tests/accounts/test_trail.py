"""The audit trail: append-only, and read by the data protection officer."""

import datetime

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from accounts import actions, queries
from accounts.enums import Role
from accounts.models import AuditEntry
from tests import factories as make


@pytest.fixture
def entry(official):
    return actions.record("contact.note_read", official, by=official, count=3)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE accounts_auditentry SET verb = 'x'",
        "DELETE FROM accounts_auditentry",
        "TRUNCATE accounts_auditentry",
        "INSERT INTO accounts_auditentry SELECT * FROM accounts_auditentry"
        " ON CONFLICT (id) DO UPDATE SET verb = 'x'",
    ],
)
def test_database_refuses_to_change_the_trail(entry, statement):
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)

    assert AuditEntry.objects.get(pk=entry.pk).verb == "contact.note_read"


def test_entry_outlives_the_user_it_names(entry, official):
    official.grants.all().delete()

    official.delete()

    assert queries.with_actor(AuditEntry.objects.filter(pk=entry.pk)).get().actor is None


def test_officer_reads_who_did_what(signed_in, protection_officer, official, entry):
    page = signed_in(protection_officer).get(reverse("accounts:trail")).text

    assert ("contact.note_read" in page, official.email in page, "count: 3" in page) == (
        True,
        True,
        True,
    )


@pytest.mark.parametrize("cast", ["official", "admin", "user_admin", "leadership", "mentor"])
def test_nobody_else_reads_the_trail(signed_in, request, cast):
    user = request.getfixturevalue(cast)

    assert signed_in(user).get(reverse("accounts:trail")).status_code == 404
    assert list(queries.trail_visible_to(user)) == []


def verbs_shown(client, **query):
    rows = client.get(reverse("accounts:trail"), query).context["table"].rows
    return [row.record.verb for row in rows]


def test_trail_is_filtered_by_the_beginning_of_the_verb(signed_in, protection_officer, entry):
    actions.record("export.started")

    assert verbs_shown(signed_in(protection_officer), verb="export") == ["export.started"]


def test_trail_is_filtered_by_day(signed_in, protection_officer, time_machine):
    for day in (1, 2, 3):
        time_machine.move_to(datetime.datetime(2026, 3, day, 12, tzinfo=datetime.UTC))
        actions.record(f"day.{day}")
    client = signed_in(protection_officer)

    shown = verbs_shown(client, **{"verb": "day", "from": "2026-03-02", "to": "2026-03-02"})

    assert shown == ["day.2"]


def test_trail_goes_by_pages_newest_first(signed_in, protection_officer):
    for number in range(60):
        actions.record(f"step.{number}")
    client = signed_in(protection_officer)

    first, second = (
        client.get(reverse("accounts:trail"), {"verb": "step", "page": page}).context["table"]
        for page in (1, 2)
    )

    assert first.page.object_list[0].record.verb == "step.59"
    assert len(second.page.object_list) == 10


def test_request_id_stands_in_the_entry(signed_in, official, client):
    client.post(
        "/accounts/login/",
        {"login": official.email, "password": "wrong"},
        headers={"X-Request-ID": "abc-12345678"},
    )

    assert AuditEntry.objects.get().request_id == "abc-12345678"


def test_officer_of_an_office_reads_no_trail(signed_in, units, entry):
    officer = make.GrantFactory(role=Role.DATA_PROTECTION, unit=units.harbour).user

    assert signed_in(officer).get(reverse("accounts:trail")).status_code == 404
    assert list(queries.trail_visible_to(officer)) == []
