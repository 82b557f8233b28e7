from django.utils.translation import gettext_lazy as _

from metrics.definitions import headcount, people_rated
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="rated_share",
    title=_("Rated share"),
    sentence=_(
        "People who are rated divided by employees, only at workplaces whose headcount is known. "
        "Where none is known, the share is unknown and not 0 %."
    ),
    unit="%",
    numerator=people_rated.DEFINITION,
    denominator=headcount.DEFINITION,
    scale=100,
)
