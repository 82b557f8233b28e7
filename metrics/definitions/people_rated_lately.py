from django.utils.translation import gettext_lazy as _

from metrics.definitions import people_rated
from metrics.definitions.base import Definition, Rows
from metrics.facts import RATED_LATELY

DEFINITION = Definition(
    key="people_rated_lately",
    title=_("People rated in the last 180 days"),
    sentence=_(
        "Of the people rated where the headcount is known, those whose newest rating is less than "
        "180 days old on the last day of the period."
    ),
    unit=_("people"),
    counts=Rows(RATED_LATELY),
    smallest_shown=10,
    part_of=people_rated.DEFINITION,
)
