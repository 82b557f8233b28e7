from django.utils.translation import gettext_lazy as _

from metrics.definitions import mentors
from metrics.definitions.base import Definition, Distinct
from metrics.facts import MENTORS

DEFINITION = Definition(
    key="workplaces_with_mentor",
    title=_("Workplaces with a mentor"),
    sentence=_("Workplaces with at least one mentor, as of the last day of the period."),
    unit=_("workplaces"),
    counts=Distinct(MENTORS, "workplace"),
    keeps_qualifier=False,
    counts_workers=False,
    echoes=mentors.DEFINITION,
)
