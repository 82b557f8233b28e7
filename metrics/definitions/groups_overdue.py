from django.utils.translation import gettext_lazy as _

from metrics.definitions import contacts
from metrics.definitions.base import Definition, Distinct
from metrics.facts import OVERDUE

DEFINITION = Definition(
    key="groups_overdue",
    title=_("Follow-ups overdue"),
    sentence=_(
        "Workplaces that were not contacted in the time set for their unit, or never, as of the "
        "last day of the period. The cadence of today holds for the past as well; where none is "
        "set, nothing is overdue."
    ),
    unit=_("workplaces"),
    counts=Distinct(OVERDUE, "workplace"),
    counts_workers=False,
    echoes=contacts.DEFINITION,
)
