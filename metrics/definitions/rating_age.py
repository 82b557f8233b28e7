from django.utils.translation import gettext_lazy as _

from metrics.definitions import people_rated_lately
from metrics.definitions.base import Definition, MedianAge
from metrics.facts.ratings import RATED

DEFINITION = Definition(
    key="rating_age",
    title=_("Median age of ratings"),
    sentence=_(
        "How many days ago people were rated last, of the people rated where the headcount is "
        "known, as of the last day of the period: half of them at most so long ago. Where nobody "
        "is rated, it is unknown and not 0."
    ),
    unit=_("days"),
    counts=MedianAge(RATED, "rated_on"),
    counts_workers=False,
    echoes=people_rated_lately.DEFINITION,
)
