from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Distinct
from metrics.facts import TEAMS

DEFINITION = Definition(
    key="workplaces_with_team",
    title=_("Workplaces with a team"),
    sentence=_(
        "Workplaces with at least one team of a campaign, as of the last day of the period."
    ),
    unit=_("workplaces"),
    counts=Distinct(TEAMS, "workplace"),
    counts_workers=False,
)
