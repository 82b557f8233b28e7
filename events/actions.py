"""Writing events and their lists.

Whatever changes a list locks the event first, so that two at once cannot give the last place
twice (A7) and nobody waits for a lock in another order.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.actions import record
from core.exceptions import ActionRefused
from events import queries
from events.enums import (
    MARKS,
    MAY_CANCEL,
    NEXT_STATES,
    AttendeeKind,
    EventState,
    Mode,
    ParticipationState,
)
from events.models import Event, Participation

STATES = ParticipationState


@transaction.atomic
def create_event(*, by, **fields):
    """Plan an event; ``fields`` are those of the model."""
    event = Event.objects.create(**fields)
    record("event.created", event, by=by)
    return event


@transaction.atomic
def update_event(event, *, by, **fields):
    """Change an event. Refused when it would have fewer places than people who hold one."""
    event = _locked(event)
    for name, value in fields.items():
        setattr(event, name, value)
    taken = queries.places_taken(event)
    if event.capacity is not None and event.capacity < taken:
        raise ActionRefused(
            ngettext(
                "%(count)s place is taken already.", "%(count)s places are taken already.", taken
            )
            % {"count": taken}
        )
    event.save(update_fields=list(fields))
    record("event.updated", event, by=by)
    return event


@transaction.atomic
def set_state(event, *, to, by):
    """Say that an event was held or is called off, or take that back."""
    event = _locked(event)
    if to not in NEXT_STATES[event.state]:
        raise ActionRefused(_("That cannot be said of this event now."))
    if to == EventState.HELD and event.starts_on > timezone.localdate():
        raise ActionRefused(_("The event has not begun yet."))
    before, event.state = event.state, to
    event.save(update_fields=["state"])
    record("event.state_set", event, by=by, before=before, after=to)
    return event


@transaction.atomic
def register(event, *, person, by, attendee_kind=AttendeeKind.UNION):
    """Give a person a place, or one on the waiting list when none is free (A7).

    Who is registered after others queued waits behind them, even if places have become free.
    Refused when the event is called off or the person is on its list already.
    """
    event = _locked(event)
    _refuse_cancelled(event)
    row = event.participations.filter(person=person).first()
    if row is not None and row.state != STATES.CANCELLED:
        raise ActionRefused(_("This person is already on the list."))
    row = row or Participation(event=event, person=person)
    has_place = _has_room(event) and not queries.waiting_list(event).exists()
    row.attendee_kind = attendee_kind
    row.state = STATES.REGISTERED if has_place else STATES.WAITING
    row.queued_at = None if has_place else timezone.now()
    row.save()
    record("participation.registered", row, by=by, state=row.state)
    return row


@transaction.atomic
def register_who_came(event, *, person, by, attendee_kind=AttendeeKind.UNION):
    """Put somebody on the list who was there without being on it."""
    register(event, person=person, attendee_kind=attendee_kind, by=by)
    return mark(event, person, state=STATES.ATTENDED, by=by)


@transaction.atomic
def cancel(participation, *, by):
    """Take a person off the list; while the event lies ahead, the first in line moves up."""
    event, row = _locked_with(participation)
    if row.state not in MAY_CANCEL:
        raise ActionRefused(_("Only somebody registered or waiting can be taken off the list."))
    row.state = STATES.CANCELLED
    row.save(update_fields=["state"])
    record("participation.cancelled", row, by=by)
    if event.state == EventState.PLANNED and event.ends_on >= timezone.localdate():
        _fill(event, by=by)
    return row


@transaction.atomic
def move_up(participation, *, by):
    """Give somebody on the waiting list a free place, whatever the order."""
    event, row = _locked_with(participation)
    _refuse_cancelled(event)
    if row.state != STATES.WAITING:
        raise ActionRefused(_("This person is not on the waiting list."))
    if not _has_room(event):
        raise ActionRefused(_("All places are taken."))
    row.state = STATES.REGISTERED
    row.save(update_fields=["state"])
    record("participation.moved_up", row, by=by)
    return row


@transaction.atomic
def fill_places(event, *, by):
    """Give the free places to the first in line; returns how many moved up."""
    event = _locked(event)
    _refuse_cancelled(event)
    return _fill(event, by=by)


@transaction.atomic
def mark(event, person, *, state, by, mode_attended=""):
    """Say whether a person came: one of MARKS; REGISTERED takes the mark back.

    What happened is not held to the number of places: who came from the waiting list, or was on
    no list at all, was there. Refused when the event is called off, and before its first day
    except for an excuse.
    """
    event = _locked(event)
    row = event.participations.filter(person=person).first()
    _refuse_mark(event, row, state, mode_attended)
    row = row or Participation(event=event, person=person)
    row.state = state
    row.mode_attended = mode_attended if state == STATES.ATTENDED else ""
    if state == STATES.REGISTERED and row.queued_at and _is_overbooked(event):
        row.state = STATES.WAITING
    row.save()
    record("participation.marked", row, by=by, state=state)
    return row


@transaction.atomic
def mark_the_rest(event, *, by):
    """Mark everybody present who is registered and not marked yet; returns how many."""
    event = _locked(event)
    _refuse_before_it_began(event)
    rest = event.participations.filter(state=STATES.REGISTERED)
    count = rest.update(state=STATES.ATTENDED)
    record("event.rest_marked", event, by=by, count=count)
    return count


@transaction.atomic
def count_unnamed(event, *, count, by, attendee_kind=""):
    """Set how many people came whom nobody named; 0 takes the number back.

    With ``attendee_kind`` it is the number of that kind; without, it replaces those of all kinds.
    """
    event = _locked(event)
    _refuse_before_it_began(event)
    kind = attendee_kind or AttendeeKind.UNION
    rows = event.participations.filter(person=None)
    (rows.filter(attendee_kind=kind) if attendee_kind else rows).delete()
    if count:
        Participation.objects.create(
            event=event, unnamed_count=count, attendee_kind=kind, state=STATES.ATTENDED
        )
    record("event.unnamed_counted", event, by=by, count=count, attendee_kind=attendee_kind)
    return event


def _locked(event):
    return Event.objects.select_for_update(of=["self"]).get(pk=event.pk)


def _locked_with(participation):
    """The event, locked, and the named participation as it stands now."""
    event = Event.objects.select_for_update(of=["self"]).get(pk=participation.event_id)
    row = event.participations.filter(person__isnull=False, pk=participation.pk).first()
    if row is None:
        raise ActionRefused(_("This person is not on the list."))
    return event, row


def _has_room(event):
    return queries.free_places(event) != 0


def _is_overbooked(event):
    return event.capacity is not None and queries.places_taken(event) > event.capacity


def _fill(event, *, by):
    free = queries.free_places(event)
    first = list(queries.waiting_list(event).values_list("pk", flat=True)[:free])
    event.participations.filter(pk__in=first).update(state=STATES.REGISTERED)
    if first:
        record("event.places_filled", event, by=by, participations=[str(pk) for pk in first])
    return len(first)


def _refuse_cancelled(event):
    if event.state == EventState.CANCELLED:
        raise ActionRefused(_("This event is called off."))


def _refuse_before_it_began(event):
    _refuse_cancelled(event)
    if event.starts_on > timezone.localdate():
        raise ActionRefused(_("The event has not begun yet."))


def _refuse_mark(event, row, state, mode_attended):
    if state not in MARKS or mode_attended not in ("", *Mode):
        raise ActionRefused(_("Say whether the person was present, excused or absent."))
    if state == STATES.REGISTERED and (row is None or row.state not in MARKS):
        raise ActionRefused(_("There is no mark to take back."))
    if state in (STATES.EXCUSED, STATES.ABSENT) and row and row.state == STATES.WAITING:
        raise ActionRefused(_("Somebody on the waiting list has no place to miss."))
    _refuse_cancelled(event)
    if state in (STATES.ATTENDED, STATES.ABSENT):
        _refuse_before_it_began(event)
