"""Roles that must have a second factor, and setting one up."""

import base64
import hmac
import re
import struct
import time
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.utils import timezone

from accounts.enums import Role
from accounts.models import AuditEntry
from tests import factories as make


def code_of(secret, moment=None):
    """The six digits an app shows for ``secret`` (RFC 6238: HMAC-SHA-1 of the 30-second count)."""
    count = struct.pack(">Q", int(moment or time.time()) // 30)
    digest = hmac.digest(base64.b32decode(secret), count, "sha1")
    start = digest[-1] & 0xF
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


def confirm_password(client):
    client.post("/accounts/reauthenticate/", {"password": make.PASSWORD})


def set_up_app(client):
    """Set up an app with codes through the pages; returns its secret."""
    confirm_password(client)
    page = client.get("/accounts/2fa/totp/activate/").text
    secret = re.search(r"<code>(\w+)</code>", page)[1]
    client.post("/accounts/2fa/totp/activate/", {"code": code_of(secret)})
    return secret


@pytest.fixture
def factor_for(settings):
    def demand(*roles):
        settings.SECOND_FACTOR_ROLES = [str(role) for role in roles]

    return demand


@pytest.mark.parametrize(
    ("cast", "role"),
    [
        ("official", Role.OFFICIAL),
        ("admin", Role.PROGRAMME_ADMIN),
        ("leadership", Role.LEADERSHIP),
        ("user_admin", Role.USER_ADMIN),
        ("protection_officer", Role.DATA_PROTECTION),
        ("trainer", Role.TRAINER),
        ("mentor", Role.MENTOR),
        ("organiser", Role.ORGANISER),
    ],
)
def test_role_that_needs_a_second_factor_is_sent_to_set_one_up(
    signed_in, request, factor_for, cast, role
):
    user = request.getfixturevalue(cast)
    factor_for(role)

    answer = signed_in(user).get("/settings/")

    assert (answer.status_code, answer.headers.get("Location")) == (302, "/accounts/2fa/")


def test_role_that_needs_none_is_let_through(signed_in, mentor, factor_for):
    factor_for(Role.OFFICIAL)

    assert signed_in(mentor).get("/settings/").status_code == 200


def test_posts_are_stopped_too(signed_in, official, factor_for):
    factor_for(Role.OFFICIAL)

    answer = signed_in(official).post("/settings/", {"display_name": "X", "language": "de"})

    official.refresh_from_db()
    assert (answer.status_code, official.language) == (302, "en")


def test_app_with_codes_opens_the_pages(client, log_in, official, factor_for):
    factor_for(Role.OFFICIAL)
    log_in(official.email)

    set_up_app(client)

    assert client.get("/settings/").status_code == 200


def test_new_factor_and_wrong_code_stand_in_the_audit_trail(
    client, log_in, official, django_capture_on_commit_callbacks
):
    log_in(official.email)
    with django_capture_on_commit_callbacks(execute=True):
        secret = set_up_app(client)
    client.post("/accounts/logout/")
    log_in(official.email)
    client.post("/accounts/2fa/authenticate/", {"code": code_of(secret, 1)})

    entries = AuditEntry.objects.filter(verb__startswith="login.factor")

    assert list(entries.order_by("id").values_list("verb", "detail")) == [
        ("login.factor_added", {"type": "totp"}),
        ("login.factor_added", {"type": "recovery_codes"}),
        ("login.factor_failed", {"type": "totp"}),
    ]


def test_login_asks_for_the_code_of_the_app(client, log_in, official):
    log_in(official.email)
    secret = set_up_app(client)
    client.post("/accounts/logout/")

    log_in(official.email)
    without_code = client.get("/settings/").status_code
    client.post("/accounts/2fa/authenticate/", {"code": code_of(secret)})

    assert (without_code, client.get("/settings/").status_code) == (302, 200)


def test_wrong_code_is_refused(client, log_in, official):
    log_in(official.email)
    secret = set_up_app(client)
    client.post("/accounts/logout/")
    log_in(official.email)

    answer = client.post("/accounts/2fa/authenticate/", {"code": code_of(secret, 1)})

    assert "error-summary" in answer.text
    assert client.get("/settings/").status_code == 302


def test_recovery_code_works_once(client, log_in, official):
    log_in(official.email)
    set_up_app(client)
    page = client.get("/accounts/2fa/recovery-codes/").text
    codes = re.findall(r"<code>(\w+)</code>", page)
    statuses = []

    for code in [codes[0], codes[0], codes[1]]:
        client.post("/accounts/logout/")
        log_in(official.email)
        client.post("/accounts/2fa/authenticate/", {"code": code})
        statuses.append(client.get("/settings/").status_code)

    assert statuses == [200, 302, 200]


def test_secret_of_the_app_is_sealed_in_the_database(client, log_in, official):
    log_in(official.email)
    secret = set_up_app(client)

    stored = Authenticator.objects.get(type=Authenticator.Type.TOTP).data["secret"]

    assert secret not in stored
    assert base64.b64decode(stored).startswith(b"k")


def test_page_of_the_app_shows_its_picture_as_data(client, log_in, official):
    log_in(official.email)
    confirm_password(client)

    page = client.get("/accounts/2fa/totp/activate/")

    assert 'src="data:image/svg+xml;base64,' in page.text
    assert "data:" in page.headers["Content-Security-Policy"]


def test_app_is_removed_only_after_the_password_once_more(client, log_in, official, time_machine):
    log_in(official.email)
    set_up_app(client)
    time_machine.move_to(timezone.now() + timedelta(hours=1))

    answer = client.post("/accounts/2fa/totp/deactivate/")

    assert answer.url.startswith("/accounts/reauthenticate/")
    assert Authenticator.objects.filter(type=Authenticator.Type.TOTP).exists()


def test_passkey_page_loads_its_scripts_from_this_site(client, log_in, official):
    log_in(official.email)
    confirm_password(client)

    page = client.get("/accounts/2fa/webauthn/add/").text

    assert re.findall(r'<script src="(/static/mfa/[^"]+)"', page) == [
        "/static/mfa/js/webauthn-json.js",
        "/static/mfa/js/webauthn.js",
    ]


def test_user_without_a_role_needs_no_second_factor(signed_in, db, factor_for):
    factor_for(Role.OFFICIAL, Role.TRAINER)

    assert signed_in(make.UserFactory()).get("/settings/").status_code == 200
