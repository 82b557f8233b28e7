from django.utils.translation import gettext_lazy as _

from metrics.definitions import turnout, turnout_expected
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="turnout_rate",
    title=_("Turnout against target"),
    sentence=_(
        "Participations in actions as a share of the targets that had been set for these actions. "
        "Actions without a target count in neither."
    ),
    unit="%",
    numerator=turnout.DEFINITION,
    denominator=turnout_expected.DEFINITION,
    scale=100,
)
