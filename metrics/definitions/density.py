from django.utils.translation import gettext_lazy as _

from metrics.definitions import headcount, members_at_known_workplaces
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="density",
    title=_("Union density"),
    sentence=_(
        "Members divided by employees, only at workplaces whose headcount is known. Where "
        "none is known, density is unknown and not 0 %."
    ),
    unit="%",
    numerator=members_at_known_workplaces.DEFINITION,
    denominator=headcount.DEFINITION,
    scale=100,
)
