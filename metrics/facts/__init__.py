"""The families of facts. Adding one: a file here, a line below, its triggers in ``watched``."""

from metrics.facts.activists import ACTIVISTS, STEPS
from metrics.facts.areas import AREAS, LED_AREAS
from metrics.facts.attendance import ATTENDANCE
from metrics.facts.contacts import CONTACTS
from metrics.facts.elected import ELECTED
from metrics.facts.enrolments import ENROLMENTS
from metrics.facts.following import ADVISERS, OVERDUE
from metrics.facts.functions import FUNCTIONS
from metrics.facts.headcounts import HEADCOUNTS, ORGANISED
from metrics.facts.joins import JOINS
from metrics.facts.media import MEDIA
from metrics.facts.memberships import LEAVES, MEMBERSHIPS, RECRUITS
from metrics.facts.mentors import MENTORS
from metrics.facts.objectives import OBJECTIVES
from metrics.facts.participations import PARTICIPATIONS
from metrics.facts.ratings import RATED, RATED_LATELY
from metrics.facts.retention import RETENTION
from metrics.facts.students import STUDENTS
from metrics.facts.team_activity import TEAM_ACTIVITY
from metrics.facts.teams import TEAMS
from metrics.facts.workplaces import GROUPS, WORKPLACES

FAMILIES = {
    family.name: family
    for family in (
        ACTIVISTS,
        ADVISERS,
        AREAS,
        ATTENDANCE,
        CONTACTS,
        ELECTED,
        ENROLMENTS,
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
        PARTICIPATIONS,
        RATED,
        RATED_LATELY,
        RECRUITS,
        RETENTION,
        STEPS,
        STUDENTS,
        TEAMS,
        TEAM_ACTIVITY,
        WORKPLACES,
    )
}
