from django.utils.translation import gettext_lazy as _

from metrics.definitions import activists, activists_with_step
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="with_next_step",
    title=_("With a next step"),
    sentence=_("Active members with an open next step, as a share of all active members."),
    unit="%",
    numerator=activists_with_step.DEFINITION,
    denominator=activists.DEFINITION,
    scale=100,
)
