from django.utils.translation import gettext_lazy as _

from metrics.definitions import students_due
from metrics.definitions.base import Definition, Rows
from metrics.facts import STUDENTS
from metrics.facts.students import MOVED

DEFINITION = Definition(
    key="students_moved",
    title=_("Students who moved on"),
    sentence=_(
        "Student members whose expected graduation lies in the twelve months up to the last "
        "day of the period and who have gone on to another kind of membership."
    ),
    unit=_("students"),
    counts=Rows(STUDENTS),
    condition=MOVED,
    part_of=students_due.DEFINITION,
)
