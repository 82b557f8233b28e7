from django.utils.translation import gettext_lazy as _

from metrics.definitions import groups, representatives
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="representatives_per_group",
    title=_("Representatives per group"),
    sentence=_("Union representatives divided by workplace union groups, on the same day."),
    unit=_("per group"),
    numerator=representatives.DEFINITION,
    denominator=groups.DEFINITION,
    version=2,  # of representatives
)
