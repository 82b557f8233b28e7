"""How many people work at workplaces, as far as anybody knows, and how many of them are members.

Both only where and while the headcount is known: an unknown one makes a density neither 0 % nor
100 %, and does not dilute the density of the units above (C4). Who works at two of them is in
both headcounts, and so is a member twice.
"""

from django.db.models import F, Q
from django.db.models.functions import Greatest, Least

from metrics.facts.base import Family, Part, while_there
from metrics.models import KnownHeadcount
from workplaces.models import Employment

MEMBERSHIP = "person__memberships"
KNOWN = "workplace__known_headcounts"

# Both have annotations or columns ``first`` and ``last``; each unit of a workplace gets its days.
AT_ITS_UNIT, CAME, LEFT = while_there("workplace", "first", "last")


def known_headcounts():
    return KnownHeadcount.objects.filter(AT_ITS_UNIT)


def members_at_known_workplaces():
    """Each employment with each membership and headcount, for the days that all three share."""
    joined = {f"{MEMBERSHIP}__isnull": False, f"{KNOWN}__isnull": False}
    spans = Employment.objects.filter(**joined).annotate(
        first=Greatest("starts_on", f"{MEMBERSHIP}__starts_on", f"{KNOWN}__first"),
        last=Least("ends_on", f"{MEMBERSHIP}__ends_on", f"{KNOWN}__last"),
    )
    return spans.filter(Q(last=None) | Q(last__gte=F("first"))).filter(AT_ITS_UNIT)


def _family(name, rows, keys, **more):
    part = Part(
        rows=rows,
        starts_on=CAME,
        ends_on=LEFT,
        workplace="workplace",
        unit="workplace__placements__unit",
        keys=keys,
        **more,
    )
    return Family(name, (part,))


HEADCOUNTS = _family(
    "headcounts",
    known_headcounts,
    {"headcount": "pk"},
    amount="count",
)
ORGANISED = _family(
    "organised",
    members_at_known_workplaces,
    {"employment": "pk"},
)
