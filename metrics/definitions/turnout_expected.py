from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Amount, Definition
from metrics.facts import ACTIONS

DEFINITION = Definition(
    key="turnout_expected",
    title=_("Turnout aimed for"),
    sentence=_(
        "The targets of actions that were held, added up: how many people were to come. Actions "
        "without a target add nothing."
    ),
    unit=_("people"),
    counts=Amount(ACTIONS),
    counts_workers=False,
)
