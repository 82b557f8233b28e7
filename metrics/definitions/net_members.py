from django.utils.translation import gettext_lazy as _

from metrics.definitions import joins_overall, leaves
from metrics.definitions.base import Difference

DEFINITION = Difference(
    key="net_members",
    title=_("Net change in members"),
    sentence=_("New members overall less the members who left in the same period."),
    unit=_("members"),
    numerator=joins_overall.DEFINITION,
    denominator=leaves.DEFINITION,
)
