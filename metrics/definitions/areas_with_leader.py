from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Distinct
from metrics.facts import LED_AREAS

DEFINITION = Definition(
    key="areas_with_leader",
    title=_("Departments and shifts with a leader"),
    sentence=_(
        "Departments and shifts in which, or in a part of which, somebody works who leads "
        "colleagues, as of the last day of the period."
    ),
    unit=_("departments and shifts"),
    counts=Distinct(LED_AREAS, "area"),
)
