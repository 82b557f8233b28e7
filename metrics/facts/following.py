"""Who follows up workplaces, and which of these nobody contacted in time (E16, E17)."""

from metrics.facts.base import Family, Part, while_there
from metrics.models import OverdueGroup
from workplaces.enums import ResponsibilityKind
from workplaces.models import Responsibility

AT_ITS_UNIT, CAME, LEFT = while_there("workplace", "starts_on", "ends_on")
OVERDUE_THERE, OVERDUE_FROM, OVERDUE_TO = while_there("workplace", "first", "last")


def advisers():
    return Responsibility.objects.filter(AT_ITS_UNIT, kind=ResponsibilityKind.ADVISER)


def overdue():
    return OverdueGroup.objects.filter(OVERDUE_THERE)


ADVISERS = Family(
    "advisers",
    (
        Part(
            rows=advisers,
            starts_on=CAME,
            ends_on=LEFT,
            workplace="workplace",
            unit="workplace__placements__unit",
            keys={"responsibility": "pk", "person": "person_id"},
        ),
    ),
)
OVERDUE = Family(
    "overdue",
    (
        Part(
            rows=overdue,
            starts_on=OVERDUE_FROM,
            ends_on=OVERDUE_TO,
            workplace="workplace",
            unit="workplace__placements__unit",
            keys={"gap": "pk", "workplace": "workplace_id"},
        ),
    ),
    single=("workplace",),
    by_workplaces=True,
)
