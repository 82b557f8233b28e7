from django.utils.translation import gettext_lazy as _

from metrics.definitions import representatives
from metrics.definitions.base import Definition, Distinct
from metrics.facts import ELECTED

DEFINITION = Definition(
    key="workplaces_with_both",
    title=_("Workplaces with works council and representatives"),
    sentence=_(
        "Workplaces where somebody is on the works council and somebody is union representative, "
        "as of the last day of the period; a union activist on the works council is both."
    ),
    unit=_("workplaces"),
    counts=Distinct(ELECTED, "workplace"),
    echoes=representatives.DEFINITION,
    version=2,  # activists on the works council are representatives
)
