"""The figures about ratings, areas, active members and following up once more, in plain SQL.

Rows as in ``sources``, and as independent of ``metrics.facts``. The day of an entry is that of
the local clock (``clock``).
"""

from metrics.reconciliation.people_sources import FOREVER, KNOWN, NOWHERE

# Of all ratings of a job that count, the newest one of each day; it stands until the next such day.
RATED = f"""
WITH of_jobs AS (
    SELECT em.id AS job, em.workplace_id, em.ends_on, a.on,
        lead(a.on) OVER (PARTITION BY em.id ORDER BY a.on) AS next_on
    FROM workplaces_employment em
    JOIN (
        SELECT DISTINCT a.workplace_id, a.person_id, a.on FROM workplaces_assessment a
        WHERE a.id NOT IN (
            SELECT corrects_id FROM workplaces_assessment WHERE corrects_id IS NOT NULL
        )
    ) a ON a.workplace_id = em.workplace_id AND a.person_id = em.person_id
        AND a.on BETWEEN em.starts_on AND COALESCE(em.ends_on, 'infinity')
)
SELECT {{counted}}, 1, FALSE, r.workplace_id, p.unit, {NOWHERE}, s.first, s.last
FROM of_jobs r
JOIN ({KNOWN}) h USING (workplace_id)
JOIN placement p ON p.workplace = r.workplace_id
CROSS JOIN LATERAL (
    SELECT GREATEST(r.on, h.on, p.first) AS first,
        LEAST(r.ends_on, r.next_on - 1, h.until, p.last, {{until}}) AS last
) s
WHERE s.first <= s.last
"""

ENTERED = "(x.created_at AT TIME ZONE (SELECT zone FROM clock))::date"
AREAS = f"""
SELECT NULL::uuid, 1, FALSE, x.workplace_id, p.unit, {NOWHERE}, GREATEST({ENTERED}, p.first),
    LEAST(p.last, {FOREVER})
FROM workplaces_area x JOIN placement p ON p.workplace = x.workplace_id AND {ENTERED} <= p.last
WHERE x.kind IN ('department', 'shift')
"""
LED_AREAS = f"""
SELECT x.id, 1, FALSE, x.workplace_id, p.unit, {NOWHERE}, s.first, s.last
FROM workplaces_tie t
JOIN workplaces_employment em ON em.person_id = t.leader_id AND em.workplace_id = t.workplace_id
JOIN workplaces_area own ON own.id = em.area_id
JOIN workplaces_area x ON x.workplace_id = t.workplace_id AND x.path @> own.path
JOIN placement p ON p.workplace = t.workplace_id
CROSS JOIN LATERAL (
    SELECT GREATEST({ENTERED}, t.starts_on, em.starts_on, p.first) AS first,
        LEAST(t.ends_on, em.ends_on, p.last, {FOREVER}) AS last
) s
WHERE x.kind <> 'site' AND s.first <= s.last
"""

STANDING = """
SELECT f.person_id, f.starts_on, COALESCE(f.ends_on, DATE '9999-12-31') AS ends_on
FROM workplaces_function f WHERE f.kind <> 'works_council'
UNION ALL
SELECT c.person_id, c.starts_on, COALESCE(c.ends_on, DATE '9999-12-31')
FROM mentors_coachassignment c
"""
ACTIVISTS = f"""
SELECT s.person_id, 1, FALSE, NULL::uuid, p.unit_id, {NOWHERE}, s.starts_on, s.ends_on
FROM ({STANDING}) s JOIN people_person p ON p.id = s.person_id
"""
STEPS = f"""
SELECT s.person_id, 1, FALSE, NULL::uuid, p.unit_id, {NOWHERE}, GREATEST(s.starts_on, {ENTERED}),
    LEAST(s.ends_on, x.closed_on - 1)
FROM mentors_developmentstep x
JOIN ({STANDING}) s USING (person_id)
JOIN people_person p ON p.id = x.person_id
WHERE GREATEST(s.starts_on, {ENTERED}) <= LEAST(s.ends_on, x.closed_on - 1)
"""

BOTH = f"""
SELECT r.workplace_id, 1, FALSE, r.workplace_id, p.unit, {NOWHERE}, s.first, s.last
FROM workplaces_function r
JOIN workplaces_function c ON c.workplace_id = r.workplace_id AND c.kind LIKE 'works_council%'
JOIN placement p ON p.workplace = r.workplace_id
CROSS JOIN LATERAL (
    SELECT GREATEST(r.starts_on, c.starts_on, p.first) AS first,
        LEAST(r.ends_on, c.ends_on, p.last, {FOREVER}) AS last
) s
WHERE r.kind IN ('representative', 'works_council_activist') AND s.first <= s.last
"""

ADVISERS = f"""
SELECT r.person_id, 1, FALSE, r.workplace_id, p.unit, {NOWHERE}, GREATEST(r.starts_on, p.first),
    LEAST(r.ends_on, p.last, {FOREVER})
FROM workplaces_responsibility r
JOIN placement p ON p.workplace = r.workplace_id
    AND p.first <= COALESCE(r.ends_on, 'infinity') AND p.last >= r.starts_on
WHERE r.kind = 'adviser'
"""

ADVICE_CASES = f"""
SELECT NULL::uuid, 1, FALSE, c.workplace_id, p.unit, {NOWHERE}, c.opened_on, NULL::date
FROM contacts_advicecase c
JOIN placement p ON p.workplace = c.workplace_id AND c.opened_on BETWEEN p.first AND p.last
"""

# Days without a contact: after each day with one, and from the first assignment on; overdue is
# what of them lies behind the days that the nearest unit above allows. A workplace that never had
# an assignment has no first day, and would be overdue since the beginning of time.
OVERDUE = f"""
WITH last_known AS (
    SELECT c.workplace_id, c.on + 1 AS since, n.days AS allowed FROM (
        SELECT DISTINCT workplace_id, "on" FROM contacts_contact
    ) c
    JOIN allowed n USING (workplace_id)
    UNION ALL
    SELECT n.workplace_id, (
        SELECT min(a.starts_on) FROM workplaces_unitassignment a
        WHERE a.workplace_id = n.workplace_id
    ), 0
    FROM allowed n
    WHERE NOT EXISTS (
        SELECT FROM contacts_contact c WHERE c.workplace_id = n.workplace_id AND c.on <= (
            SELECT min(a.starts_on) FROM workplaces_unitassignment a
            WHERE a.workplace_id = n.workplace_id
        )
    )
)
SELECT k.workplace_id, 1, FALSE, k.workplace_id, p.unit, {NOWHERE},
    GREATEST(k.since + k.allowed, p.first), LEAST(u.until, p.last, {FOREVER})
FROM last_known k
JOIN placement p ON p.workplace = k.workplace_id
CROSS JOIN LATERAL (
    SELECT min(c.on) - 1 AS until FROM contacts_contact c
    WHERE c.workplace_id = k.workplace_id AND c.on >= k.since
) u
WHERE k.since IS NOT NULL
    AND GREATEST(k.since + k.allowed, p.first) <= LEAST(u.until, p.last, {FOREVER})
"""
ALLOWED = """
WITH allowed AS (
    SELECT DISTINCT ON (w.id) w.id AS workplace_id, c.days
    FROM workplaces_workplace w
    JOIN accounts_unit own ON own.id = w.unit_id
    JOIN accounts_unit above ON above.path @> own.path
    JOIN workplaces_cadence c ON c.unit_id = above.id
    ORDER BY w.id, nlevel(above.path) DESC
), """

DEPTH_SOURCES = {
    "people_rated": RATED.format(counted="NULL::uuid", until=FOREVER),
    "people_rated_lately": RATED.format(counted="NULL::uuid", until="r.on + 179"),
    "rating_age": RATED.format(counted="r.on", until=FOREVER),
    "areas": AREAS,
    "areas_with_leader": LED_AREAS,
    "activists": ACTIVISTS,
    "activists_with_step": STEPS,
    "workplaces_with_both": BOTH,
    "advice_cases": ADVICE_CASES,
    "advisers": ADVISERS,
    "groups_overdue": ALLOWED + OVERDUE.strip().removeprefix("WITH "),
}
