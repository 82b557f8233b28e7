from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Distinct
from metrics.facts import WORKPLACES

DEFINITION = Definition(
    key="workplaces",
    title=_("Workplaces"),
    sentence=_("Workplaces assigned to the unit, as of the last day of the period."),
    unit=_("workplaces"),
    counts=Distinct(WORKPLACES, "workplace"),
    counts_workers=False,
)
