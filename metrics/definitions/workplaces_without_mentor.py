from django.utils.translation import gettext_lazy as _

from metrics.definitions import workplaces, workplaces_with_mentor
from metrics.definitions.base import Difference

DEFINITION = Difference(
    key="workplaces_without_mentor",
    title=_("White spots: workplaces without a mentor"),
    sentence=_("Workplaces less those with at least one mentor, on the same day."),
    unit=_("workplaces"),
    numerator=workplaces.DEFINITION,
    denominator=workplaces_with_mentor.DEFINITION,
)
