from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Distinct
from metrics.facts import TEAM_ACTIVITY

DEFINITION = Definition(
    key="workplaces_with_active_team",
    title=_("Workplaces with an active team"),
    sentence=_("Workplaces with at least one active team, as of the last day of the period."),
    unit=_("workplaces"),
    counts=Distinct(TEAM_ACTIVITY, "workplace"),
    counts_workers=False,
)
