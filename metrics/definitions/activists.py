from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Distinct
from metrics.facts import ACTIVISTS

DEFINITION = Definition(
    key="activists",
    title=_("Active members"),
    sentence=_(
        "People who have a coach, or are union representatives, union activists on the works "
        "council or informal leaders, each counted once at the unit they are listed by, as of the "
        "last day of the period."
    ),
    unit=_("people"),
    counts=Distinct(ACTIVISTS, "person"),
)
