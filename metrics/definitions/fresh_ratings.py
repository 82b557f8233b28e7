from django.utils.translation import gettext_lazy as _

from metrics.definitions import people_rated, people_rated_lately
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="fresh_ratings",
    title=_("Fresh ratings"),
    sentence=_(
        "People whose newest rating is less than 180 days old, as a share of the people rated: how "
        "far ratings can still be relied on."
    ),
    unit="%",
    numerator=people_rated_lately.DEFINITION,
    denominator=people_rated.DEFINITION,
    scale=100,
)
