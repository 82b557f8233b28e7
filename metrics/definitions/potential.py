from django.utils.translation import gettext_lazy as _

from metrics.definitions import headcount, members_at_known_workplaces
from metrics.definitions.base import Difference

DEFINITION = Difference(
    key="potential",
    title=_("Potential members"),
    sentence=_("Employees less members, only at workplaces whose headcount is known."),
    unit=_("potential members"),
    numerator=headcount.DEFINITION,
    denominator=members_at_known_workplaces.DEFINITION,
    needs_first=True,
)
