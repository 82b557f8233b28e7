"""Students who were to finish their studies in the last twelve months (E15)."""

from django.db.models import F, Q

from metrics.facts.base import Family, Part
from metrics.facts.retention import YearsLater
from people.enums import MembershipKind
from people.models import Membership


def due():
    """Student memberships with an expected graduation that did not end before it for nothing.

    Who only went on to another student membership is due by the date of that one.
    """
    students = Membership.objects.filter(
        Q(followed_by__isnull=False)
        | Q(ends_on=None)
        | Q(ends_on__gte=F("expected_graduation_on")),
        kind=MembershipKind.STUDENT,
        expected_graduation_on__isnull=False,
    )
    return students.exclude(followed_by__kind=MembershipKind.STUDENT)


MOVED = Q(followed_by__isnull=False)

STUDENTS = Family(
    "students",
    (
        Part(
            rows=due,
            starts_on="expected_graduation_on",
            ends_on=YearsLater("expected_graduation_on", years=1, days=1),
            unit="person__unit",
            keys={"membership": "pk", "person": "person_id"},
        ),
    ),
)
