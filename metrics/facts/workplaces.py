"""Workplaces and the union's groups there, in the unit they were assigned to at the time."""

from django.db.models import F, Q
from django.db.models.functions import Greatest

from metrics.facts.base import Family, Part
from workplaces.models import UnitAssignment

FOUNDED = "workplace__group_founded_on"


def with_a_group():
    """Assignments of workplaces where a group is known to have been founded before their end."""
    return UnitAssignment.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=F(FOUNDED)), **{f"{FOUNDED}__isnull": False}
    )


def _family(name, rows, starts_on):
    part = Part(
        rows=rows,
        starts_on=starts_on,
        ends_on="ends_on",
        workplace="workplace",
        unit="unit",
        keys={"assignment": "pk", "workplace": "workplace_id"},
    )
    return Family(name, (part,), single=("workplace",))


WORKPLACES = _family("workplaces", UnitAssignment.objects.all, "starts_on")
GROUPS = _family("groups", with_a_group, Greatest("starts_on", FOUNDED))
