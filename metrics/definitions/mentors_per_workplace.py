from django.utils.translation import gettext_lazy as _

from metrics.definitions import mentors, workplaces_with_mentor
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="mentors_per_workplace",
    title=_("Mentors per workplace"),
    sentence=_("Mentors divided by the workplaces that have one, on the same day."),
    unit=_("per workplace"),
    numerator=mentors.DEFINITION,
    denominator=workplaces_with_mentor.DEFINITION,
)
