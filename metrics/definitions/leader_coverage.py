from django.utils.translation import gettext_lazy as _

from metrics.definitions import areas, areas_with_leader
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="leader_coverage",
    title=_("Leader coverage"),
    sentence=_(
        "Departments and shifts with a leader, as a share of all departments and shifts that were "
        "entered by the last day of the period."
    ),
    unit="%",
    numerator=areas_with_leader.DEFINITION,
    denominator=areas.DEFINITION,
    scale=100,
)
