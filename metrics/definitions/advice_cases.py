from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Rows
from metrics.facts import ADVICE_CASES

DEFINITION = Definition(
    key="advice_cases",
    title=_("Advice cases"),
    sentence=_(
        "Questions on which a member is or was advised, by the day on which the case was opened. "
        "Who leads a case reads it, so nobody sees a list of them here."
    ),
    unit=_("advice cases"),
    counts=Rows(ADVICE_CASES),
    rows_are_closed=True,
)
