from django.utils.translation import gettext_lazy as _

from metrics.definitions import groups, members
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="members_per_group",
    title=_("Members per group"),
    sentence=_("Members divided by workplace union groups, on the same day."),
    unit=_("per group"),
    numerator=members.DEFINITION,
    denominator=groups.DEFINITION,
)
