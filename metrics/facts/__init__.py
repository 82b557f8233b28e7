"""The families of facts. Adding one: a file here, a line below, its triggers in ``watched``."""

from metrics.facts.activists import ACTIVISTS, STEPS
from metrics.facts.areas import AREAS, LED_AREAS
from metrics.facts.attendance import ATTENDANCE
from metrics.facts.cases import ADVICE_CASES
from metrics.facts.contacts import CONTACTS
from metrics.facts.elected import ELECTED
from metrics.facts.enrolments import ENROLMENTS
from metrics.facts.events import ACTIONS, EVENTS, SESSIONS, TURNOUT
from metrics.facts.following import ADVISERS, OVERDUE
from metrics.facts.functions import FUNCTIONS
from metrics.facts.headcounts import HEADCOUNTS, ORGANISED
from metrics.facts.joins import JOINS
from metrics.facts.learning import APPLICATIONS, PARTICIPANTS, SESSION_PLACES, SIGN_OFFS
from metrics.facts.media import MEDIA
from metrics.facts.memberships import LEAVES, MEMBERSHIPS, RECRUITS
from metrics.facts.mentors import MENTORS
from metrics.facts.objectives import OBJECTIVES
from metrics.facts.participations import PARTICIPATIONS
from metrics.facts.ratings import RATED, RATED_LATELY
from metrics.facts.retention import RETENTION
from metrics.facts.structure_tests import (
    STRUCTURE_TESTS,
    TEST_ERRORS,
    TEST_GUESSES,
    TEST_YES,
)
from metrics.facts.students import STUDENTS
from metrics.facts.team_activity import TEAM_ACTIVITY
from metrics.facts.teams import TEAMS
from metrics.facts.workplaces import GROUPS, WORKPLACES

FAMILIES = {
    family.name: family
    for family in (
        ACTIONS,
        ACTIVISTS,
        ADVICE_CASES,
        ADVISERS,
        APPLICATIONS,
        AREAS,
        ATTENDANCE,
        CONTACTS,
        ELECTED,
        ENROLMENTS,
        EVENTS,
        FUNCTIONS,
        GROUPS,
        HEADCOUNTS,
        JOINS,
        LEAVES,
        LED_AREAS,
        MEDIA,
        MEMBERSHIPS,
        MENTORS,
        OBJECTIVES,
        ORGANISED,
        OVERDUE,
        PARTICIPANTS,
        PARTICIPATIONS,
        RATED,
        RATED_LATELY,
        RECRUITS,
        RETENTION,
        SESSIONS,
        SESSION_PLACES,
        SIGN_OFFS,
        STEPS,
        STRUCTURE_TESTS,
        STUDENTS,
        TEAMS,
        TEAM_ACTIVITY,
        TEST_ERRORS,
        TEST_GUESSES,
        TEST_YES,
        TURNOUT,
        WORKPLACES,
    )
}
