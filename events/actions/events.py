"""Writing events."""

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.actions import record
from core.exceptions import ActionRefused
from events import queries
from events.actions.news import (
    tell_of_another_day,
    tell_of_calling_off,
    tell_that_it_is_back_on,
)
from events.actions.places import fill_while_ahead
from events.actions.venues import at_venue
from events.enums import NEXT_STATES, EventState
from events.models import Event


def locked(event):
    """The event as it stands now, held until the end of the transaction."""
    return Event.objects.select_for_update(of=["self"]).get(pk=event.pk)


@transaction.atomic
def create_event(*, by, **fields):
    """Plan an event; ``fields`` are those of the model. Refused where its venue is too small."""
    event = Event.objects.create(**at_venue(fields))
    record("event.created", event, by=by)
    return event


@transaction.atomic
def update_event(event, *, by, **fields):
    """Change an event. Refused when it would have fewer places than people who hold one, or more
    than its venue, and outside the period of what it is part of.

    Places that are new go to the waiting list (A7). Whoever counts on it is told of another day.
    """
    event = locked(event)
    fields, day = at_venue(fields, before=event), event.starts_on
    for name, value in fields.items():
        setattr(event, name, value)
    _refuse_outside(event)
    taken = queries.places_taken(event)
    if event.capacity is not None and event.capacity < taken:
        raise ActionRefused(
            ngettext(
                "%(count)s place is taken already.", "%(count)s places are taken already.", taken
            )
            % {"count": number_format(taken)}
        )
    event.save(update_fields=list(fields))
    record("event.updated", event, by=by)
    if event.starts_on != day and event.state == EventState.PLANNED:
        tell_of_another_day(event)
    fill_while_ahead(event, by=by)
    return event


def _refuse_outside(event):
    period = queries.period_of(event)
    if period and (event.starts_on < period.first or event.ends_on > period.last):
        days = {"first": date_format(period.first), "last": date_format(period.last)}
        raise ActionRefused(period.sentence % days)


@transaction.atomic
def set_state(event, *, to, by):
    """Say that an event was held or is called off, or take that back.

    Whoever counts on it is told that it is off, or on again, while it lies ahead.
    """
    event = locked(event)
    if to not in NEXT_STATES[event.state]:
        raise ActionRefused(_("That cannot be said of this event now."))
    if to == EventState.HELD and event.starts_on > timezone.localdate():
        raise ActionRefused(_("The event has not begun yet."))
    before, event.state = event.state, to
    event.save(update_fields=["state"])
    record("event.state_set", event, by=by, before=before, after=to)
    if to == EventState.CANCELLED:
        tell_of_calling_off(event)
    elif before == EventState.CANCELLED:
        tell_that_it_is_back_on(event)
    return event
