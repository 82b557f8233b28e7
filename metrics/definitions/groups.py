from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Distinct
from metrics.facts import GROUPS

DEFINITION = Definition(
    key="groups",
    title=_("Workplace union groups"),
    sentence=_(
        "Workplaces with a union group, as of the last day of the period. Where no day of its "
        "foundation is known, none is counted."
    ),
    unit=_("groups"),
    counts=Distinct(GROUPS, "workplace"),
    counts_workers=False,
)
