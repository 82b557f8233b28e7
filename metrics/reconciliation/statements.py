"""The SQL of the comparison: one statement for each definition, so that what is expected, what is
stored and what is still unmeasured are seen at the same moment, whoever writes meanwhile.

The braces are filled by ``compare``.
"""

# The places and times that rows are put into.
WORLD = """
clock AS (SELECT %(zone)s::text AS zone),
today AS (SELECT (now() AT TIME ZONE %(zone)s)::date AS day),
placement AS MATERIALIZED ({placement}),
units AS MATERIALIZED (
    SELECT u.id AS unit, above.id FROM accounts_unit u JOIN accounts_unit above
        ON u.path <@ above.path
),
employers AS MATERIALIZED (
    WITH RECURSIVE above AS (
        SELECT id AS workplace, employer_id AS id FROM workplaces_workplace
        UNION SELECT a.workplace, e.parent_id FROM above a JOIN workplaces_employer e USING (id)
        WHERE e.parent_id IS NOT NULL
    )
    SELECT workplace, id FROM above
    WHERE EXISTS (SELECT FROM workplaces_employer e WHERE e.parent_id = above.id)
),
windows AS MATERIALIZED (
    SELECT 'programme' AS kind, id, starts_on AS opens, ends_on AS closes
    FROM programmes_programme
    UNION ALL SELECT 'campaign', id, starts_on, ends_on FROM campaigns_campaign
    UNION ALL SELECT 'cohort', id, starts_on, ends_on FROM cohorts_cohort
)
"""

# What a source comes to in every scope and period: kind, id, grain, start, value, is_at_least,
# is_stock. A stock is taken on the last day of a period, or today while it runs; the latest month
# in which a span counts is the one before the first day after it, or this one.
EXPECTED = """
WITH facts (
    counted, amount, is_at_least, workplace, unit, programme, campaign, cohort, first, last
) AS MATERIALIZED ({source}),
spans AS (
    SELECT counted, workplace, unit, programme, campaign, cohort,
        date_trunc('month', first) AS since,
        date_trunc('month', CASE WHEN last < today.day THEN last + 1 ELSE today.day END)
            - CASE WHEN last < today.day THEN interval '1 month' ELSE interval '0' END AS latest,
        sum(amount) AS amount, bool_or(is_at_least) AS is_at_least
    FROM facts, today WHERE last IS NOT NULL AND first <= today.day
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
),
monthly AS (
    SELECT counted, workplace, unit, programme, campaign, cohort, FALSE AS is_stock,
        date_trunc('month', first)::date AS month, sum(amount) AS amount,
        bool_or(is_at_least) AS is_at_least
    FROM facts WHERE last IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
    UNION ALL
    SELECT counted, workplace, unit, programme, campaign, cohort, TRUE,
        month::date, sum(amount), bool_or(is_at_least)
    FROM spans, generate_series(since, latest, interval '1 month') AS month
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
),
scoped AS (
    SELECT place.kind, place.id, m.* FROM monthly m CROSS JOIN LATERAL (VALUES
        ('workplace', m.workplace), ('programme', m.programme),
        ('campaign', m.campaign), ('cohort', m.cohort)
    ) AS place (kind, id) WHERE place.id IS NOT NULL
    UNION ALL SELECT 'unit', u.id, m.* FROM monthly m JOIN units u USING (unit)
    UNION ALL SELECT 'employer', e.id, m.* FROM monthly m JOIN employers e USING (workplace)
),
placed AS (
    SELECT kind, id, grain, date_trunc(grain, month)::date AS start, counted, amount, is_at_least,
        is_stock
    FROM scoped, today, (VALUES
        ('month', interval '0'), ('quarter', interval '2 months'), ('year', interval '11 months')
    ) AS grains (grain, until_last)
    WHERE NOT is_stock
        OR month = LEAST(date_trunc(grain, month) + until_last, date_trunc('month', today.day))
    UNION ALL
    SELECT w.kind, w.id, 'window', w.opens, f.counted, f.amount, f.is_at_least, f.last IS NOT NULL
    FROM (
        SELECT * FROM facts WHERE COALESCE(programme, campaign, cohort) IS NOT NULL
    ) f CROSS JOIN today CROSS JOIN LATERAL (VALUES
        ('programme', f.programme), ('campaign', f.campaign), ('cohort', f.cohort)
    ) AS place (kind, id)
    JOIN windows w ON w.kind = place.kind AND w.id = place.id
    WHERE f.last IS NULL AND f.first BETWEEN w.opens AND w.closes
        OR LEAST(w.closes, today.day) BETWEEN f.first AND f.last
),
once AS (
    SELECT kind, id, grain, start, counted, sum(amount) AS amount,
        bool_or(is_at_least) AS is_at_least, bool_or(is_stock) AS is_stock
    FROM placed GROUP BY kind, id, grain, start, counted
)
{total}
"""

TOTAL = """
SELECT * FROM (
    SELECT kind, id, grain, start,
        count(counted) + COALESCE(sum(amount) FILTER (WHERE counted IS NULL), 0) AS value,
        bool_or(is_at_least) AS is_at_least, bool_or(is_stock) AS is_stock
    FROM once GROUP BY kind, id, grain, start
) every WHERE value <> 0
"""

# Of a median, what is counted is the day since when an age counts, and 0 is an age, too. Only
# months of a stock are kept.
MEDIAN = """
SELECT kind, id, grain, start,
    percentile_disc(0.5) WITHIN GROUP (
        ORDER BY LEAST((start + interval '1 month')::date - 1, today.day) - counted
    ) AS value,
    bool_or(is_at_least) AS is_at_least, bool_or(is_stock) AS is_stock
FROM once, today, generate_series(1, amount)
WHERE grain = 'month' GROUP BY kind, id, grain, start
"""

# One row at least: how many were compared and differ, whether rows lie unmeasured; then what
# differs, ``most`` of it. Of a definition in two versions the one that readers see is held against.
COMPARE = """
WITH {world},
expected AS ({expected}),
stored AS (
    SELECT m.* FROM metrics_measurement m LEFT JOIN metrics_definitionstate s USING (definition)
    WHERE definition = %(definition)s AND m.version = COALESCE(s.version, m.version)
),
compared AS (
    SELECT COALESCE(e.kind, m.scope_kind) AS kind, COALESCE(e.id, m.scope_id) AS id,
        COALESCE(e.grain, m.grain) AS grain, COALESCE(e.start, m.period_start) AS start,
        m.value AS stored, e.value AS expected,
        (m.value, m.qualifier) IS DISTINCT FROM
            (e.value, CASE WHEN e.is_at_least THEN 'at_least' ELSE 'exact' END) AS differs
    FROM expected e FULL JOIN stored m
        ON m.scope_kind = e.kind AND m.scope_id = e.id
        AND m.grain = e.grain AND m.period_start = e.start
    WHERE m.id IS NOT NULL OR {kept}
),
counts AS (
    SELECT count(*) AS compared, count(*) FILTER (WHERE differs) AS differing FROM compared
)
SELECT counts.compared, counts.differing, EXISTS (SELECT FROM metrics_dirtyscope),
    d.kind, d.id, d.grain, d.start, d.stored, d.expected
FROM counts LEFT JOIN (SELECT * FROM compared WHERE differs LIMIT %(most)s) d ON TRUE
"""
