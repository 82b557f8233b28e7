"""Passkeys, with a real browser and an authenticator that it pretends to have."""

import pytest
from allauth.mfa.models import Authenticator
from playwright.sync_api import expect

from tests.factories import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def page(open_page):
    """The log-in page in a browser with a fingerprint sensor."""
    page = open_page("/accounts/login/")
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    return page


def log_in(page, email):
    page.goto("/accounts/login/")
    page.fill("input[name=login]", email)
    page.fill("input[name=password]", PASSWORD)
    page.click("text=Log in >> visible=true >> nth=1")
    page.wait_for_url(lambda url: "/login/" not in url)  # else what comes next would break it off


def log_out(page):
    page.goto("about:blank")  # what the page before still asks for would bring cookies of its own
    page.context.clear_cookies()


def add_passkey(page):
    page.goto("/accounts/2fa/webauthn/add/")
    page.fill("input[name=password]", PASSWORD)
    page.click("main button.btn-primary")
    page.fill("input[name=name]", "My phone")
    page.check("input[name=passwordless]")
    page.click("#mfa_webauthn_add")
    page.wait_for_url("**/recovery-codes/**")


def test_user_adds_a_passkey_and_logs_in_without_a_password(page, official):
    log_in(page, official.email)
    add_passkey(page)
    log_out(page)

    page.goto("/accounts/login/?next=/settings/")
    page.click("#passkey_login")

    expect(page.locator("h1")).to_have_text("My settings")
    assert Authenticator.objects.filter(type="webauthn", user=official).count() == 1


def test_passkey_is_the_second_factor_of_a_log_in_by_password(page, official):
    log_in(page, official.email)
    add_passkey(page)
    log_out(page)

    log_in(page, official.email)
    expect(page.locator("h1")).to_have_text("Second factor")
    page.click("#mfa_webauthn_authenticate")
    page.wait_for_url(lambda url: "authenticate" not in url)
    page.goto("/settings/")

    expect(page.locator("h1")).to_have_text("My settings")


def test_no_page_of_the_second_factor_breaks_the_content_security_policy(page, official):
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))

    log_in(page, official.email)
    add_passkey(page)
    for path in ["", "totp/activate/", "webauthn/", "recovery-codes/"]:
        page.goto(f"/accounts/2fa/{path}")

    assert [text for text in complaints if "Security Policy" in text or "Error" in text] == []
