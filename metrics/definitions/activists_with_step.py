from django.utils.translation import gettext_lazy as _

from metrics.definitions import activists
from metrics.definitions.base import Definition, Distinct
from metrics.facts import STEPS

DEFINITION = Definition(
    key="activists_with_step",
    title=_("Active members with a next step"),
    sentence=_(
        "Active members with at least one open next step, as of the last day of the period. A "
        "step is open from the day it was planned until it is closed."
    ),
    unit=_("people"),
    counts=Distinct(STEPS, "person"),
    part_of=activists.DEFINITION,
)
