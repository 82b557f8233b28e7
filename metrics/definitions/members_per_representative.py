from django.utils.translation import gettext_lazy as _

from metrics.definitions import members, representatives
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="members_per_representative",
    title=_("Members per representative"),
    sentence=_("Members divided by union representatives, on the same day."),
    unit=_("per representative"),
    numerator=members.DEFINITION,
    denominator=representatives.DEFINITION,
    version=2,  # of representatives
)
