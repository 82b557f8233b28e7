"""Who is an active member, by a function or a coach, and who of them has a next step (C6).

At the unit that people are listed by, as the lists of their coaches have them.
"""

from django.db.models import DateField, ExpressionWrapper, F, Q
from django.db.models.functions import Greatest, Least, TruncDate

from mentors.models import CoachAssignment, DevelopmentStep
from mentors.queries import OF_ACTIVE_MEMBERS
from metrics.facts.base import Family, Part
from workplaces.models import Function

# A step is open from the day it was planned to the one before it was closed.
PLANNED = TruncDate("created_at")
LAST_OPEN = ExpressionWrapper(F("closed_on") - 1, output_field=DateField())


def in_function():
    return Function.objects.filter(kind__in=OF_ACTIVE_MEMBERS)


def _in_function(rows):
    return rows.filter(person__functions__kind__in=OF_ACTIVE_MEMBERS)


def _coached(rows):
    return rows.filter(person__coached__isnull=False)


def _open_steps(those, active):
    """Each next step with each of what makes its person an active member, while both last."""

    def rows():
        steps = those(DevelopmentStep.objects.all()).annotate(
            first=Greatest(PLANNED, f"{active}__starts_on"),
            last=Least(LAST_OPEN, f"{active}__ends_on"),
        )
        return steps.filter(Q(last=None) | Q(last__gte=F("first")))

    return Part(
        rows=rows,
        starts_on="first",
        ends_on="last",
        unit="person__unit",
        keys={"step": "pk", "person": "person_id"},
    )


def _active(rows):
    return Part(
        rows=rows,
        starts_on="starts_on",
        ends_on="ends_on",
        unit="person__unit",
        keys={"standing": "pk", "person": "person_id"},
    )


ACTIVISTS = Family("activists", (_active(in_function), _active(CoachAssignment.objects.all)))
STEPS = Family(
    "steps",
    (
        _open_steps(_in_function, "person__functions"),
        _open_steps(_coached, "person__coached"),
    ),
)
