from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Amount, Definition
from metrics.facts import HEADCOUNTS

DEFINITION = Definition(
    key="headcount",
    title=_("Employees"),
    sentence=_(
        "People who work at workplaces, by the latest count of all employees up to the last "
        "day of the period. Workplaces that nobody has counted are left out."
    ),
    unit=_("employees"),
    counts=Amount(HEADCOUNTS),
)
