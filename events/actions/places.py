"""The places of an event that nobody has, given to those who wait for one (A7)."""

from django.utils import timezone

from accounts.actions import record
from events import queries
from events.enums import EventState, NoticeKind, ParticipationState
from events.models import Notice


def fill(event, *, by):
    """Give the free places of a locked event to the first in line and let them be told by mail.

    Returns how many moved up.
    """
    free = queries.free_places(event)
    first = list(queries.waiting_list(event).values_list("pk", flat=True)[:free])
    event.participations.filter(pk__in=first).update(state=ParticipationState.REGISTERED)
    if first:
        note_moving_up(event, first)
        record("event.places_filled", event, by=by, participations=[str(pk) for pk in first])
    return len(first)


def fill_while_ahead(event, *, by):
    """The same as long as there is something to come to."""
    if event.state == EventState.PLANNED and event.ends_on >= timezone.localdate():
        fill(event, by=by)


def note_moving_up(event, keys):
    """Let them be told. Who moves up once more, having gone back in between, is told once more."""
    kind, day = NoticeKind.PLACE, event.starts_on
    Notice.objects.bulk_create(
        (Notice(participation_id=key, kind=kind, about_on=day) for key in keys),
        update_conflicts=True,
        unique_fields=["participation", "kind", "about_on"],
        update_fields=["sent_at"],
    )
