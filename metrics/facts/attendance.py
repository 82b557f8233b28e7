"""Who was at events of every kind, and whether in the room or from afar (n21, E12).

An action belongs to its campaign and a training to its cohort; every other event names its
programme itself.
"""

from django.db.models import Q
from django.db.models.functions import Coalesce

from events.enums import EventState, Mode, ParticipationState
from events.models import Participation
from metrics.facts.base import Family, Part


def at_events(**of):
    """People present at events that took place; a number of unnamed people is one row."""
    present = Participation.objects.filter(state=ParticipationState.ATTENDED, **of)
    return present.exclude(event__state=EventState.CANCELLED)


def took_part(mode):
    """Those who took part in ``mode``; without a word of their own, as the event was held."""
    return Q(mode_attended=mode) | Q(mode_attended="", event__mode=mode)


def _part(rows, **places):
    return Part(
        rows=rows,
        starts_on="event__starts_on",
        workplace="event__workplace",
        unit="event__unit",
        amount=Coalesce("unnamed_count", 1),
        keys={"participation": "pk", "person": "person_id"},
        **places,
    )


IN_PERSON, DIGITAL = took_part(Mode.IN_PERSON), took_part(Mode.DIGITAL)

ATTENDANCE = Family(
    "attendance",
    (
        _part(
            lambda: at_events(event__action__isnull=False),
            programme="event__action__campaign__programme",
            campaign="event__action__campaign",
        ),
        _part(
            lambda: at_events(event__action=None, event__session__isnull=False),
            programme="event__session__cohort__programme",
            cohort="event__session__cohort",
        ),
        _part(
            lambda: at_events(event__action=None, event__session=None),
            programme="event__programme",
        ),
    ),
)
