"""Reading series of events: their editions, and who came again (B8)."""

from dataclasses import dataclass

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce

from accounts import policy, reach
from accounts.enums import Verb
from events.enums import ParticipationState
from events.models import Event, Series
from events.queries.events import events_visible_to, participations_visible_to
from people.models import Person

STATES = ParticipationState


def series_visible_to(user):
    roles = policy.roles_with("events.event", Verb.LIST)
    return Series.objects.filter(reach.within(user, "events.series", roles=roles))


def with_editions(series, user):
    """Each with ``edition_count``, of the editions that the user may see."""
    own = events_visible_to(user).filter(series=OuterRef("pk")).order_by()
    counted = own.values("series").annotate(n=Count("pk")).values("n")
    return series.annotate(edition_count=Coalesce(Subquery(counted), 0))


def series_to_choose(user, event):
    """The series the user sees, and the one that ``event`` is an edition of already."""
    kept = Series.objects.filter(pk=event.series_id)
    return (series_visible_to(user) | kept).order_by("sort_key", "pk")


def former_edition(user, event):
    """The edition before ``event`` that the user may see, or None."""
    if event.series_id is None:
        return None
    earlier = events_visible_to(user).filter(series=event.series_id, starts_on__lt=event.starts_on)
    return earlier.order_by("-starts_on", "-pk").first()


def people_of(user, event):
    """The people named as present at an event, as far as the user may read its list."""
    came = participations_visible_to(user).filter(event=event, state=STATES.ATTENDED)
    return Person.objects.filter(pk__in=came.filter(person__isnull=False).values("person"))


@dataclass(frozen=True)
class Edition:
    """One edition, how many people came or, of one that lies ahead, are asked to; who came again.

    Only people with a name can come again.
    """

    event: Event
    named: int
    returning: int | None  # None: there is no edition before


def editions_of(user, series):
    """The editions of a series that the user may see, newest first; two queries."""
    events = events_visible_to(user).filter(series=series).order_by("starts_on", "pk")
    events = list(events.select_related("unit"))
    people = _people_by_edition(user, events)
    editions = []
    for place, event in enumerate(events):
        before = people[events[place - 1].pk] if place else None
        here = people[event.pk]
        returning = None if before is None else len(here & before)
        editions.append(Edition(event, len(here), returning))
    return editions[::-1]


def _people_by_edition(user, events):
    """``{event: keys of people}``: who came, or who is on the list of one that lies ahead."""
    people = {event.pk: set() for event in events}
    ahead = {event.pk for event in events if not event.has_begun}
    rows = participations_visible_to(user).filter(event__in=people, person__isnull=False)
    rows = rows.exclude(state=STATES.CANCELLED).values_list("event", "person", "state")
    for event, person, state in rows:
        if event in ahead or state == STATES.ATTENDED:
            people[event].add(person)
    return people
