from django.utils.translation import gettext_lazy as _

from metrics.definitions import workplaces, workplaces_visited
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="visit_coverage",
    title=_("Visit coverage"),
    sentence=_("Workplaces visited in the period, as a share of the workplaces on its last day."),
    unit="%",
    numerator=workplaces_visited.DEFINITION,
    denominator=workplaces.DEFINITION,
    scale=100,
)
