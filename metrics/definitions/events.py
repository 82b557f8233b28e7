from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Rows
from metrics.facts import EVENTS

DEFINITION = Definition(
    key="events",
    title=_("Events"),
    sentence=_(
        "Events of any kind that are marked as held or at which somebody is noted as present, by "
        "their first day."
    ),
    unit=_("events"),
    counts=Rows(EVENTS),
    counts_workers=False,
)
