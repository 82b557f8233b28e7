"""Planning several like events at once, with the same people on all their lists."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from accounts.actions import record_each
from events.actions.venues import at_venue
from events.enums import ParticipationState
from events.models import Event, Participation


@transaction.atomic
def plan_events(*, days, titles, by, people=(), **fields):
    """An event for each of ``days`` (pairs of a first and a last day) and ``titles``.

    ``people`` have a place at each, the last of them one on the waiting list where there is no
    room (A7); nobody asks here what else they do at that time. Refused where the venue is too
    small.
    """
    fields = at_venue(fields)
    events = Event.objects.bulk_create(
        Event(title=title, starts_on=first, ends_on=last, **fields)
        for title, (first, last) in zip(titles, days, strict=True)
    )
    record_each("event.created", events, by=by)
    people, now = list(people), timezone.now()
    rows = [
        Participation(event=event, person=person, **_place(event, number, now))
        for event in events
        for number, person in enumerate(people)
    ]
    record_each("participation.registered", Participation.objects.bulk_create(rows), by=by)
    return events


def _place(event, number, now):
    if event.capacity is None or number < event.capacity:
        return {"state": ParticipationState.REGISTERED}
    in_line = now + timedelta(microseconds=number)
    return {"state": ParticipationState.WAITING, "queued_at": in_line}
