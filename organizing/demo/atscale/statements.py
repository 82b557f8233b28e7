"""The statements by table, in the order in which they run.

``%(name)s`` are numbers of rows (``Sizes``), names and the few rows that the many point to.
"""

from organizing.demo.atscale import (
    areas,
    following,
    gatherings,
    projects,
    registers,
    standing,
)

STATEMENTS = {
    "accounts_unit": registers.UNITS,
    "workplaces_employer": registers.EMPLOYERS,
    "workplaces_workplace": registers.WORKPLACES,
    "workplaces_unitassignment": registers.ASSIGNMENTS,
    "people_person": registers.PEOPLE,
    "people_membership": registers.MEMBERSHIPS,
    "workplaces_area": areas.AREAS,
    "workplaces_employment": registers.EMPLOYMENTS,
    "workplaces_function": registers.FUNCTIONS_HELD,
    "workplaces_headcount": registers.HEADCOUNTS,
    "workplaces_scale": standing.SCALES,
    "workplaces_assessment": standing.ASSESSMENTS,
    "workplaces_tie": standing.TIES,
    "workplaces_responsibility": following.RESPONSIBILITIES,
    "workplaces_cadence": following.CADENCES,
    "programmes_programme": projects.PROGRAMMES,
    "mentors_register": projects.REGISTERS,
    "campaigns_campaign": projects.CAMPAIGNS,
    "campaigns_team": projects.TEAMS,
    "cohorts_cohort": projects.COHORTS,
    "cohorts_enrolment": projects.ENROLMENTS,
    "events_event": gatherings.EVENTS,
    "campaigns_action": gatherings.ACTIONS,
    "cohorts_session": gatherings.SESSIONS,
    "events_participation": gatherings.PARTICIPATIONS,
    "campaigns_mediaitem": projects.MEDIA_ITEMS,
    "campaigns_objective": projects.OBJECTIVES,
    "mentors_mentor": projects.MENTORS,
    "mentors_developmentstep": standing.STEPS,
    "contacts_contact": projects.CONTACTS,
}
