"""Coming in, and what keeps others out."""

import re

import pytest
from django.conf import settings as configured
from django.urls import reverse

from accounts.models import AuditEntry
from tests import factories as make

WRONG = "not the right one"


def is_signed_in(client):
    return client.get("/settings/").status_code == 200


def verbs():
    return list(AuditEntry.objects.order_by("id").values_list("verb", flat=True))


def test_user_logs_in_with_email_and_password(client, log_in, official):
    answer = log_in(official.email.upper())

    assert answer.status_code == 302
    assert is_signed_in(client)


def test_wrong_password_is_refused_with_a_sentence(client, log_in, official):
    answer = log_in(official.email, WRONG)

    assert "error-summary" in answer.text
    assert not is_signed_in(client)


@pytest.mark.parametrize("broker", ["here", "away"])
def test_sixth_bad_login_is_refused_even_with_the_right_password(
    client, log_in, official, broker, request
):
    if broker == "away":
        request.getfixturevalue("redis_away")
    for _ in range(5):
        log_in(official.email, WRONG)

    answer = log_in(official.email)

    assert "Too many failed login attempts" in answer.text
    assert not is_signed_in(client)


def test_limit_of_one_user_does_not_touch_another(client, log_in, official, outsider):
    for _ in range(5):
        log_in(official.email, WRONG)

    log_in(outsider.email)

    assert is_signed_in(client)


def test_session_survives_an_outage_of_redis(signed_in, official, redis_away):
    client = signed_in(official)

    answers = [client.get("/settings/").status_code, client.post("/settings/").status_code]

    assert answers == [200, 422]


def test_login_failure_and_logout_stand_in_the_audit_trail(client, log_in, official):
    log_in(official.email, WRONG)
    log_in(official.email)
    client.post("/accounts/logout/")

    assert verbs() == ["login.failed", "login.done", "login.ended"]
    assert AuditEntry.objects.get(verb="login.failed").subject_id == str(official.pk)


def test_mistyped_email_is_not_kept_in_the_audit_trail(log_in, db):
    log_in("nobody@example.org", WRONG)

    assert AuditEntry.objects.get().subject_id == ""
    assert AuditEntry.objects.get().detail == {}


def test_shut_out_user_cannot_log_in(client, log_in, official):
    official.is_active = False
    official.save()

    log_in(official.email)

    assert not is_signed_in(client)


def test_sign_up_is_closed(client, db):
    path = "/accounts/signup/"

    answers = [client.get(path), client.post(path, {"email": "kim@example.org"})]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert ["By invitation" in answer.text for answer in answers] == [True, True]


@pytest.mark.parametrize("path", ["/accounts/email/", "/accounts/3rdparty/"])
def test_pages_without_use_here_do_not_exist(signed_in, official, path):
    assert signed_in(official).get(path).status_code == 404


def test_single_sign_on_is_offered_when_it_is_configured(client, db, settings):
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "APPS": [
                {
                    "provider_id": "union",
                    "name": "Union account",
                    "client_id": "organizing",
                    "secret": "s",
                    "settings": {"server_url": "https://login.example.org"},
                }
            ]
        }
    }

    page = client.get("/accounts/login/").text

    assert "Union account" in page
    assert 'action="/accounts/oidc/union/login/?process=login"' in page


def ask_for_new_password(client, mailoutbox, email):
    client.post("/accounts/password/reset/", {"email": email})
    path = re.search(r"/accounts/password/reset/key/\S+", mailoutbox[-1].body)[0]
    return client.get(path, follow=True).redirect_chain[-1][0]


def test_forgotten_password_is_changed_by_a_mailed_link(client, log_in, official, mailoutbox):
    form = ask_for_new_password(client, mailoutbox, official.email)
    new = "a quite different sentence"

    client.post(form, {"password1": new, "password2": new})
    log_in(official.email, new)

    assert is_signed_in(client)
    assert "login.password_changed" in verbs()


def test_mail_of_a_forgotten_password_names_no_union(client, official, mailoutbox):
    client.post("/accounts/password/reset/", {"email": official.email})

    assert mailoutbox[0].subject == "Your access"
    assert mailoutbox[0].from_email == configured.DEFAULT_FROM_EMAIL


@pytest.mark.parametrize("short", ["fourteen chars", "passwordpassword1"[:14]])
def test_new_password_shorter_than_15_is_refused(client, official, mailoutbox, short):
    form = ask_for_new_password(client, mailoutbox, official.email)

    answer = client.post(form, {"password1": short, "password2": short})

    assert "15" in answer.text
    assert "error-summary" in answer.text


def test_unknown_email_gets_no_mail_and_no_different_answer(client, official, mailoutbox):
    known = client.post("/accounts/password/reset/", {"email": official.email})
    unknown = client.post("/accounts/password/reset/", {"email": "nobody@example.org"})

    assert len(mailoutbox) == 1
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)


def test_user_changes_the_password(client, log_in, official):
    log_in(official.email)
    new = "a quite different sentence"
    client.post(
        "/accounts/password/change/",
        {"oldpassword": make.PASSWORD, "password1": new, "password2": new},
    )

    client.post("/accounts/logout/")
    log_in(official.email, new)

    assert is_signed_in(client)


def test_user_sees_and_ends_other_sessions(client, log_in, official):
    other = type(client)()
    other.post("/accounts/login/", {"login": official.email, "password": make.PASSWORD})
    log_in(official.email)

    page = client.get("/accounts/sessions/").text
    client.post("/accounts/sessions/")

    assert page.count("<time datetime") == 4  # each since when, and last seen when
    assert (is_signed_in(client), is_signed_in(other)) == (True, False)


def test_login_goes_on_to_the_page_that_was_asked_for(client, log_in, official):
    refused = client.get(reverse("accounts:units"))

    answer = client.post(refused.url, {"login": official.email, "password": make.PASSWORD})

    assert refused.url == "/accounts/login/?next=/units/"
    assert answer.url == "/units/"


def test_login_does_not_lead_to_another_site(client, official):
    answer = client.post(
        "/accounts/login/?next=https://evil.example.org/",
        {"login": official.email, "password": make.PASSWORD},
    )

    assert not answer.url.startswith("https://evil.example.org")


@pytest.mark.parametrize("there", ["http://[", "//[", "https://[::1", "http://a:b:c", "/\x00"])
@pytest.mark.parametrize("address", ["/accounts/login/", "/accounts/logout/"])
def test_what_is_no_address_leads_nowhere(signed_in, official, address, there):
    answer = signed_in(official).post(address, {"next": there})

    assert answer.status_code == 302
    assert answer.url.startswith("/")
    assert "[" not in answer.url
