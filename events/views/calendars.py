"""Events in one's own calendar: a file of one event, and an address that stays up to date."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from core.pages import UNPROCESSABLE, act_and_return, posted
from events import actions, prints, queries
from events.forms import FeedForm
from events.views.events import visible


@require_GET
def event_file(request, pk):
    """One event as a file; neutral, since nobody knows where the file will lie."""
    return _calendar(prints.calendar_file([visible(request, pk)]))


def own(request):
    """The reader's address; a new one is shown once, since only its digest is stored."""
    form, token = FeedForm(posted(request)), None
    if request.method == "POST" and form.is_valid():
        token = actions.open_feed(request.user, **form.cleaned_data)
    context = {
        "form": form,
        "feed": queries.open_feed_of(request.user),
        "address": token and settings.PUBLIC_URL + reverse("events:calendar-feed", args=[token]),
    }
    status = UNPROCESSABLE if form.errors else 200
    response = render(request, "events/calendar.html", context, status=status)
    response["Cache-Control"] = "private, no-store"
    return response


@require_POST
def close(request):
    return act_and_return(
        request,
        lambda: actions.close_feed(request.user),
        then="events:calendar",
        done=_("The address is closed. Calendars find nothing there from now on."),
    )


@login_not_required
@require_GET
@never_cache
def feed(request, token):
    """What a calendar fetches: the events of whoever opened the address, and nothing without it."""
    found = queries.feed_by(token)
    if found is None:
        raise Http404
    events = queries.own_events(found.user, timezone.localdate())
    with translation.override(found.user.language or settings.LANGUAGE_CODE):
        return _calendar(prints.calendar_file(events, is_telling=found.is_telling))


def _calendar(content):
    headers = {
        "Content-Disposition": content_disposition_header(True, "calendar.ics"),
        "X-Robots-Tag": "noindex",
        "Referrer-Policy": "no-referrer",
    }
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=headers)
