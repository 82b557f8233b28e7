from django.utils.translation import gettext_lazy as _

from metrics.definitions import graduates, joins
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="joins_per_graduate",
    title=_("New members per graduate"),
    sentence=_(
        "New members inside a campaign's window, divided by the graduates of the same period."
    ),
    unit=_("per graduate"),
    numerator=joins.DEFINITION,
    denominator=graduates.DEFINITION,
)
