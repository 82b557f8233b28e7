"""Reading one action: who came and with whom."""

from django.db.models import Exists, OuterRef, Q

from campaigns.models import Brought
from campaigns.queries.campaigns import events_of_actions
from campaigns.queries.plans import carriers_of
from events.enums import ParticipationState
from people.models import Person
from people.queries import people_visible_to


def people_present(action):
    """Who was marked as present by name."""
    there = action.event.participations.filter(state=ParticipationState.ATTENDED)
    people = Person.objects.filter(pk__in=there.exclude(person=None).values("person"))
    return people.order_by("sort_key", "pk")


def people_who_may_bring(action, user):
    """Who carries the campaign, and who was there."""
    carriers = carriers_of(action.campaign, user).order_by().values("pk")
    there = people_present(action).order_by().values("pk")
    people = Person.objects.filter(Q(pk__in=carriers) | Q(pk__in=there))
    return people.order_by("sort_key", "pk")


def roles_at(action, user):
    """Who does what; ``opens``: may the user open the person?"""
    rows = action.roles.select_related("person").annotate(opens=_opens(user, "person"))
    return rows.order_by("role", "person__sort_key")


def brought_to(action, user):
    """Who was brought along, by who brought them; ``opens``: may the user open the person?"""
    rows = Brought.objects.filter(action=action).select_related("person", "brought_by")
    return rows.annotate(opens=_opens(user, "person")).order_by(
        "brought_by__sort_key", "brought_by", "person__sort_key", "pk"
    )


def _opens(user, person):
    return Exists(people_visible_to(user).filter(pk=OuterRef(person)))


def event_of(user, action):
    """The event of an action as lists show it, with its attendance and whether a debrief is due."""
    return events_of_actions(user, action.campaign).get(action=action)
