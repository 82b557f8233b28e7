"""The same figures written by hand: what a good SQL programmer would run instead of the engine.

One statement over each base table, for the same definitions, scopes and periods, into an identical
table. The benchmark holds the engine's time against its time, and the results row by row.
"""

FRAME = """
WITH RECURSIVE unit_above AS MATERIALIZED (
    SELECT u.id AS unit, a.id FROM accounts_unit u JOIN accounts_unit a ON a.path @> u.path
), company AS (
    SELECT id, id AS above FROM workplaces_employer
    UNION ALL SELECT c.id, e.parent_id FROM company c JOIN workplaces_employer e ON e.id = c.above
    WHERE e.parent_id IS NOT NULL
), company_of AS MATERIALIZED (
    SELECT w.id AS workplace, c.above AS id FROM workplaces_workplace w
    JOIN company c ON c.id = w.employer_id
    WHERE c.above IN (SELECT parent_id FROM workplaces_employer)
), windows AS MATERIALIZED (
    SELECT 'programme' AS kind, id, starts_on, ends_on FROM programmes_programme
    UNION ALL SELECT 'campaign', id, starts_on, ends_on FROM campaigns_campaign
)
"""

STORE = """
INSERT INTO {table} (
    definition, version, scope_kind, scope_id, grain, period_start, value, qualifier, sample_size,
    computed_at
)
"""

CONTACTS = (
    STORE
    + FRAME
    + """, base AS MATERIALIZED (
    SELECT c.workplace_id AS workplace, p.unit_id AS unit, k.programme_id AS programme,
        c.campaign_id AS campaign, date_trunc('month', c.on)::date AS month, count(*) AS n,
        sum(c.people_reached) AS reached
    FROM contacts_contact c
    JOIN metrics_placement p ON p.workplace_id = c.workplace_id
        AND c.on BETWEEN p.first AND p.last
    LEFT JOIN campaigns_campaign k ON k.id = c.campaign_id
    GROUP BY 1, 2, 3, 4, 5
), placed AS MATERIALIZED (
    SELECT 'workplace' AS kind, workplace AS id, workplace, month, n, reached FROM base
    UNION ALL SELECT 'unit', a.id, workplace, month, n, reached FROM base
        JOIN unit_above a USING (unit)
    UNION ALL SELECT 'employer', c.id, workplace, month, n, reached FROM base
        JOIN company_of c USING (workplace)
    UNION ALL SELECT 'programme', programme, workplace, month, n, reached FROM base
        WHERE programme IS NOT NULL
    UNION ALL SELECT 'campaign', campaign, workplace, month, n, reached FROM base
        WHERE campaign IS NOT NULL
), counted AS (
    SELECT kind, id, 'month' AS grain, month AS start, sum(n) AS n, sum(reached) AS reached,
        count(DISTINCT workplace) AS workplaces
    FROM placed GROUP BY kind, id, month
    UNION ALL
    SELECT kind, id, 'quarter', date_trunc('quarter', month)::date, sum(n), NULL,
        count(DISTINCT workplace)
    FROM placed WHERE kind <> 'workplace' GROUP BY kind, id, date_trunc('quarter', month)
    UNION ALL
    SELECT kind, id, 'year', date_trunc('year', month)::date, sum(n), NULL,
        count(DISTINCT workplace)
    FROM placed WHERE kind <> 'workplace' GROUP BY kind, id, date_trunc('year', month)
    UNION ALL
    SELECT w.kind, w.id, 'window', w.starts_on, count(*), sum(c.people_reached),
        count(DISTINCT c.workplace_id)
    FROM contacts_contact c JOIN campaigns_campaign k ON k.id = c.campaign_id
    JOIN windows w ON w.id IN (k.id, k.programme_id) AND c.on BETWEEN w.starts_on AND w.ends_on
    GROUP BY w.kind, w.id, w.starts_on
)
SELECT v.key, 1, kind, id, grain, start, v.value, 'exact', n, now()
FROM counted CROSS JOIN LATERAL (VALUES
    ('contacts', CASE WHEN grain IN ('month', 'window') THEN n END),
    ('people_reached', reached), ('workplaces_contacted', workplaces)
) v (key, value) WHERE v.value IS NOT NULL
"""
)

PARTICIPATIONS = (
    STORE
    + FRAME
    + """, base AS MATERIALIZED (
    SELECT e.workplace_id AS workplace, e.unit_id AS unit, k.programme_id AS programme,
        k.id AS campaign, e.starts_on AS day, date_trunc('month', e.starts_on)::date AS month,
        p.person_id AS person, COALESCE(p.unnamed_count, 1) AS amount
    FROM events_participation p
    JOIN events_event e ON e.id = p.event_id AND e.state <> 'cancelled'
    JOIN campaigns_action a ON a.event_id = e.id
    JOIN campaigns_campaign k ON k.id = a.campaign_id
    WHERE p.state = 'attended' AND e.starts_on BETWEEN k.starts_on AND k.ends_on
), placed AS MATERIALIZED (
    SELECT 'workplace' AS kind, workplace AS id, month, person, amount FROM base
        WHERE workplace IS NOT NULL
    UNION ALL SELECT 'unit', a.id, month, person, amount FROM base JOIN unit_above a USING (unit)
    UNION ALL SELECT 'employer', c.id, month, person, amount FROM base
        JOIN company_of c USING (workplace)
    UNION ALL SELECT 'programme', programme, month, person, amount FROM base
    UNION ALL SELECT 'campaign', campaign, month, person, amount FROM base
), counted AS (
    SELECT kind, id, 'month' AS grain, month AS start, count(*) AS n, sum(amount) AS amount,
        count(DISTINCT person) AS people
    FROM placed GROUP BY kind, id, month
    UNION ALL
    SELECT kind, id, 'quarter', date_trunc('quarter', month)::date, count(*), NULL,
        count(DISTINCT person)
    FROM placed WHERE kind <> 'workplace' GROUP BY kind, id, date_trunc('quarter', month)
    UNION ALL
    SELECT kind, id, 'year', date_trunc('year', month)::date, count(*), NULL,
        count(DISTINCT person)
    FROM placed WHERE kind <> 'workplace' GROUP BY kind, id, date_trunc('year', month)
    UNION ALL
    SELECT w.kind, w.id, 'window', w.starts_on, count(*), sum(amount), count(DISTINCT person)
    FROM base JOIN windows w ON w.id IN (campaign, programme)
        AND day BETWEEN w.starts_on AND w.ends_on
    GROUP BY w.kind, w.id, w.starts_on
)
SELECT v.key, 1, kind, id, grain, start, v.value, 'exact', n, now()
FROM counted CROSS JOIN LATERAL (VALUES ('participations', amount), ('actives', people)) v
    (key, value)
WHERE v.value IS NOT NULL AND v.value > 0
"""
)

FAMILIES = {"contacts": CONTACTS, "participations": PARTICIPATIONS}
