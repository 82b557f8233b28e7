from django.utils.translation import gettext_lazy as _

from metrics.definitions import students_due, students_moved
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="student_transition",
    title=_("Student transition"),
    sentence=_("Students who moved on as a share of the students due to move."),
    unit="%",
    numerator=students_moved.DEFINITION,
    denominator=students_due.DEFINITION,
    scale=100,
)
