"""The figures about members, representatives, workplaces and events once more, in plain SQL.

Rows as in ``sources``, and as independent of ``metrics.facts``.
"""

NOWHERE = "NULL::uuid, NULL::uuid, NULL::uuid"  # no programme, campaign or cohort
FOREVER = "DATE '9999-12-31'"

# At the unit of the person, and again at each workplace without a unit.
MEMBERS = f"""
SELECT NULL::uuid, 1, FALSE, NULL::uuid, p.unit_id, {NOWHERE}, m.starts_on,
    COALESCE(m.ends_on, {FOREVER})
FROM people_membership m JOIN people_person p ON p.id = m.person_id
UNION ALL
SELECT NULL, 1, FALSE, em.workplace_id, NULL, {NOWHERE}, GREATEST(m.starts_on, em.starts_on),
    LEAST(m.ends_on, em.ends_on, {FOREVER})
FROM people_membership m JOIN workplaces_employment em ON em.person_id = m.person_id
WHERE daterange(m.starts_on, m.ends_on, '[]') && daterange(em.starts_on, em.ends_on, '[]')
"""

JOINED = f"""
SELECT NULL::uuid, 1, FALSE, NULL::uuid, p.unit_id, {NOWHERE}, m.starts_on, NULL::date
FROM people_membership m JOIN people_person p ON p.id = m.person_id
WHERE m.follows_id IS NULL
UNION ALL
SELECT NULL, 1, FALSE, em.workplace_id, NULL, {NOWHERE}, m.starts_on, NULL
FROM people_membership m JOIN workplaces_employment em ON em.person_id = m.person_id
    AND daterange(em.starts_on, em.ends_on, '[]') @> m.starts_on
WHERE m.follows_id IS NULL
"""

LEFT = f"""
WITH gone AS (
    SELECT * FROM people_membership m WHERE m.ends_on IS NOT NULL
        AND m.id NOT IN (SELECT follows_id FROM people_membership WHERE follows_id IS NOT NULL)
)
SELECT NULL::uuid, 1, FALSE, NULL::uuid, p.unit_id, {NOWHERE}, g.ends_on, NULL::date
FROM gone g JOIN people_person p ON p.id = g.person_id
UNION ALL
SELECT NULL, 1, FALSE, em.workplace_id, NULL, {NOWHERE}, g.ends_on, NULL
FROM gone g JOIN workplaces_employment em ON em.person_id = g.person_id
    AND daterange(em.starts_on, em.ends_on, '[]') @> g.ends_on
"""

JOINED_BEFORE = f"""
SELECT NULL::uuid, 1, FALSE, NULL::uuid, p.unit_id, {NOWHERE}, a.on,
    (j.starts_on + interval '2 years')::date - 1
FROM people_membership j
JOIN people_person p ON p.id = j.person_id
CROSS JOIN LATERAL (SELECT (j.starts_on + interval '1 year')::date AS on) a
WHERE j.follows_id IS NULL
"""
STAYED = """ AND j.person_id IN (
    SELECT m.person_id FROM people_membership m
    WHERE m.person_id = j.person_id AND daterange(m.starts_on, m.ends_on, '[]') @> a.on
)
"""

STUDENTS = f"""
SELECT NULL::uuid, 1, FALSE, NULL::uuid, p.unit_id, {NOWHERE}, s.expected_graduation_on,
    (s.expected_graduation_on + interval '1 year')::date - 1
FROM people_membership s
JOIN people_person p ON p.id = s.person_id
LEFT JOIN people_membership n ON n.follows_id = s.id
WHERE s.kind = 'student' AND s.expected_graduation_on IS NOT NULL
    AND CASE WHEN n.id IS NULL
        THEN COALESCE(s.ends_on, 'infinity') >= s.expected_graduation_on
        ELSE n.kind <> 'student' END
"""

# A headcount holds until the day before the next one; one of nobody says nothing.
KNOWN = """
    SELECT h.*, COALESCE((
        SELECT min(later.on) - 1 FROM workplaces_headcount later
        WHERE later.workplace_id = h.workplace_id AND later.segment = 'all'
            AND later.area_id IS NULL AND later.on > h.on
    ), 'infinity') AS until
    FROM workplaces_headcount h
    WHERE h.segment = 'all' AND h.area_id IS NULL AND h.count > 0
"""
HEADCOUNTS = f"""
SELECT NULL::uuid, {{amount}}, FALSE, h.workplace_id, p.unit, {NOWHERE}, GREATEST(h.on, p.first),
    LEAST(h.until, p.last, {FOREVER})
FROM ({KNOWN}) h
JOIN placement p ON p.workplace = h.workplace_id AND h.on <= p.last AND h.until >= p.first
"""
ORGANISED = f"""
SELECT NULL::uuid, 1, FALSE, em.workplace_id, p.unit, {NOWHERE},
    GREATEST(em.starts_on, m.starts_on, h.on, p.first),
    LEAST(em.ends_on, m.ends_on, h.until, p.last, {FOREVER})
FROM ({KNOWN}) h
JOIN workplaces_employment em USING (workplace_id)
JOIN people_membership m USING (person_id)
JOIN placement p ON p.workplace = em.workplace_id
WHERE GREATEST(em.starts_on, m.starts_on, h.on, p.first)
    <= LEAST(em.ends_on, m.ends_on, h.until, p.last)
"""

REPRESENTATIVES = f"""
SELECT f.person_id, 1, FALSE, f.workplace_id, p.unit, {NOWHERE}, GREATEST(f.starts_on, p.first),
    LEAST(f.ends_on, p.last, {FOREVER})
FROM workplaces_function f
JOIN placement p ON p.workplace = f.workplace_id
    AND f.starts_on <= p.last AND COALESCE(f.ends_on, 'infinity') >= p.first
WHERE f.kind IN ('representative', 'works_council_activist')
"""

WORKPLACES = f"""
SELECT a.workplace_id, 1, FALSE, a.workplace_id, a.unit_id, {NOWHERE}, a.starts_on,
    COALESCE(a.ends_on, {FOREVER})
FROM workplaces_unitassignment a
"""
GROUPS = f"""
SELECT w.id, 1, FALSE, w.id, a.unit_id, {NOWHERE}, GREATEST(a.starts_on, w.group_founded_on),
    COALESCE(a.ends_on, {FOREVER})
FROM workplaces_workplace w JOIN workplaces_unitassignment a ON a.workplace_id = w.id
WHERE w.group_founded_on <= COALESCE(a.ends_on, {FOREVER})
"""

TEAMS = f"""
SELECT {{counted}}, 1, FALSE, t.workplace_id, p.unit, k.programme_id, k.id, NULL::uuid,
    GREATEST(t.starts_on, p.first), LEAST(t.ends_on, p.last, {FOREVER})
FROM campaigns_team t
JOIN campaigns_campaign k ON k.id = t.campaign_id
JOIN placement p ON p.workplace = t.workplace_id
    AND t.starts_on <= p.last AND COALESCE(t.ends_on, 'infinity') >= p.first
"""

ATTENDANCE = """
SELECT NULL::uuid, COALESCE(p.unnamed_count, 1), FALSE, e.workplace_id, e.unit_id,
    CASE WHEN a.id IS NOT NULL THEN k.programme_id
        WHEN s.id IS NOT NULL THEN h.programme_id ELSE e.programme_id END,
    k.id, CASE WHEN a.id IS NULL THEN h.id END, e.starts_on, NULL::date
FROM events_event e
JOIN events_participation p ON p.event_id = e.id AND p.state = 'attended'
LEFT JOIN campaigns_action a ON a.event_id = e.id
LEFT JOIN campaigns_campaign k ON k.id = a.campaign_id
LEFT JOIN cohorts_session s ON s.event_id = e.id
LEFT JOIN cohorts_cohort h ON h.id = s.cohort_id
WHERE e.state <> 'cancelled'
"""
IN_MODE = " AND COALESCE(NULLIF(p.mode_attended, ''), e.mode) = '{mode}'"

PEOPLE_SOURCES = {
    "members": MEMBERS,
    "joins_overall": JOINED,
    "leaves": LEFT,
    "joined_a_year_ago": JOINED_BEFORE,
    "stayed_a_year": JOINED_BEFORE + STAYED,
    "students_due": STUDENTS,
    "students_moved": STUDENTS + " AND n.id IS NOT NULL",
    "headcount": HEADCOUNTS.format(amount="h.count"),
    "workplaces_with_headcount": HEADCOUNTS.format(amount="1"),
    "members_at_known_workplaces": ORGANISED,
    "representatives": REPRESENTATIVES,
    "workplaces": WORKPLACES,
    "groups": GROUPS,
    "teams": TEAMS.format(counted="NULL::uuid"),
    "workplaces_with_team": TEAMS.format(counted="t.workplace_id"),
    "attendances": ATTENDANCE,
    "attendances_in_person": ATTENDANCE + IN_MODE.format(mode="in_person"),
    "attendances_digital": ATTENDANCE + IN_MODE.format(mode="digital"),
}
