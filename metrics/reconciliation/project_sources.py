"""The figures about events, cohorts and structure tests once more, in plain SQL.

Rows as in ``sources``, and as independent of ``metrics.facts``.
"""

OF_COHORT = "NULL::uuid, h.unit_id, h.programme_id, NULL::uuid, h.id"

EVENTS = """
WITH visited AS (SELECT event_id FROM events_participation WHERE state = 'attended')
SELECT NULL::uuid, 1, FALSE, e.workplace_id, e.unit_id,
    CASE WHEN k.id IS NOT NULL THEN k.programme_id
        WHEN h.id IS NOT NULL THEN h.programme_id ELSE e.programme_id END,
    k.id, CASE WHEN k.id IS NULL THEN h.id END, e.starts_on, NULL::date
FROM events_event e
LEFT JOIN campaigns_action a ON a.event_id = e.id
LEFT JOIN campaigns_campaign k ON k.id = a.campaign_id
LEFT JOIN cohorts_session s ON s.event_id = e.id
LEFT JOIN cohorts_cohort h ON h.id = s.cohort_id
WHERE (e.state = 'held' OR e.state = 'planned' AND e.id IN (SELECT event_id FROM visited))
"""

ACTIONS = """
WITH came AS (
    SELECT event_id, sum(CASE WHEN unnamed_count IS NULL THEN 1 ELSE unnamed_count END) AS number
    FROM events_participation WHERE state = 'attended' GROUP BY event_id
)
SELECT NULL::uuid, {amount}, FALSE, e.workplace_id, e.unit_id, k.programme_id, k.id, NULL::uuid,
    e.starts_on, NULL::date
FROM campaigns_action a
JOIN campaigns_campaign k ON k.id = a.campaign_id
JOIN events_event e ON e.id = a.event_id
LEFT JOIN came ON came.event_id = e.id
WHERE e.state <> 'cancelled' AND (e.state = 'held' OR came.event_id IS NOT NULL)
"""

SESSIONS = f"""
SELECT NULL::uuid, 1, FALSE, {OF_COHORT}, e.starts_on, NULL::date
FROM cohorts_cohort h
JOIN cohorts_session s ON s.cohort_id = h.id
JOIN events_event e ON e.id = s.event_id
WHERE e.state = 'held' OR e.state = 'planned' AND EXISTS (
    SELECT FROM events_participation p WHERE p.event_id = e.id AND p.state = 'attended'
)
"""

# Of the marks of a participant at a session, an empty one counts once somebody else came.
SESSION_PLACES = f"""
SELECT NULL::uuid, 1, FALSE, {OF_COHORT}, e.starts_on, NULL::date
FROM cohorts_enrolment n
JOIN cohorts_cohort h ON h.id = n.cohort_id
JOIN cohorts_session s ON s.cohort_id = h.id
JOIN events_event e ON e.id = s.event_id
JOIN events_participation p ON p.event_id = e.id AND p.person_id = n.person_id
WHERE n.state <> 'withdrawn' AND e.state <> 'cancelled'
    AND p.state NOT IN ('invited', 'waiting', 'cancelled')
    AND (p.state <> 'registered' OR e.state = 'held' OR e.id IN (
        SELECT event_id FROM events_participation WHERE state = 'attended'
    ))
"""

APPLICATIONS = f"""
SELECT NULL::uuid, 1, FALSE, {OF_COHORT}, y.applied_on, NULL::date
FROM cohorts_application y
JOIN cohorts_cohort h ON h.id = y.cohort_id
LEFT JOIN cohorts_enrolment n ON n.cohort_id = y.cohort_id AND n.person_id = y.person_id
"""

PARTICIPANTS = f"""
SELECT NULL::uuid, 1, FALSE, {OF_COHORT}, h.starts_on, h.ends_on
FROM cohorts_enrolment n JOIN cohorts_cohort h ON h.id = n.cohort_id
WHERE n.state <> 'withdrawn'
"""

SIGN_OFFS = f"""
SELECT NULL::uuid, 1, FALSE, {OF_COHORT}, g.signed_on, NULL::date
FROM cohorts_signoff g
JOIN cohorts_enrolment n ON n.id = g.enrolment_id
JOIN cohorts_cohort h ON h.id = n.cohort_id
"""

# Each test with its answers, those of nobody by name included.
TESTS = """
WITH answers AS (
    SELECT t.id,
        count(*) FILTER (WHERE q.answer IS NOT NULL) AS answers,
        count(*) FILTER (WHERE q.answer) AS yes,
        count(*) FILTER (WHERE q.answer IS NOT NULL AND q.predicted IS NOT NULL) AS guessed,
        count(*) FILTER (WHERE q.answer IS NOT NULL AND q.predicted) AS expected,
        count(*) FILTER (WHERE q.answer AND q.predicted IS NOT NULL) AS foreseen
    FROM campaigns_structuretest t LEFT JOIN campaigns_asking q ON q.test_id = t.id
    GROUP BY t.id
),
unnamed AS (
    SELECT t.id, t.yes_unnamed + COALESCE(sum(x.yes_unnamed), 0) AS yes
    FROM campaigns_structuretest t LEFT JOIN campaigns_testedarea x ON x.test_id = t.id
    GROUP BY t.id
)
SELECT NULL::uuid, {amount}, FALSE, t.workplace_id, p.unit, k.programme_id, k.id, NULL::uuid,
    t.on, NULL::date
FROM campaigns_structuretest t
JOIN answers USING (id)
JOIN unnamed USING (id)
JOIN campaigns_campaign k ON k.id = t.campaign_id
JOIN placement p ON p.workplace = t.workplace_id AND t.on BETWEEN p.first AND p.last
WHERE answers.answers + unnamed.yes > 0
"""
OF_SO_MANY = " AND t.eligible IS NOT NULL"

PROJECT_SOURCES = {
    "events": EVENTS,
    "events_in_person": EVENTS + " AND e.mode = 'in_person'",
    "events_digital": EVENTS + " AND e.mode = 'digital'",
    "events_hybrid": EVENTS + " AND e.mode = 'hybrid'",
    "actions": ACTIONS.format(amount="1"),
    "turnout_expected": ACTIONS.format(amount="COALESCE(a.target_turnout, 0)"),
    "turnout": ACTIONS.format(amount="COALESCE(came.number, 0)")
    + " AND a.target_turnout IS NOT NULL",
    "sessions": SESSIONS,
    "session_places": SESSION_PLACES,
    "session_attendances": SESSION_PLACES + " AND p.state = 'attended'",
    "applicants": APPLICATIONS,
    "applicants_selected": APPLICATIONS + "WHERE y.state = 'selected'",
    "applicants_completed": APPLICATIONS
    + "WHERE y.state = 'selected' AND n.completed_on IS NOT NULL",
    "participants": PARTICIPANTS,
    "participants_without_campaign": PARTICIPANTS
    + " AND n.state = 'enrolled' AND n.campaign_id IS NULL",
    "sign_offs": SIGN_OFFS,
    "structure_tests": TESTS.format(amount="1"),
    "people_tested": TESTS.format(amount="t.eligible") + OF_SO_MANY,
    "people_said_yes": TESTS.format(amount="answers.yes + unnamed.yes") + OF_SO_MANY,
    "people_predicted": TESTS.format(amount="answers.guessed"),
    "yes_too_many_expected": TESTS.format(amount="answers.expected - answers.foreseen"),
}
