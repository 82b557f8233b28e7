"""What was held: events of every kind, the actions and the sessions among them.

No day makes an event one that was held, but a word: it is marked so, or somebody as present.
"""

from django.db.models import Exists, IntegerField, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce

from events.enums import EventState, ParticipationState
from events.models import Event, Participation
from metrics.facts.base import Family, Part

AT_ACTION = {
    "workplace": "workplace",
    "unit": "unit",
    "programme": "action__campaign__programme",
    "campaign": "action__campaign",
}


def held(**of):
    somebody = Participation.objects.filter(event=OuterRef("pk"), state=ParticipationState.ATTENDED)
    events = Event.objects.filter(Q(state=EventState.HELD) | Q(Exists(somebody)), **of)
    return events.exclude(state=EventState.CANCELLED)


def _present():
    """How many were at an event, named or only counted."""
    rows = Participation.objects.filter(event=OuterRef("pk"), state=ParticipationState.ATTENDED)
    number = rows.order_by().values("event").annotate(n=Sum(Coalesce("unnamed_count", 1)))
    return Coalesce(Subquery(number.values("n"), output_field=IntegerField()), 0)


def _part(rows, **columns):
    return Part(rows=rows, starts_on="starts_on", keys={"event": "pk"}, **columns)


EVENTS = Family(
    "events",
    (
        _part(lambda: held(action__isnull=False), **AT_ACTION),
        _part(
            lambda: held(action=None, session__isnull=False),
            workplace="workplace",
            unit="unit",
            programme="session__cohort__programme",
            cohort="session__cohort",
        ),
        _part(
            lambda: held(action=None, session=None),
            workplace="workplace",
            unit="unit",
            programme="programme",
        ),
    ),
)
# An action's amount is what was hoped for; of one without a target that is nobody.
ACTIONS = Family(
    "actions",
    (
        _part(
            lambda: held(action__isnull=False),
            amount=Coalesce("action__target_turnout", 0),
            **AT_ACTION,
        ),
    ),
)
TURNOUT = Family(
    "turnout",
    (
        _part(
            lambda: held(action__target_turnout__isnull=False),
            amount=_present(),
            **AT_ACTION,
        ),
    ),
)
SESSIONS = Family(
    "sessions",
    (
        _part(
            lambda: held(session__isnull=False),
            unit="session__cohort__unit",
            programme="session__cohort__programme",
            cohort="session__cohort",
        ),
    ),
)
