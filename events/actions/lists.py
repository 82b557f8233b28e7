"""Writing the lists of events.

Whatever changes a list locks the event first, so that two at once cannot give the last place
twice (A7) and nobody waits for a lock in another order.
"""

from functools import reduce
from operator import or_

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from core.exceptions import ActionRefused
from events import queries
from events.actions.events import locked
from events.actions.places import fill, fill_while_ahead, note_moving_up
from events.enums import (
    MARKS,
    MAY_CANCEL,
    WITHOUT_A_PLACE,
    AttendeeKind,
    EventState,
    Mode,
    ParticipationState,
)
from events.models import Event, Participation

STATES = ParticipationState


@transaction.atomic
def register(event, *, person, by, attendee_kind=AttendeeKind.UNION, all_the_same=False):
    """Give a person a place, or one on the waiting list when none is free (A7).

    Who is registered after others queued waits behind them, even if places have become free.
    Refused when the event is called off or the person is on its list already; and for who has a
    place elsewhere at that time, unless ``all_the_same``.
    """
    event = locked(event)
    refuse_cancelled(event)
    row = event.participations.filter(person=person).first()
    if row is not None and row.state not in (STATES.CANCELLED, STATES.INVITED):
        raise ActionRefused(_("This person is already on the list."))
    if not all_the_same and (why := queries.why_not_both(event, person, user=by)):
        raise ActionRefused(why)
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
    register(event, person=person, attendee_kind=attendee_kind, by=by, all_the_same=True)
    state, mode = queries.mark_said(event, STATES.ATTENDED)
    return mark(event, person, state=state, mode_attended=mode, by=by)


@transaction.atomic
def accept(participation, *, by, all_the_same=False):
    """Somebody invited comes: a place, or one on the waiting list.

    Refused for anybody else, and for who has a place elsewhere at that time, unless
    ``all_the_same``.
    """
    event, row = locked_with(participation)
    if row.state != STATES.INVITED:
        raise ActionRefused(_("This person is not invited, or has answered already."))
    said = {"attendee_kind": row.attendee_kind, "all_the_same": all_the_same}
    return register(event, person=row.person, by=by, **said)


@transaction.atomic
def cancel(participation, *, by):
    """Take a person off the list; while the event lies ahead, the first in line moves up."""
    event, row = locked_with(participation)
    if row.state not in MAY_CANCEL:
        raise ActionRefused(_("Who was marked cannot be taken off the list."))
    row.state = STATES.CANCELLED
    row.save(update_fields=["state"])
    record("participation.cancelled", row, by=by)
    fill_while_ahead(event, by=by)
    return row


@transaction.atomic
def move_up(participation, *, by):
    """Give somebody on the waiting list a free place, whatever the order, and let them be told."""
    event, row = locked_with(participation)
    refuse_cancelled(event)
    if row.state != STATES.WAITING:
        raise ActionRefused(_("This person is not on the waiting list."))
    if not _has_room(event):
        raise ActionRefused(_("All places are taken."))
    row.state = STATES.REGISTERED
    row.save(update_fields=["state"])
    note_moving_up(event, [row.pk])
    record("participation.moved_up", row, by=by)
    return row


@transaction.atomic
def fill_places(event, *, by):
    """Give the free places to the first in line; returns how many moved up."""
    event = locked(event)
    refuse_cancelled(event)
    return fill(event, by=by)


@transaction.atomic
def mark(event, person, *, state, by, mode_attended=""):
    """Say whether a person came: one of MARKS; REGISTERED takes the mark back.

    What happened is not held to the number of places: who came from the waiting list, or was on
    no list at all, was there. Refused when the event is called off, and before its first day
    except for an excuse.
    """
    event = locked(event)
    row = event.participations.filter(person=person).first()
    _refuse_mark(event, row, state, mode_attended)
    row = row or Participation(event=event, person=person)
    _set_mark(row, state, mode_attended)
    if state == STATES.REGISTERED and row.queued_at and _is_overbooked(event):
        row.state = STATES.WAITING
    row.save()
    record("participation.marked", row, by=by, state=state)
    return row


@transaction.atomic
def enter_list(event, *, marks, unnamed, by):
    """Take over a list that was ticked on paper: all marks and the people not named, at once.

    ``marks`` is ``{key of a participation: (state, mode attended)}``, ``unnamed``
    ``{(kind of attendee, mode attended): count}``; what stands there already is left alone.
    Refused as a single mark is, and then nothing is changed.
    """
    event = locked(event)
    refuse_before_it_began(event)
    rows = event.participations.filter(person__isnull=False, pk__in=marks)
    changed = [row for row in rows if (row.state, row.mode_attended) != marks[row.pk]]
    for row in changed:
        _refuse_mark(event, row, *marks[row.pk])
        _set_mark(row, *marks[row.pk])
    Participation.objects.bulk_update(changed, ["state", "mode_attended"])
    _back_to_the_queue(event, [row for row in changed if row.state == STATES.REGISTERED])
    _replace_unnamed(event, unnamed)
    record("event.list_entered", event, by=by, count=len(changed))
    return len(changed)


@transaction.atomic
def mark_the_rest(event, *, by):
    """Mark everybody present who is registered and not marked yet; returns how many."""
    event = locked(event)
    refuse_before_it_began(event)
    rest = event.participations.filter(state=STATES.REGISTERED)
    state, mode = queries.mark_said(event, STATES.ATTENDED)
    count = rest.update(state=state, mode_attended=mode)
    record("event.rest_marked", event, by=by, count=count)
    return count


@transaction.atomic
def note_print(event, *, by):
    """Keep that the names of an event's list were taken away on paper."""
    record("event.list_printed", event, by=by)


@transaction.atomic
def count_unnamed(event, *, count, by, attendee_kind="", mode_attended=""):
    """Set how many people came whom nobody named; 0 takes the number back.

    With ``attendee_kind`` it is the number of that kind, where both ways were open of those who
    came in that mode: it also replaces a number of that kind whose mode was not known, which
    would be counted twice else. Without, it replaces the numbers of all kinds if it is not their
    sum.
    """
    event = locked(event)
    refuse_before_it_began(event)
    stands = queries.unnamed_by_kind(event)
    if attendee_kind:
        not_known = {(attendee_kind, ""): 0}
        _replace_unnamed(event, not_known | {(attendee_kind, mode_attended): count})
    elif count != sum(stands.values()):
        _replace_unnamed(event, dict.fromkeys(stands, 0) | {(AttendeeKind.UNION, ""): count})
    record("event.unnamed_counted", event, by=by, count=count, attendee_kind=attendee_kind)
    return event


@transaction.atomic
def set_kind(participation, *, attendee_kind, by):
    """Correct as what somebody comes, came or is invited (E10)."""
    _event, row = locked_with(participation)
    row.attendee_kind = attendee_kind
    row.save(update_fields=["attendee_kind"])
    record("participation.kind_set", row, by=by, attendee_kind=attendee_kind)
    return row


def _set_mark(row, state, mode_attended):
    row.state = state
    row.mode_attended = mode_attended if state == STATES.ATTENDED else ""


def _back_to_the_queue(event, taken_back):
    """Those who once waited and for whom no place is left wait again, the last of them first."""
    queued = sorted((r for r in taken_back if r.queued_at), key=lambda r: r.queued_at, reverse=True)
    if queued and event.capacity is not None:
        too_many = max(queries.places_taken(event) - event.capacity, 0)
        again = [row.pk for row in queued[:too_many]]
        event.participations.filter(pk__in=again).update(state=STATES.WAITING)


def _replace_unnamed(event, unnamed):
    """Only the kinds and modes whose number is another one; the database counts every write."""
    stands = queries.unnamed_by_kind(event)
    new = {key: count for key, count in unnamed.items() if count != stands.get(key, 0)}
    rows = event.participations.filter(person=None)
    stale = [_unnamed_as(event, *key) for key in new]
    rows.filter(reduce(or_, stale, Q(pk=None))).delete()
    Participation.objects.bulk_create(
        Participation(
            event=event,
            unnamed_count=count,
            attendee_kind=kind,
            mode_attended=mode,
            state=STATES.ATTENDED,
        )
        for (kind, mode), count in new.items()
        if count
    )


def _unnamed_as(event, kind, mode):
    """Where only one way was open, whatever the mode: the number is one of all."""
    of_kind = Q(attendee_kind=kind)
    return of_kind & Q(mode_attended=mode) if event.mode == Mode.HYBRID else of_kind


def locked_with(participation):
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


def refuse_cancelled(event):
    if event.state == EventState.CANCELLED:
        raise ActionRefused(_("This event is called off."))


def refuse_before_it_began(event):
    refuse_cancelled(event)
    if event.starts_on > timezone.localdate():
        raise ActionRefused(_("The event has not begun yet."))


def _refuse_mark(event, row, state, mode_attended):
    if state not in MARKS or mode_attended not in ("", *Mode):
        raise ActionRefused(_("Say whether the person was present, excused or absent."))
    if state == STATES.REGISTERED and (row is None or row.state not in MARKS):
        raise ActionRefused(_("There is no mark to take back."))
    if state in (STATES.EXCUSED, STATES.ABSENT) and row and row.state in WITHOUT_A_PLACE:
        raise ActionRefused(_("Somebody without a place has none to miss."))
    refuse_cancelled(event)
    if state in (STATES.ATTENDED, STATES.ABSENT):
        refuse_before_it_began(event)
