"""The tables whose rows make figures, each with what a change to it makes dirty.

Proxies, so that the triggers migrate here. Every column named in SQL is written to by
``tests/metrics/test_triggers.py``: a rename below would otherwise break inserts silently.
"""

from accounts.models import Unit
from campaigns.models import Action, Campaign, MediaItem, Objective, Team
from cohorts.models import Cohort, Enrolment, Session
from contacts.models import Contact
from events.models import Event, Participation
from mentors.models import Mentor, Register
from metrics.triggers import mark, watch
from programmes.models import Programme
from workplaces.models import Employer, UnitAssignment, Workplace

# The families whose facts a workplace, unit, campaign, programme or cohort places.
AT_WORKPLACES = (
    "advisers",
    "areas",
    "attendance",
    "contacts",
    "elected",
    "enrolments",
    "functions",
    "groups",
    "headcounts",
    "joins",
    "leaves",
    "led_areas",
    "memberships",
    "mentors",
    "organised",
    "overdue",
    "participations",
    "rated",
    "rated_lately",
    "recruits",
    "team_activity",
    "teams",
    "workplaces",
)
EVERY_FAMILY = (
    *AT_WORKPLACES,
    "activists",
    "media",
    "objectives",
    "retention",
    "steps",
    "students",
)
OF_CAMPAIGNS = (
    "attendance",
    "contacts",
    "enrolments",
    "joins",
    "media",
    "objectives",
    "participations",
    "team_activity",
    "teams",
)
OF_PROGRAMMES = (*OF_CAMPAIGNS, "mentors")
OF_COHORTS = ("attendance", "enrolments")

ON = ("r.on", "r.on")
FROM_ON = ("r.on", "NULL")
SPAN = ("r.starts_on", "r.ends_on")


class WatchedContact(Contact):
    class Meta:
        proxy = True
        triggers = watch(
            mark("contacts", "workplace", "r.workplace_id", days=ON),
            mark("contacts", "campaign", "r.campaign_id", days=ON),
            mark("overdue", "workplace", "r.workplace_id", days=FROM_ON),
            mark("team_activity", "workplace", "r.workplace_id", days=FROM_ON),
            mark(
                "team_activity",
                "campaign",
                "t.campaign_id",
                days=FROM_ON,
                source="{rows} r JOIN campaigns_team t ON t.workplace_id = r.workplace_id",
            ),
        )


EVENT_DAY = ("e.starts_on", "e.starts_on")
OF_ACTION = "(SELECT * FROM {rows}) a JOIN events_event e ON e.id = a.event_id"
OF_SESSION = "(SELECT * FROM {rows}) s JOIN events_event e ON e.id = s.event_id"


def _marks_of_action(source):
    """An action ``a`` at an event ``e``: who took part, and which team it keeps active."""
    with_team = f"{source} JOIN campaigns_team t ON t.id = a.team_id"
    since = ("e.starts_on", "NULL")
    return (
        mark("participations", "campaign", "a.campaign_id", days=EVENT_DAY, source=source),
        mark("participations", "workplace", "e.workplace_id", days=EVENT_DAY, source=source),
        mark("participations", "unit", "e.unit_id", days=EVENT_DAY, source=source),
        mark("team_activity", "campaign", "a.campaign_id", days=since, source=source),
        mark("team_activity", "workplace", "t.workplace_id", days=since, source=with_team),
    )


def _marks_of_attendance(event, *, action=None, session=None):
    """Who was at an event ``e`` of any kind, as an action ``a`` or a session ``s`` too.

    Each is SQL to read rows from; without one of its own, the other two are joined to ``event``.
    """
    action = action or f"{event} JOIN campaigns_action a ON a.event_id = e.id"
    session = session or f"{event} JOIN cohorts_session s ON s.event_id = e.id"
    return (
        *(
            mark("attendance", kind, f"e.{kind}_id", days=EVENT_DAY, source=event)
            for kind in ("unit", "workplace", "programme")
        ),
        mark("attendance", "campaign", "a.campaign_id", days=EVENT_DAY, source=action),
        mark("attendance", "cohort", "s.cohort_id", days=EVENT_DAY, source=session),
    )


class WatchedAction(Action):
    class Meta:
        proxy = True
        triggers = watch(
            *_marks_of_action(OF_ACTION), *_marks_of_attendance(OF_ACTION, action=OF_ACTION)
        )


class WatchedSession(Session):
    class Meta:
        proxy = True
        triggers = watch(*_marks_of_attendance(OF_SESSION, session=OF_SESSION))


class WatchedEvent(Event):
    class Meta:
        proxy = True
        triggers = watch(
            *_marks_of_action(
                "(SELECT * FROM {rows}) e JOIN campaigns_action a ON a.event_id = e.id"
            ),
            *_marks_of_attendance("(SELECT * FROM {rows}) e"),
        )


class WatchedParticipation(Participation):
    class Meta:
        proxy = True
        triggers = watch(
            *_marks_of_action(
                "{rows} r JOIN events_event e ON e.id = r.event_id "
                "JOIN campaigns_action a ON a.event_id = e.id"
            )[:3],
            *_marks_of_attendance("{rows} r JOIN events_event e ON e.id = r.event_id"),
        )


class WatchedMediaItem(MediaItem):
    class Meta:
        proxy = True
        triggers = watch(mark("media", "campaign", "r.campaign_id", days=ON))


class WatchedObjective(Objective):
    class Meta:
        proxy = True
        triggers = watch(
            mark("objectives", "campaign", "r.campaign_id", days=("r.reviewed_on", "r.reviewed_on"))
        )


class WatchedTeam(Team):
    class Meta:
        proxy = True
        triggers = watch(
            *(
                mark(family, kind, f"r.{kind}_id")
                for family in ("joins", "team_activity", "teams")
                for kind in ("campaign", "workplace")
            )
        )


class WatchedEnrolment(Enrolment):
    class Meta:
        proxy = True
        triggers = watch(
            *(
                mark("enrolments", kind, f"r.{kind}_id", days=("r.completed_on", "r.completed_on"))
                for kind in ("cohort", "workplace", "campaign")
            )
        )


class WatchedMentor(Mentor):
    class Meta:
        proxy = True
        triggers = watch(
            mark("mentors", "workplace", "r.workplace_id", days=SPAN),
            mark("mentors", "programme", "r.programme_id", days=SPAN),
        )


class WatchedRegister(Register):
    class Meta:
        proxy = True
        triggers = watch(
            mark("mentors", "programme", "r.programme_id"),
            mark(
                "mentors",
                "workplace",
                "m.workplace_id",
                source="{rows} r JOIN mentors_mentor m ON m.programme_id = r.programme_id",
            ),
        )


# What places facts: when it changes, the facts of both the old and the new place are dirty.


class WatchedCampaign(Campaign):
    class Meta:
        proxy = True
        triggers = watch(
            *(mark(family, "campaign", "r.id") for family in OF_CAMPAIGNS),
            *(mark(family, "programme", "r.programme_id") for family in OF_CAMPAIGNS),
            *(mark(family, "unit", "r.unit_id") for family in OF_CAMPAIGNS),
        )


class WatchedCohort(Cohort):
    class Meta:
        proxy = True
        triggers = watch(
            *(mark(family, "cohort", "r.id") for family in OF_COHORTS),
            *(mark(family, "programme", "r.programme_id") for family in OF_COHORTS),
            *(mark(family, "unit", "r.unit_id") for family in OF_COHORTS),
        )


class WatchedProgramme(Programme):
    class Meta:
        proxy = True
        triggers = watch(
            *(mark(family, "programme", "r.id") for family in OF_PROGRAMMES),
            *(mark(family, "unit", "r.unit_id") for family in OF_PROGRAMMES),
        )


class WatchedWorkplace(Workplace):
    class Meta:
        proxy = True
        triggers = watch(
            *(mark(family, "workplace", "r.id") for family in AT_WORKPLACES),
            *(mark(family, "unit", "r.unit_id") for family in AT_WORKPLACES),
            *(mark(family, "employer", "r.employer_id") for family in AT_WORKPLACES),
        )


class WatchedUnitAssignment(UnitAssignment):
    """Both units, and for all time: an assignment also ends the one before it."""

    class Meta:
        proxy = True
        triggers = watch(
            *(mark(family, "workplace", "r.workplace_id") for family in AT_WORKPLACES),
            *(mark(family, "unit", "r.unit_id") for family in AT_WORKPLACES),
        )


class WatchedEmployer(Employer):
    """A company that changes its group."""

    class Meta:
        proxy = True
        triggers = watch(
            *(mark(family, "employer", "r.id") for family in AT_WORKPLACES),
            *(mark(family, "employer", "r.parent_id") for family in AT_WORKPLACES),
        )


class WatchedUnit(Unit):
    class Meta:
        proxy = True
        triggers = watch(
            *(mark(family, "unit", "r.id") for family in EVERY_FAMILY),
            *(mark(family, "unit", "r.parent_id") for family in EVERY_FAMILY),
            # Another cadence may hold for what moves with it.
            mark(
                "overdue",
                "workplace",
                "w.id",
                source="{rows} r JOIN accounts_unit u ON u.path <@ r.path "
                "JOIN workplaces_workplace w ON w.unit_id = u.id",
            ),
        )
