from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.enums import Mode
from metrics.definitions.base import Definition, Rows
from metrics.facts import EVENTS

DEFINITION = Definition(
    key="events_hybrid",
    title=_("Hybrid events"),
    sentence=_("Events that were held in the room and from afar at once, by their first day."),
    unit=_("events"),
    counts=Rows(EVENTS),
    condition=Q(mode=Mode.HYBRID),
    counts_workers=False,
)
