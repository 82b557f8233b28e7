"""What every request passes through."""

import logging

import pytest
from django.db import connection
from django.http import HttpResponse
from django.urls import reverse

from accounts.models import Unit
from core import logs, requests
from core.exceptions import WriteDuringGet
from core.middleware import WRITABLE_TABLES, get_never_writes, request_id


def passing(rf, view, method="get"):
    """Send a request through the middleware to ``view``."""
    return get_never_writes(lambda request: view() or HttpResponse())(getattr(rf, method)("/"))


def rename(unit):
    return lambda: Unit.objects.filter(pk=unit.pk).update(name="Renamed") and None


@pytest.mark.parametrize("method", ["get", "head", "options"])
def test_safe_request_that_updates_a_row_fails(rf, units, method):
    with pytest.raises(WriteDuringGet, match="accounts_unit"):
        passing(rf, rename(units.north), method)


@pytest.mark.parametrize(
    "statement",
    [
        "delete FROM only people_person",
        'TRUNCATE "people_person" CASCADE',
        "WITH new AS (SELECT 1) INSERT INTO people_person SELECT FROM new",
        "MERGE INTO people_person p USING accounts_unit u ON p.unit_id = u.id"
        " WHEN MATCHED THEN DELETE",
        "UPDATE people_person SET given_name = ''",
    ],
)
def test_every_kind_of_write_is_noticed(rf, db, statement):
    with pytest.raises(WriteDuringGet, match="people_person"):
        passing(rf, lambda: connection.cursor().execute(statement))


def test_post_may_write(rf, units):
    passing(rf, rename(units.north), "post")

    units.north.refresh_from_db()
    assert units.north.name == "Renamed"


def test_get_may_lock_and_read(rf, units):
    def lock():
        list(Unit.objects.select_for_update(of=["self"]).filter(name="update set into"))

    assert passing(rf, lock).status_code == 200


def test_get_may_write_only_log_ins_sessions_cache_and_the_audit_trail():
    assert {
        "account_emailaddress",
        "account_emailconfirmation",
        "accounts_auditentry",
        "accounts_user",
        "cache_entries",
        "django_session",
        "mfa_authenticator",
        "socialaccount_socialaccount",
        "usersessions_usersession",
    } == WRITABLE_TABLES


def test_production_does_not_look_for_writes(rf, units, settings):
    settings.REFUSE_WRITES_DURING_GET = False

    assert passing(rf, rename(units.north)).status_code == 200


def directives(answer):
    policy = answer.headers["Content-Security-Policy"]
    return dict(part.strip().partition(" ")[::2] for part in policy.split(";") if part.strip())


def test_content_security_policy_allows_only_this_site(client, db):
    found = directives(client.get("/accounts/login/"))

    assert found == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "worker-src": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
    }


@pytest.mark.parametrize("path", ["/accounts/login/", "/no/such/page/", "/healthz"])
def test_safety_headers_stand_on_every_answer(client, db, path):
    headers = client.get(path).headers

    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "default-src 'none'" in headers["Content-Security-Policy"]


def test_signed_in_pages_are_kept_out_of_every_cache(signed_in, official):
    kept = signed_in(official).get(reverse("accounts:settings")).headers["Cache-Control"]

    assert {"no-store", "private"} <= {word.strip() for word in kept.split(",")}


def test_request_id_from_outside_is_taken_over(client, db):
    answer = client.get("/healthz", headers={"X-Request-ID": "abc-12345678"})

    assert answer.headers["X-Request-ID"] == "abc-12345678"


@pytest.mark.parametrize("given", ["short", "with space and more", "x" * 65, "line\r\nbreak-here"])
def test_request_id_that_is_not_well_formed_is_replaced(rf, given):
    request = rf.get("/", headers={"X-Request-ID": given})

    answer = request_id(lambda request: HttpResponse())(request)

    assert answer.headers["X-Request-ID"] != given
    assert len(answer.headers["X-Request-ID"]) == 32


def test_request_id_is_known_inside_and_forgotten_after(rf):
    inside = []

    def view(request):
        inside.append(requests.current_request_id())
        return HttpResponse()

    answer = request_id(view)(rf.get("/"))

    assert inside == [answer.headers["X-Request-ID"]]
    assert requests.current_request_id() == ""


def test_log_lines_carry_the_request_id_and_no_request(rf):
    requests.begin("abc-12345678")
    record = logging.makeLogRecord({"request": rf.get("/people/kim/")})

    logs.RequestIdFilter().filter(record)
    requests.end()

    assert record.request_id == "abc-12345678"
    assert not hasattr(record, "request")


@pytest.mark.parametrize("path", ["/people/%00/", "/accounts/oidc/x%00y/login/", "/%00"])
def test_nothing_is_found_at_an_address_with_a_nul(client, db, path):
    assert client.get(path).status_code == 404
