from django.utils.translation import gettext_lazy as _

from metrics.definitions import headcount
from metrics.definitions.base import Definition, Rows
from metrics.facts import HEADCOUNTS

DEFINITION = Definition(
    key="workplaces_with_headcount",
    title=_("Workplaces with a headcount"),
    sentence=_(
        "Workplaces whose headcount is known, as of the last day of the period. Density and "
        "potential speak only of these."
    ),
    unit=_("workplaces"),
    counts=Rows(HEADCOUNTS),
    counts_workers=False,
    echoes=headcount.DEFINITION,
)
