from django.utils.translation import gettext_lazy as _

from metrics.definitions import joins_overall
from metrics.definitions.base import Definition, Rows
from metrics.facts import RETENTION

DEFINITION = Definition(
    key="joined_a_year_ago",
    title=_("Joined one to two years ago"),
    sentence=_(
        "People who joined the union between two years and one year before the last day of "
        "the period."
    ),
    unit=_("people"),
    counts=Rows(RETENTION),
    repeats_year_of=joins_overall.DEFINITION,
)
