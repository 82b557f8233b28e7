"""Single sign-on lets in who was invited, and makes no users."""

import pytest
from allauth.core import context
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.helpers import complete_social_login
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.sessions.backends.db import SessionStore

from accounts.models import User

ISSUER = {
    "provider_id": "union",
    "name": "Union account",
    "client_id": "organizing",
    "secret": "s",
    "settings": {"server_url": "https://login.example.org"},
}


@pytest.fixture(autouse=True)
def issuer(settings):
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [ISSUER]}}
    settings.SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
    settings.SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True


@pytest.fixture
def request_back(rf):
    """The request with which the browser comes back from the issuer."""
    request = rf.get("/accounts/oidc/union/login/callback/")
    request.user, request.session = AnonymousUser(), SessionStore()
    request._messages = FallbackStorage(request)
    return request


def come_back(request, email, *, verified=True):
    """What follows when the issuer says that somebody is ``email``; returns who is logged in."""
    claims = {"sub": "123", "email": email, "email_verified": verified}
    provider = get_adapter().get_provider(request, "union")
    with context.request_context(request):
        login = provider.sociallogin_from_response(request, {"id_token": claims})
        complete_social_login(request, login)
    return request.user


def test_known_email_comes_in(request_back, official):
    assert come_back(request_back, official.email) == official


def test_email_that_the_issuer_has_not_verified_stays_out(request_back, official):
    user = come_back(request_back, official.email, verified=False)

    assert not user.is_authenticated


def test_stranger_stays_out_and_no_user_is_made(request_back, db):
    user = come_back(request_back, "stranger@example.org")

    assert not user.is_authenticated
    assert User.objects.count() == 0
