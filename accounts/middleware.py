"""What follows from who is signed in."""

import hashlib

from allauth.account.adapter import get_adapter
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from accounts import queries

# Pages that stay open while the second factor is still missing.
OPEN_WITHOUT_SECOND_FACTOR = ("/accounts/", "/language/", "/static/", "/healthz", "/readyz")


ACTIVITY_EVERY_S = 300


def note_activity(get_response):
    """Keep the list of a user's sessions current, without a write in every request.

    In the place of allauth's middleware, which reads and writes five times in each: noted are the
    first request of a session, then one every few minutes, and at once another browser or network.
    """

    def middleware(request):
        if request.user.is_authenticated and _is_news(request):
            UserSession.objects.create_from_request(request)
        return get_response(request)

    return middleware


def _is_news(request):
    client = f"{get_adapter().get_client_ip(request)} {request.headers.get('User-Agent', '')}"
    client, now = hashlib.sha256(client.encode()).hexdigest()[:16], timezone.now().timestamp()
    known, noted_at = request.session.get("activity", ("", 0))
    if known == client and 0 <= now - noted_at < ACTIVITY_EVERY_S:
        return False
    request.session["activity"] = [client, now]
    return True


def language_of_user(get_response):
    """Show pages in the user's language; a stranger's comes from cookie or browser."""

    def middleware(request):
        signed_in = request.user.is_authenticated
        language = (
            request.user.language if signed_in else translation.get_language_from_request(request)
        )
        translation.activate(language)
        request.LANGUAGE_CODE = translation.get_language()
        response = get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response

    return middleware


def require_second_factor(get_response):
    """Send users whose role demands a second factor to set one up first."""

    def middleware(request):
        open_page = request.path.startswith(OPEN_WITHOUT_SECOND_FACTOR)
        if open_page or not queries.lacks_second_factor(request.user):
            return get_response(request)
        messages.info(request, _("Your role needs a second factor. Please set one up first."))
        return redirect(reverse("mfa_index"))

    return middleware
