"""Venues, and what takes place there (A9)."""

from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from accounts.enums import Verb
from accounts.permissions import may_anywhere
from accounts.queries import units_where
from core.sorting import sort_key
from events.models import Venue
from events.queries.events import events_visible_to

VENUE = "events.venue"


def venues_visible_to(user):
    """All or none: a house is known to everybody who plans what takes place there."""
    return Venue.objects.all() if may_anywhere(user, VENUE, Verb.LIST) else Venue.objects.none()


def venues_to_choose():
    """Every one: Sprockhövel is there for the programmes of all units."""
    return Venue.objects.order_by("sort_key", "town", "pk")


def venues_matching(venues, words):
    for word in words.split():
        there = Q(sort_key__contains=sort_key(word)) | Q(town__icontains=word)
        venues = venues.filter(there)
    return venues


def units_with_venues(user):
    return units_where(user, VENUE, Verb.CREATE).order_by("path")


def with_coming(venues, user):
    """Each with ``coming_count``, how many events the user sees there lie ahead."""
    ahead = events_visible_to(user).filter(venue=OuterRef("pk"), ends_on__gte=timezone.localdate())
    counted = ahead.order_by().values("venue").annotate(n=Count("pk")).values("n")
    return venues.annotate(coming_count=Coalesce(Subquery(counted), 0))
