"""The families of facts. Adding one: a file here, a line below, its triggers in ``watched``."""

from metrics.facts.attendance import ATTENDANCE
from metrics.facts.contacts import CONTACTS
from metrics.facts.enrolments import ENROLMENTS
from metrics.facts.functions import FUNCTIONS
from metrics.facts.headcounts import HEADCOUNTS, ORGANISED
from metrics.facts.joins import JOINS
from metrics.facts.media import MEDIA
from metrics.facts.memberships import LEAVES, MEMBERSHIPS, RECRUITS
from metrics.facts.mentors import MENTORS
from metrics.facts.participations import PARTICIPATIONS
from metrics.facts.retention import RETENTION
from metrics.facts.students import STUDENTS
from metrics.facts.team_activity import TEAM_ACTIVITY
from metrics.facts.teams import TEAMS
from metrics.facts.workplaces import GROUPS, WORKPLACES

FAMILIES = {
    family.name: family
    for family in (
        ATTENDANCE,
        CONTACTS,
        ENROLMENTS,
        FUNCTIONS,
        GROUPS,
        HEADCOUNTS,
        JOINS,
        LEAVES,
        MEDIA,
        MEMBERSHIPS,
        MENTORS,
        ORGANISED,
        PARTICIPATIONS,
        RECRUITS,
        RETENTION,
        STUDENTS,
        TEAMS,
        TEAM_ACTIVITY,
        WORKPLACES,
    )
}
