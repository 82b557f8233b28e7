"""What is true on the last day of a month, or today, by hand; memberships with joining and leaving.

What only adds up is counted from its changes: a span raises its place in one month and lowers it
in another, and a running sum does the rest.
"""

from tests.bench.by_hand.frame import FRAME, RESULT, STORE

# From ``spans`` of key, workplace, unit, first, last, n, v.
EDGES = """, edges AS MATERIALIZED (
    SELECT key, workplace, unit, e.month, sum(e.sign * n) AS n, sum(e.sign * v) AS v
    FROM spans CROSS JOIN today CROSS JOIN LATERAL (
        SELECT date_trunc('month', first)::date AS rises,
            date_trunc('month', CASE WHEN last < day THEN last + 1
                ELSE date_trunc('month', day) + interval '1 month' END)::date AS falls
    ) months CROSS JOIN LATERAL (VALUES (rises, 1), (falls, -1)) e (month, sign)
    WHERE first <= day AND rises < falls
    GROUP BY key, workplace, unit, e.month
), moved AS (
    SELECT key, kind, id, month, sum(n) AS n, sum(v) AS v FROM (
        SELECT key, 'workplace' AS kind, workplace AS id, month, n, v FROM edges
            WHERE workplace IS NOT NULL
        UNION ALL SELECT key, 'unit', a.id, month, n, v FROM edges JOIN unit_above a USING (unit)
        UNION ALL SELECT key, 'employer', c.id, month, n, v FROM edges
            JOIN company_of c USING (workplace)
    ) every GROUP BY key, kind, id, month
), running AS (
    SELECT key, kind, id, month, lead(month) OVER upwards AS until, sum(n) OVER upwards AS n,
        sum(v) OVER upwards AS v
    FROM moved WINDOW upwards AS (PARTITION BY key, kind, id ORDER BY month)
), counted AS (
    SELECT key, kind, id, 'month' AS grain, start::date, v, n
    FROM running, generate_series(month, until - interval '1 month', interval '1 month') start
    {more}
)
"""

# One pass over the memberships: at the unit of the person, and at each workplace without a unit.
MEMBERSHIPS = (
    STORE
    + FRAME
    + """, membership AS MATERIALIZED (
    SELECT m.person_id, p.unit_id AS unit, m.starts_on, m.ends_on, m.follows_id IS NULL AS is_join,
        m.ends_on IS NOT NULL AND n.id IS NULL AS is_leave
    FROM people_membership m JOIN people_person p ON p.id = m.person_id
    LEFT JOIN people_membership n ON n.follows_id = m.id
), at_work AS MATERIALIZED (
    SELECT em.workplace_id AS workplace, m.*,
        GREATEST(m.starts_on, em.starts_on) AS first, LEAST(m.ends_on, em.ends_on) AS last,
        em.starts_on AS came, COALESCE(em.ends_on, 'infinity') AS went
    FROM membership m JOIN workplaces_employment em USING (person_id)
), spans AS (
    SELECT 'members' AS key, NULL::uuid AS workplace, unit, starts_on AS first,
        COALESCE(ends_on, 'infinity') AS last, 1 AS n, 1 AS v FROM membership
    UNION ALL SELECT 'members', workplace, NULL, first, COALESCE(last, 'infinity'), 1, 1
    FROM at_work WHERE last IS NULL OR last >= first
), flows AS (
    SELECT key, workplace, unit, date_trunc('month', day)::date AS month, count(*) AS n FROM (
        SELECT 'joins_overall' AS key, NULL::uuid AS workplace, unit, starts_on AS day
            FROM membership WHERE is_join
        UNION ALL SELECT 'joins_overall', workplace, NULL, starts_on
            FROM at_work WHERE is_join AND starts_on BETWEEN came AND went
        UNION ALL SELECT 'leaves', NULL, unit, ends_on FROM membership WHERE is_leave
        UNION ALL SELECT 'leaves', workplace, NULL, ends_on
            FROM at_work WHERE is_leave AND ends_on BETWEEN came AND went
    ) happened GROUP BY key, workplace, unit, month
)
"""
    + EDGES.replace(
        "{more}",
        """UNION ALL
    SELECT key, kind, id, 'month', month, sum(n), sum(n) FROM (
        SELECT key, 'workplace' AS kind, workplace AS id, month, n FROM flows
            WHERE workplace IS NOT NULL
        UNION ALL SELECT key, 'unit', a.id, month, n FROM flows JOIN unit_above a USING (unit)
        UNION ALL SELECT key, 'employer', c.id, month, n FROM flows
            JOIN company_of c USING (workplace)
    ) every GROUP BY key, kind, id, month""",
    )
    + RESULT
)

# Both sides of a density: a headcount holds until the next one, and members only count meanwhile.
HEADCOUNTS = (
    STORE
    + FRAME
    + """, known AS MATERIALIZED (
    SELECT h.workplace, h.count, p.unit_id AS unit, GREATEST(h.first, p.first) AS first,
        LEAST(h.last, p.last) AS last
    FROM (
        SELECT workplace_id AS workplace, count, "on" AS first,
            COALESCE(lead("on") OVER (PARTITION BY workplace_id ORDER BY "on") - 1, 'infinity')
                AS last
        FROM workplaces_headcount WHERE segment = 'all' AND area_id IS NULL
    ) h JOIN metrics_placement p ON p.workplace_id = h.workplace
        AND p.first <= h.last AND p.last >= h.first
    WHERE h.count > 0
), spans AS (
    SELECT v.key, workplace, unit, first, last, 1 AS n, v.v
    FROM known CROSS JOIN LATERAL (VALUES
        ('headcount', count), ('workplaces_with_headcount', 1)
    ) v (key, v)
    UNION ALL
    SELECT 'members_at_known_workplaces', em.workplace_id, k.unit,
        GREATEST(em.starts_on, m.starts_on, k.first), LEAST(em.ends_on, m.ends_on, k.last), 1, 1
    FROM workplaces_employment em
    JOIN people_membership m USING (person_id)
    JOIN known k ON k.workplace = em.workplace_id
    WHERE GREATEST(em.starts_on, m.starts_on, k.first) <= LEAST(em.ends_on, m.ends_on, k.last)
)
"""
    + EDGES.replace("{more}", "")
    + RESULT
)

# A workplace is assigned to one unit at a time, so they add up.
ASSIGNMENTS = (
    STORE
    + FRAME
    + """, spans AS (
    SELECT v.key, a.workplace_id AS workplace, a.unit_id AS unit, v.first,
        COALESCE(a.ends_on, 'infinity') AS last, 1 AS n, 1 AS v
    FROM workplaces_unitassignment a JOIN workplaces_workplace w ON w.id = a.workplace_id
    CROSS JOIN LATERAL (VALUES
        ('workplaces', a.starts_on), ('groups', GREATEST(a.starts_on, w.group_founded_on))
    ) v (key, first)
    WHERE (key = 'workplaces' OR w.group_founded_on IS NOT NULL)
        AND v.first <= COALESCE(a.ends_on, 'infinity')
)
"""
    + EDGES.replace("{more}", "")
    + RESULT
)

# From ``spans`` of counted, workplace, unit, programme, first, last: the months of each.
MONTHS = """, monthly AS MATERIALIZED (
    SELECT s.*, start::date AS month FROM spans s CROSS JOIN today CROSS JOIN LATERAL
        generate_series(
            date_trunc('month', first),
            date_trunc('month', CASE WHEN last < day THEN last + 1
                ELSE date_trunc('month', day) + interval '1 month' END) - interval '1 month',
            interval '1 month'
        ) start
    WHERE first <= day
)
"""

# Who holds the function at two workplaces counts once in their unit.
REPRESENTATIVES = (
    STORE
    + FRAME
    + """, spans AS (
    SELECT f.person_id AS person, f.workplace_id AS workplace, p.unit_id AS unit,
        GREATEST(f.starts_on, p.first) AS first, LEAST(f.ends_on, p.last) AS last
    FROM workplaces_function f JOIN metrics_placement p ON p.workplace_id = f.workplace_id
        AND f.starts_on <= p.last AND COALESCE(f.ends_on, 'infinity') >= p.first
    WHERE f.kind IN ('representative', 'works_council_activist')
)
"""
    + MONTHS
    + """, counted AS (
    SELECT 'representatives' AS key, kind, id, 'month' AS grain, month AS start,
        count(DISTINCT person) AS v, count(*) AS n
    FROM (
        SELECT 'workplace' AS kind, workplace AS id, month, person FROM monthly
        UNION ALL SELECT 'unit', a.id, month, person FROM monthly JOIN unit_above a USING (unit)
        UNION ALL SELECT 'employer', c.id, month, person FROM monthly
            JOIN company_of c USING (workplace)
    ) placed GROUP BY kind, id, month
)
"""
    + RESULT.replace("key, 1,", "key, 2,")  # the version of the figure
)

# While a programme's register is not complete, its mentors are "at least"; its workplaces are not.
MENTORS = (
    STORE
    + FRAME
    + """, spans AS MATERIALIZED (
    SELECT m.person_id AS person, m.workplace_id AS workplace, p.unit_id AS unit,
        m.programme_id AS programme, COALESCE(NOT r.is_complete, FALSE) AS is_weak,
        GREATEST(m.starts_on, p.first) AS first, LEAST(m.ends_on, p.last) AS last
    FROM mentors_mentor m JOIN metrics_placement p ON p.workplace_id = m.workplace_id
        AND m.starts_on <= p.last AND COALESCE(m.ends_on, 'infinity') >= p.first
    LEFT JOIN mentors_register r ON r.programme_id = m.programme_id
)
"""
    + MONTHS
    + """, placed AS (
    SELECT 'workplace' AS kind, workplace AS id, 'month' AS grain, month AS start, person,
        workplace, is_weak FROM monthly
    UNION ALL SELECT 'unit', a.id, 'month', month, person, workplace, is_weak FROM monthly
        JOIN unit_above a USING (unit)
    UNION ALL SELECT 'employer', c.id, 'month', month, person, workplace, is_weak FROM monthly
        JOIN company_of c USING (workplace)
    UNION ALL SELECT 'programme', programme, 'month', month, person, workplace, is_weak
        FROM monthly
    UNION ALL SELECT 'programme', w.id, 'window', w.starts_on, person, workplace, is_weak
        FROM spans JOIN windows w ON w.id = programme CROSS JOIN today
        WHERE LEAST(w.ends_on, day) BETWEEN first AND last
), totals AS (
    SELECT kind, id, grain, start, count(DISTINCT person) AS people,
        count(DISTINCT workplace) AS workplaces, count(*) AS n, bool_or(is_weak) AS is_weak
    FROM placed GROUP BY kind, id, grain, start
)
SELECT v.key, 1, kind, id, grain, start, v.v, v.qualifier, n, clock_timestamp()
FROM totals CROSS JOIN LATERAL (VALUES
    ('mentors', people, CASE WHEN is_weak THEN 'at_least' ELSE 'exact' END),
    ('workplaces_with_mentor', workplaces, 'exact')
) v (key, v, qualifier)
ORDER BY kind, id, key, grain, start
"""
)
