"""Who has a place at two events at once.

A time that is not fixed may be any of the day, so that it counts from the first minute or to the
last. Nothing is forbidden for that reason: whoever signs somebody up is told, and decides.
"""

import datetime
from functools import reduce
from operator import or_

from django.db.models import Q
from django.utils.translation import gettext as _

from events.enums import EventState, ParticipationState
from events.models import Event, Participation
from events.queries.events import events_visible_to

HOLDS_A_PLACE = (ParticipationState.REGISTERED, ParticipationState.ATTENDED)


def at_the_same_time(*events):
    """The other events that last while one of ``events`` does; these need not be stored yet."""
    meeting = reduce(or_, [_meets(event) for event in events], Q(pk__in=[]))
    return Event.objects.exclude(state=EventState.CANCELLED).filter(meeting)


def _meets(event):
    begins = event.starts_time or datetime.time.min
    ends = event.ends_time or datetime.time.max
    begins_before = Q(starts_on__lt=event.ends_on) | Q(starts_on=event.ends_on) & (
        Q(starts_time=None) | Q(starts_time__lt=ends)
    )
    ends_after = Q(ends_on__gt=event.starts_on) | Q(ends_on=event.starts_on) & (
        Q(ends_time=None) | Q(ends_time__gt=begins)
    )
    return begins_before & ends_after & ~Q(pk=event.pk)


def places_elsewhere(events, people):
    """The places that ``people`` (keys of persons) hold at other events of the same times."""
    rows = Participation.objects.filter(person__in=people, state__in=HOLDS_A_PLACE)
    held = rows.filter(event__in=at_the_same_time(*events))
    return held.order_by("event__starts_on", "event__starts_time", "pk")


def why_not_both(event, person, *, user=None):
    """The sentence for a person who has a place elsewhere at that time, or "".

    The other event is named to who sees it; ``user`` is None for the person's own link, which
    strangers may hold.
    """
    held = places_elsewhere([event], [person.pk]).select_related("event").first()
    if held is None:
        return ""
    if user is None:
        return _("You have a place at another event at that time.")
    if person.user_id == user.pk:
        return _("You have a place at “%(event)s” at that time.") % {"event": held.event}
    if events_visible_to(user).filter(pk=held.event_id).exists():
        return _("This person has a place at “%(event)s” at that time.") % {"event": held.event}
    return _("This person has a place at another event at that time.")
