from django.utils.translation import gettext_lazy as _

from metrics.definitions import joined_a_year_ago
from metrics.definitions.base import Definition, Rows
from metrics.facts import RETENTION
from metrics.facts.retention import STAYED

DEFINITION = Definition(
    key="stayed_a_year",
    title=_("Still members after a year"),
    sentence=_(
        "Of the people who joined between two years and one year before the last day of the "
        "period, those who were members twelve months after joining."
    ),
    unit=_("people"),
    counts=Rows(RETENTION),
    condition=STAYED,
    part_of=joined_a_year_ago.DEFINITION,
)
