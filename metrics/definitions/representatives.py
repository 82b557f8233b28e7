from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Distinct
from metrics.facts import FUNCTIONS
from workplaces.enums import FunctionKind

DEFINITION = Definition(
    key="representatives",
    title=_("Union representatives"),
    sentence=_(
        "People who are union representatives at a workplace, each counted once, as of the "
        "last day of the period."
    ),
    unit=_("people"),
    counts=Distinct(FUNCTIONS, "person"),
    condition=Q(kind=FunctionKind.REPRESENTATIVE),
)
