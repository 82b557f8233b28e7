from django.utils.translation import gettext_lazy as _

from metrics.definitions import joins, workplaces_with_team
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="joins_per_workplace",
    title=_("New members per workplace"),
    sentence=_(
        "New members inside a campaign's window, divided by the workplaces with a team on the "
        "last day of the period."
    ),
    unit=_("per workplace"),
    numerator=joins.DEFINITION,
    denominator=workplaces_with_team.DEFINITION,
)
