from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Distinct
from metrics.facts import FUNCTIONS
from workplaces.queries import REPRESENTING

DEFINITION = Definition(
    key="representatives",
    title=_("Union representatives"),
    sentence=_(
        "People who are union representatives at a workplace, union activists on the works "
        "council among them, each counted once, as of the last day of the period."
    ),
    unit=_("people"),
    counts=Distinct(FUNCTIONS, "person"),
    condition=Q(kind__in=REPRESENTING),
    version=2,  # activists on the works council among them
)
