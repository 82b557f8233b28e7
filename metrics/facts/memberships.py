"""Who is a member, who joined and who left: at the unit a person is listed by, and at work.

A person has one unit and one membership on a day, so numbers of units add up. At workplaces a
member counts wherever they are employed that day; those facts name no unit, or a member with two
jobs would count twice in it.
"""

from django.db.models import F, Q
from django.db.models.functions import Greatest, Least

from metrics.facts.base import Family, Part
from people.models import Membership

EMPLOYMENT = "person__employments"
KEYS = {"membership": "pk", "person": "person_id"}


def joined():
    """Memberships that follow none (E15: a change of kind is no join)."""
    return Membership.objects.filter(follows=None)


def left():
    """Memberships that have an end, perhaps one that is still to come, and none after them."""
    return Membership.objects.filter(ends_on__isnull=False, followed_by=None)


def at_work():
    """Each membership with each employment, for the days that they share."""
    return Membership.objects.filter(
        Q(**{f"{EMPLOYMENT}__ends_on": None})
        | Q(**{f"{EMPLOYMENT}__ends_on__gte": F("starts_on")}),
        Q(ends_on=None) | Q(ends_on__gte=F(f"{EMPLOYMENT}__starts_on")),
        **{f"{EMPLOYMENT}__isnull": False},
    )


def employed_on(memberships, day):
    """Each of ``memberships`` with each employment that covers ``day`` (a field)."""
    return memberships.filter(
        Q(**{f"{EMPLOYMENT}__ends_on": None}) | Q(**{f"{EMPLOYMENT}__ends_on__gte": F(day)}),
        **{f"{EMPLOYMENT}__starts_on__lte": F(day)},
    )


def _flow(name, rows, day):
    return Family(
        name,
        (
            Part(rows=rows, starts_on=day, unit="person__unit", keys=KEYS),
            Part(
                rows=lambda: employed_on(rows(), day),
                starts_on=day,
                workplace=f"{EMPLOYMENT}__workplace",
                keys=KEYS,
            ),
        ),
    )


RECRUITS = _flow("recruits", joined, "starts_on")
LEAVES = _flow("leaves", left, "ends_on")
MEMBERSHIPS = Family(
    "memberships",
    (
        Part(
            rows=Membership.objects.all,
            starts_on="starts_on",
            ends_on="ends_on",
            unit="person__unit",
            keys=KEYS,
        ),
        Part(
            rows=at_work,
            starts_on=Greatest("starts_on", f"{EMPLOYMENT}__starts_on"),
            ends_on=Least("ends_on", f"{EMPLOYMENT}__ends_on"),  # LEAST passes over a null
            workplace=f"{EMPLOYMENT}__workplace",
            keys=KEYS,
        ),
    ),
)
