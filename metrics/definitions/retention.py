from django.utils.translation import gettext_lazy as _

from metrics.definitions import joined_a_year_ago, stayed_a_year
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="retention",
    title=_("Retention"),
    sentence=_(
        "Of the people who joined between two years and one year before the last day of the "
        "period, the share who were members twelve months after joining."
    ),
    unit="%",
    numerator=stayed_a_year.DEFINITION,
    denominator=joined_a_year_ago.DEFINITION,
    scale=100,
)
