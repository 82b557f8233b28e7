"""Students who were to finish their studies in the last twelve months (E15)."""

from django.db.models import Q

from core.ranges import YearsLater
from metrics.facts.base import Family, Part
from people.queries import students_due

MOVED = Q(followed_by__isnull=False)

STUDENTS = Family(
    "students",
    (
        Part(
            rows=students_due,
            starts_on="expected_graduation_on",
            ends_on=YearsLater("expected_graduation_on", years=1, days=1),
            unit="person__unit",
            keys={"membership": "pk", "person": "person_id"},
        ),
    ),
)
