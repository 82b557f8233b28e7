from django.utils.translation import gettext_lazy as _

from metrics.definitions import headcount
from metrics.definitions.base import Definition, Rows
from metrics.facts import ORGANISED

DEFINITION = Definition(
    key="members_at_known_workplaces",
    title=_("Members where the headcount is known"),
    sentence=_(
        "Members employed at workplaces whose headcount is known, counted at each of them as the "
        "employees are, as of the last day of the period."
    ),
    unit=_("members"),
    counts=Rows(ORGANISED),
    part_of=headcount.DEFINITION,
)
