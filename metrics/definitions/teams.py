from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Rows
from metrics.facts import TEAMS

DEFINITION = Definition(
    key="teams",
    title=_("Teams"),
    sentence=_("Teams of campaigns, active or not, as of the last day of the period."),
    unit=_("teams"),
    counts=Rows(TEAMS),
    counts_workers=False,
)
