"""Reading what stands in somebody's own calendar."""

import datetime

from django.db.models import Q

from accounts import policy, reach
from accounts.enums import Verb
from accounts.queries import token_digest
from events.enums import ParticipationState
from events.models import CalendarFeed, Event, Participation

KEPT_FOR = datetime.timedelta(days=90)  # what is longer over leaves the calendar
MOST = 500
COMES = (
    ParticipationState.REGISTERED,
    ParticipationState.WAITING,
    ParticipationState.ATTENDED,
)


def open_feed_of(user):
    """The address the user's calendar may fetch, or None."""
    return CalendarFeed.objects.filter(user=user, closed_at=None).first()


def feed_by(token):
    """The open address with this token, of somebody who may still log in, or None."""
    feeds = CalendarFeed.objects.filter(closed_at=None, user__is_active=True)
    return feeds.filter(token_digest=token_digest(token)).select_related("user").first()


def own_events(user, today):
    """The events the user comes to, and those of the cohorts and campaigns they run."""
    comes = Participation.objects.filter(person__user=user, state__in=COMES).values("event")
    own = Q(pk__in=comes)
    roles = policy.roles_with("events.event", Verb.LIST)
    for _role, pks in reach.relations("events.event", user, roles):
        own |= Q(pk__in=pks)
    return kept_in_calendars(Event.objects.filter(own), today)


def kept_in_calendars(events, today):
    """Those of ``events`` that lie ahead or are not long over, in their order."""
    recent = events.filter(ends_on__gte=today - KEPT_FOR)
    return recent.order_by("starts_on", "pk")[:MOST]
