from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Rows
from metrics.facts import SIGN_OFFS

DEFINITION = Definition(
    key="sign_offs",
    title=_("Sign-offs"),
    sentence=_(
        "Modules that trainers have signed off for participants, by the day of the sign-off: one "
        "for each participant and module."
    ),
    unit=_("sign-offs"),
    counts=Rows(SIGN_OFFS),
)
