"""How many work at a workplace, how many of them are members, and what may be told."""

from django.db.models import Case, Count, F, FloatField, OuterRef, Q, Subquery, When
from django.db.models.functions import Cast, Coalesce, NullIf

from people.models import Membership
from workplaces import permissions
from workplaces.enums import Segment
from workplaces.models import Employment, Headcount

FEWEST_SHOWN = 5  # members, to somebody who may not list them


def with_density(workplaces, day):
    """Each workplace with ``headcount``, ``members`` and ``density`` (percent) on ``day``.

    The headcount is the newest of all employees up to that day; members are the different people
    employed there who are members of the union. Without a headcount, or with one of 0, density
    is None: unknown, neither 0 nor 100 (requirement C4).
    """
    return workplaces.annotate(
        headcount=Subquery(_newest_headcount(day).values("count")[:1]),
        headcount_on=Subquery(_newest_headcount(day).values("on")[:1]),
        members=Coalesce(Subquery(_members(day)), 0),
    ).annotate(density=100 * Cast("members", FloatField()) / NullIf(F("headcount"), 0))


def _newest_headcount(day):
    return Headcount.objects.filter(
        workplace=OuterRef("pk"), area=None, segment=Segment.ALL, on__lte=day
    ).order_by("-on")


def _members(day):
    employed = Employment.objects.on(day).filter(workplace=OuterRef("pk")).order_by()
    members = employed.filter(person__in=Membership.objects.on(day).values("person"))
    return members.values("workplace").annotate(n=Count("person", distinct=True)).values("n")


def with_figures(workplaces, user, day):
    """Each with ``shown_headcount``, ``shown_members`` and ``shown_density``, as ``user`` may.

    None is what is unknown or not to be read. Who may not list members sees no number of them
    under five, nor a density made of it (ARCHITECTURE §6).
    """
    lists_members = permissions.readers_of_members(user) | Q(members__gte=FEWEST_SHOWN)
    reads_headcount = permissions.readers_of_headcounts(user)
    return with_density(workplaces, day).annotate(
        shown_headcount=Case(When(reads_headcount, then=F("headcount"))),
        shown_members=Case(When(lists_members, then=F("members"))),
        shown_density=Case(When(reads_headcount & lists_members, then=F("density"))),
    )
