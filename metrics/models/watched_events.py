"""The watched tables of events, of what they are to a campaign or cohort, and of who was there.

In the SQL an event is ``e``, its action ``a`` and its session ``s``.
"""

from campaigns.models import Action
from cohorts.models import Session
from events.models import Event, Participation
from metrics.triggers import mark, watch

OF_EVERY_EVENT = ("attendance", "events")
OF_ACTIONS = ("actions", "participations", "turnout")
OF_SESSIONS = ("session_places", "sessions")
PLACES_OF_ACTIONS = {
    "campaign": "a.campaign_id",
    "workplace": "e.workplace_id",
    "unit": "e.unit_id",
}

EVENT_DAY = ("e.starts_on", "e.starts_on")
AN_ACTION = "(SELECT * FROM {rows}) a JOIN events_event e ON e.id = a.event_id"
A_SESSION = "(SELECT * FROM {rows}) s JOIN events_event e ON e.id = s.event_id"
AN_EVENT = "(SELECT * FROM {rows}) e"
A_PARTICIPATION = "{rows} r JOIN events_event e ON e.id = r.event_id"
WITH_ACTION = " JOIN campaigns_action a ON a.event_id = e.id"
WITH_SESSION = " JOIN cohorts_session s ON s.event_id = e.id"


def _marks_of_action(source):
    """That an action took place, and who took part."""
    return tuple(
        mark(family, kind, scope_id, days=EVENT_DAY, source=source)
        for family in OF_ACTIONS
        for kind, scope_id in PLACES_OF_ACTIONS.items()
    )


def _marks_of_activity(source):
    """Which team an action keeps active."""
    with_team = f"{source} JOIN campaigns_team t ON t.id = a.team_id"
    since = ("e.starts_on", "NULL")
    return (
        mark("team_activity", "campaign", "a.campaign_id", days=since, source=source),
        mark("team_activity", "workplace", "t.workplace_id", days=since, source=with_team),
    )


def _marks_of_event(event, *, action=None, session=None):
    """That an event of any kind took place and who was there, as an action or a session too.

    Each is SQL to read rows from; without one of its own, the other two are joined to ``event``.
    """
    action, session = action or event + WITH_ACTION, session or event + WITH_SESSION
    return (
        *(
            mark(family, kind, f"e.{kind}_id", days=EVENT_DAY, source=event)
            for family in OF_EVERY_EVENT
            for kind in ("unit", "workplace", "programme")
        ),
        *(
            mark(family, "campaign", "a.campaign_id", days=EVENT_DAY, source=action)
            for family in OF_EVERY_EVENT
        ),
        *(
            mark(family, "cohort", "s.cohort_id", days=EVENT_DAY, source=session)
            for family in (*OF_EVERY_EVENT, *OF_SESSIONS)
        ),
    )


class WatchedAction(Action):
    class Meta:
        proxy = True
        triggers = watch(
            *_marks_of_action(AN_ACTION),
            *_marks_of_activity(AN_ACTION),
            *_marks_of_event(AN_ACTION, action=AN_ACTION),
        )


class WatchedSession(Session):
    class Meta:
        proxy = True
        triggers = watch(*_marks_of_event(A_SESSION, session=A_SESSION))


class WatchedEvent(Event):
    class Meta:
        proxy = True
        triggers = watch(
            *_marks_of_action(AN_EVENT + WITH_ACTION),
            *_marks_of_activity(AN_EVENT + WITH_ACTION),
            *_marks_of_event(AN_EVENT),
        )


class WatchedParticipation(Participation):
    class Meta:
        proxy = True
        triggers = watch(
            *_marks_of_action(A_PARTICIPATION + WITH_ACTION),
            *_marks_of_event(A_PARTICIPATION),
        )
