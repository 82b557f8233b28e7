from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.enums import Mode
from metrics.definitions.base import Definition, Rows
from metrics.facts import EVENTS

DEFINITION = Definition(
    key="events_digital",
    title=_("Digital events"),
    sentence=_("Events that were held from afar, by their first day."),
    unit=_("events"),
    counts=Rows(EVENTS),
    condition=Q(mode=Mode.DIGITAL),
    counts_workers=False,
)
