from django.utils.translation import gettext_lazy as _

from metrics.definitions import headcount
from metrics.definitions.base import Definition, Rows
from metrics.facts import RATED

DEFINITION = Definition(
    key="people_rated",
    title=_("People rated where the headcount is known"),
    sentence=_(
        "People rated at workplaces whose headcount is known, counted at each of them as the "
        "employees are while they work there, as of the last day of the period. A rating that "
        "was corrected does not count."
    ),
    unit=_("people"),
    counts=Rows(RATED),
    smallest_shown=10,
    part_of=headcount.DEFINITION,
    overlaps=True,
)
