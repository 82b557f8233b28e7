from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Rows
from metrics.facts import STUDENTS

DEFINITION = Definition(
    key="students_due",
    title=_("Students due to move"),
    sentence=_(
        "Student members whose expected graduation lies in the twelve months up to the last "
        "day of the period."
    ),
    unit=_("students"),
    counts=Rows(STUDENTS),
)
