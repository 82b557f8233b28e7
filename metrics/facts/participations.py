from django.db.models import F, Q
from django.db.models.functions import Coalesce

from events.enums import EventState, ParticipationState
from events.models import Participation
from metrics.facts.base import Family, Part

# Both days of the campaign's window are inside (D1).
IN_WINDOW = Q(
    event__starts_on__gte=F("event__action__campaign__starts_on"),
    event__starts_on__lte=F("event__action__campaign__ends_on"),
)


def attended_actions():
    """Who was at an action that took place; a number of unnamed people is one row."""
    return Participation.objects.filter(
        state=ParticipationState.ATTENDED, event__action__isnull=False
    ).exclude(event__state=EventState.CANCELLED)


PARTICIPATIONS = Family(
    "participations",
    (
        Part(
            rows=attended_actions,
            starts_on="event__starts_on",
            workplace="event__workplace",
            unit="event__unit",
            programme="event__action__campaign__programme",
            campaign="event__action__campaign",
            amount=Coalesce("unnamed_count", 1),
            keys={"participation": "pk", "person": "person_id"},
        ),
    ),
)
