from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Distinct
from metrics.facts import MENTORS

DEFINITION = Definition(
    key="mentors",
    title=_("Mentors"),
    sentence=_(
        "People appointed as mentors, as of the last day of the period, each counted once. While "
        "a register is not complete, the number reads “over”."
    ),
    unit=_("people"),
    counts=Distinct(MENTORS, "person"),
)
