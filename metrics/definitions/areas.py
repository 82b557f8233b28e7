from django.utils.translation import gettext_lazy as _

from metrics.definitions import areas_with_leader
from metrics.definitions.base import Definition, Rows
from metrics.facts import AREAS

DEFINITION = Definition(
    key="areas",
    title=_("Departments and shifts"),
    sentence=_(
        "Departments and shifts of workplaces, from the day on which they were entered, as of the "
        "last day of the period."
    ),
    unit=_("departments and shifts"),
    counts=Rows(AREAS),
    counts_workers=False,
    echoes=areas_with_leader.DEFINITION,
)
