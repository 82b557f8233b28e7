from django.utils.translation import gettext_lazy as _

from metrics.definitions import objectives_met, objectives_reviewed
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="objectives_met_share",
    title=_("Share of objectives met"),
    sentence=_(
        "Objectives met as a share of those whose last review lies in the period. Objectives "
        "that nobody reviewed count in neither."
    ),
    unit="%",
    numerator=objectives_met.DEFINITION,
    denominator=objectives_reviewed.DEFINITION,
    scale=100,
)
