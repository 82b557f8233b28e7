"""Where works council and union representatives are both there (B15)."""

from django.db.models import F, Q
from django.db.models.functions import Greatest, Least

from metrics.facts.base import Family, Part, while_there
from workplaces.models import Function
from workplaces.queries import COUNCIL, REPRESENTING

BESIDE = "workplace__functions"
AT_ITS_UNIT, CAME, LEFT = while_there("workplace", "first", "last")


def both():
    """Each representative with each member of the works council there, while both hold office.

    A union activist on the works council is both, alone.
    """
    beside = {f"{BESIDE}__kind__in": COUNCIL}
    pairs = Function.objects.filter(kind__in=REPRESENTING, **beside).annotate(
        first=Greatest("starts_on", f"{BESIDE}__starts_on"),
        last=Least("ends_on", f"{BESIDE}__ends_on"),
    )
    return pairs.filter(Q(last=None) | Q(last__gte=F("first"))).filter(AT_ITS_UNIT)


ELECTED = Family(
    "elected",
    (
        Part(
            rows=both,
            starts_on=CAME,
            ends_on=LEFT,
            workplace="workplace",
            unit="workplace__placements__unit",
            keys={"function": "pk", "workplace": "workplace_id"},
        ),
    ),
)
