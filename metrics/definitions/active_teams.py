from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Distinct
from metrics.facts import TEAM_ACTIVITY

DEFINITION = Definition(
    key="active_teams",
    title=_("Active teams"),
    sentence=_(
        "Teams with an activity within the days that their campaign's rule names, as of the last "
        "day of the period."
    ),
    unit=_("teams"),
    counts=Distinct(TEAM_ACTIVITY, "team"),
    counts_workers=False,
)
