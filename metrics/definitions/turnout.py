from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Amount, Definition
from metrics.facts import TURNOUT

DEFINITION = Definition(
    key="turnout",
    title=_("Turnout at actions with a target"),
    sentence=_(
        "Every time somebody was present at an action for which a target had been set, people who "
        "were only counted included."
    ),
    unit=_("participations"),
    counts=Amount(TURNOUT),
    is_withheld=True,
)
