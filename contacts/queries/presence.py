"""Presence at workplaces: visits, and joins that followed one within the set days (E14).

Followed, never caused: nobody knows why somebody joins.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db.models import (
    Count,
    DateField,
    Exists,
    ExpressionWrapper,
    F,
    Max,
    OuterRef,
    Q,
    Subquery,
)
from django.db.models.functions import Coalesce

from accounts import policy
from accounts.enums import Verb
from contacts.enums import ContactKind
from contacts.models import Contact
from people.models import Membership
from workplaces.queries import workplaces_for

JOB = "person__employments"


@dataclass(frozen=True)
class Presence:
    """What the visits to some workplaces come to in a time."""

    workplaces: int
    visited: int
    joins: int
    followed: int

    @property
    def percent(self):
        """The share visited in whole percents, or None without any workplace."""
        return round(100 * self.visited / self.workplaces) if self.workplaces else None


def workplaces_of_presence(user):
    """Where the user may count members exactly: elsewhere a join could name somebody."""
    return workplaces_for(user, policy.roles_with("people.membership", Verb.LIST))


def with_presence(workplaces, first, last):
    """Each with ``visits``, ``visited_on``, ``joins`` and ``followed`` from ``first`` to ``last``.

    ``joins`` are of people who were employed there on the day; ``followed`` are those of them
    with a visit there on that day or in the set days before it.
    """
    visits = _visits(first, last).filter(workplace=OuterRef("pk")).order_by().values("workplace")
    joins = _joins(first, last, at=OuterRef("pk"))
    return workplaces.annotate(
        visits=Coalesce(Subquery(visits.annotate(n=Count("pk")).values("n")), 0),
        visited_on=Subquery(visits.annotate(last=Max("on")).values("last")),
        joins=_number(joins),
        followed=_number(joins.filter(_after_a_visit())),
    )


def presence_at(workplaces, first, last):
    """The Presence at ``workplaces``; a join counts once, however many jobs somebody has."""
    visited = Exists(_visits(first, last).filter(workplace=OuterRef("pk")))
    counted = workplaces.order_by().aggregate(all=Count("pk"), seen=Count("pk", filter=visited))
    joins = _joins(first, last, among=workplaces.order_by().values("pk"))
    return Presence(
        counted["all"],
        counted["seen"],
        joins.aggregate(n=Count("pk", distinct=True))["n"],
        joins.filter(_after_a_visit()).aggregate(n=Count("pk", distinct=True))["n"],
    )


def _visits(first, last):
    return Contact.objects.filter(kind=ContactKind.VISIT, on__gte=first, on__lte=last)


def _joins(first, last, *, at=None, among=None):
    """Joins with ``joined_at``, each workplace (``at``, or ``among`` several) of that day.

    One filter call, so that all conditions speak of the same employment.
    """
    place = {f"{JOB}__workplace": at} if among is None else {f"{JOB}__workplace__in": among}
    return Membership.objects.filter(
        Q(**{f"{JOB}__ends_on": None}) | Q(**{f"{JOB}__ends_on__gte": F("starts_on")}),
        follows=None,
        starts_on__gte=first,
        starts_on__lte=last,
        **{f"{JOB}__starts_on__lte": F("starts_on")},
        **place,
    ).annotate(joined_at=F(f"{JOB}__workplace"))


def _number(joins):
    counted = joins.order_by().values("joined_at").annotate(n=Count("pk", distinct=True))
    return Coalesce(Subquery(counted.values("n")), 0)


def _after_a_visit():
    """The condition on joins: a visit there on that day, or in the set days before it."""
    days = timedelta(days=settings.JOIN_FOLLOWS_VISIT_DAYS)
    since = ExpressionWrapper(OuterRef("starts_on") - days, output_field=DateField())
    visits = Contact.objects.filter(kind=ContactKind.VISIT, workplace=OuterRef("joined_at"))
    return Exists(visits.filter(on__lte=OuterRef("starts_on"), on__gte=since))
