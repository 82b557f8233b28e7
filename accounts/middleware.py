"""What follows from who is signed in."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from accounts import queries

# Pages that stay open while the second factor is still missing.
OPEN_WITHOUT_SECOND_FACTOR = ("/accounts/", "/language/", "/static/", "/healthz", "/readyz")


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
