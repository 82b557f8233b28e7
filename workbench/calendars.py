"""Events as a calendar file (RFC 5545), and the page of a secret address that calendars fetch.

A calendar is shown on locked phones and at the employer: an entry is only "Booked time" with its
times, unless its owner asked for more. What is left out is left out of every field.
"""

import datetime

import icalendar
from django import forms
from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.forms import HouseForm
from core.pages import UNPROCESSABLE, posted

DAY = datetime.timedelta(days=1)
FETCHED_EVERY = datetime.timedelta(hours=6)


class FeedForm(HouseForm):
    """What the reader's calendar tells to whoever looks at it."""

    is_telling = forms.BooleanField(
        label=gettext_lazy("With titles and places"),
        required=False,
        help_text=gettext_lazy(
            "Without it each entry is only called \u201cBooked time\u201d, so that a look at your "
            "phone tells nothing."
        ),
    )


def feed_page(request, *, find, open_feed, name, **context):
    """The page of a secret address: a new one is shown once, since only its digest is stored.

    ``find()`` is the feed that is open, or None; ``open_feed(is_telling=…)`` returns the token of
    a new one, which the address ``name`` takes. ``context``: ``title``, ``lead``, ``holds`` (what
    stands in the calendar) and ``close`` (the URL that closes the address).
    """
    form, token = FeedForm(posted(request)), None
    if request.method == "POST" and form.is_valid():
        token = open_feed(**form.cleaned_data)
    context |= {
        "form": form,
        "feed": find(),
        "address": token and settings.PUBLIC_URL + reverse(name, args=[token]),
    }
    status = UNPROCESSABLE if form.errors else 200
    response = render(request, "components/feed_page.html", context, status=status)
    response["Cache-Control"] = "private, no-store"
    return response


def calendar_answer(events, *, is_telling=False):
    """A calendar with ``events``, to be fetched; found by no search engine."""
    headers = {
        "Content-Disposition": content_disposition_header(True, "calendar.ics"),
        "X-Robots-Tag": "noindex",
        "Referrer-Policy": "no-referrer",
    }
    content = _calendar(events, is_telling)
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=headers)


def fetched(found, events_of):
    """What a calendar fetches by a secret address: ``events_of(found)``, or 404 for no feed."""
    if found is None:
        raise Http404
    with translation.override(found.user.language or settings.LANGUAGE_CODE):
        return calendar_answer(events_of(found), is_telling=found.is_telling)


def _calendar(events, is_telling):
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Calendar//EN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _("Booked times"))
    calendar.add("refresh-interval", FETCHED_EVERY, parameters={"VALUE": "DURATION"})
    for event in events:
        calendar.add_component(_entry(event, is_telling))
    return calendar.to_ical()


def _entry(event, is_telling):
    entry = icalendar.Event()
    entry.add("uid", str(event.pk))
    entry.add("dtstamp", timezone.now())
    entry.add("summary", event.title if is_telling else _("Booked time"))
    if is_telling and event.place:
        entry.add("location", event.place)
    entry.add("status", "CANCELLED" if event.is_called_off else "CONFIRMED")
    begins, ends = _span(event)
    entry.add("dtstart", begins)
    if ends is not None:
        entry.add("dtend", ends)
    return entry


def _span(event):
    """Moments where the times are known, else whole days, of which the end is the day after."""
    is_one_day = event.starts_on == event.ends_on
    if event.starts_time and event.ends_time:
        return _moment(event.starts_on, event.starts_time), _moment(event.ends_on, event.ends_time)
    if event.starts_time and is_one_day:
        return _moment(event.starts_on, event.starts_time), None
    return event.starts_on, event.ends_on + DAY


def _moment(day, time):
    local = timezone.make_aware(datetime.datetime.combine(day, time))
    return local.astimezone(datetime.UTC)
