"""The tables whose rows make figures, each with what a change to it makes dirty.

Proxies, so that the triggers migrate here. Every column named in SQL is written to by
``tests/metrics/test_triggers.py``: a rename below would otherwise break inserts silently.
"""

from accounts.models import Unit
from campaigns.models import Campaign, MediaItem, Objective, Team
from cohorts.models import Cohort
from contacts.models import AdviceCase, Contact
from mentors.models import Mentor, Register
from metrics.triggers import mark, watch
from programmes.models import Programme
from workplaces.models import Employer, UnitAssignment, Workplace

# The families whose facts a workplace, unit, campaign, programme or cohort places.
AT_WORKPLACES = (
    "actions",
    "advice_cases",
    "advisers",
    "areas",
    "attendance",
    "contacts",
    "elected",
    "enrolments",
    "events",
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
    "structure_tests",
    "team_activity",
    "teams",
    "test_errors",
    "test_guesses",
    "test_yes",
    "turnout",
    "workplaces",
)
# Facts that lie in a cohort, and so at its unit and in its programme, and nowhere else.
OF_COHORTS_ALONE = ("applications", "participants", "session_places", "sessions", "sign_offs")
EVERY_FAMILY = (
    *AT_WORKPLACES,
    *OF_COHORTS_ALONE,
    "activists",
    "media",
    "objectives",
    "retention",
    "steps",
    "students",
)
OF_CAMPAIGNS = (
    "actions",
    "attendance",
    "contacts",
    "enrolments",
    "events",
    "joins",
    "media",
    "objectives",
    "participations",
    "structure_tests",
    "team_activity",
    "teams",
    "test_errors",
    "test_guesses",
    "test_yes",
    "turnout",
)
OF_PROGRAMMES = (*OF_CAMPAIGNS, *OF_COHORTS_ALONE, "mentors")
OF_COHORTS = (*OF_COHORTS_ALONE, "attendance", "enrolments", "events")

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


class WatchedAdviceCase(AdviceCase):
    class Meta:
        proxy = True
        triggers = watch(
            mark(
                "advice_cases",
                "workplace",
                "r.workplace_id",
                days=("r.opened_on", "r.opened_on"),
            )
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
            # Its rule says when a team is active, its days which joins count, wherever it has one.
            *(
                mark(
                    family,
                    "workplace",
                    "t.workplace_id",
                    source="{rows} r JOIN campaigns_team t ON t.campaign_id = r.id",
                )
                for family in ("joins", "team_activity")
            ),
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
