"""Events as a calendar file (RFC 5545).

A calendar is shown on locked phones and at the employer: an entry is only "Booked time" with its
times, unless its owner asked for more. What is left out is left out of every field.
"""

import datetime

import icalendar
from django.utils import timezone
from django.utils.translation import gettext as _

from events.enums import EventState

DAY = datetime.timedelta(days=1)
FETCHED_EVERY = datetime.timedelta(hours=6)


def calendar_file(events, *, is_telling=False):
    """The bytes of a calendar with ``events``; with titles and places where ``is_telling``."""
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
    is_off = event.state == EventState.CANCELLED
    entry.add("status", "CANCELLED" if is_off else "CONFIRMED")
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
