"""The SQL of the engine, in the order of its table expressions; ``compute`` fills the braces.

Facts come with ``via``: 'all', or the kind of scope for whose sake a claim read them.
"""

# Literal values stand in the facts' own WHERE; what is here only names scopes and days.
DIRTY = """
dirty AS (
    SELECT * FROM unnest(%(kinds)s::text[], %(ids)s::uuid[], %(firsts)s::date[], %(lasts)s::date[])
        AS c(kind, id, first, last)
)"""

TODAY = "today AS (SELECT (now() AT TIME ZONE %(zone)s)::date AS day)"

WINDOWS = """
windows AS (
    SELECT 'programme' AS kind, id, starts_on AS opens, ends_on AS closes FROM programmes_programme
    UNION ALL SELECT 'campaign', id, starts_on, ends_on FROM campaigns_campaign
    UNION ALL SELECT 'cohort', id, starts_on, ends_on FROM cohorts_cohort
)"""

# Which groups of companies a workplace counts for: every company above its own one, and its own
# one where that has others below it.
GROUPS = """
above_employer AS (
    SELECT id, id AS above FROM workplaces_employer
    UNION ALL
    SELECT below.id, e.parent_id FROM above_employer below
    JOIN workplaces_employer e ON e.id = below.above WHERE e.parent_id IS NOT NULL
),
groups AS (
    SELECT w.id AS workplace, a.above AS id
    FROM workplaces_workplace w JOIN above_employer a ON a.id = w.employer_id
    WHERE EXISTS (SELECT FROM workplaces_employer e WHERE e.parent_id = a.above)
)"""

FACTS = "{name} ({columns}) AS ({facts})"

# A flow counts in the month of its day.
MONTH_OF_DAY = "f.starts_on - extract(day FROM f.starts_on)::int + 1"
DAYS = f"SELECT f.*, {MONTH_OF_DAY} AS month FROM facts f"

# A stock is taken on the last day of each month, or today while it runs.
SPANS = """
SELECT f.*, m.month
FROM facts f CROSS JOIN today
CROSS JOIN LATERAL (
    SELECT month::date,
        LEAST((month + interval '1 month' - interval '1 day')::date, today.day) AS taken_on
    FROM generate_series(
        date_trunc('month', GREATEST(f.starts_on, %(first)s::date)),
        LEAST(COALESCE(f.ends_on, today.day), today.day, %(last)s::date),
        interval '1 month'
    ) AS month
) m
WHERE m.taken_on BETWEEN f.starts_on AND COALESCE(f.ends_on, 'infinity')
"""

# A stock that only adds up needs no look at every month of every fact: it rises in the month of the
# first day and falls in the first month whose last day, or today, lies behind the last one.
LEVELS = """
changes AS (
    SELECT f.via, f.workplace, f.unit, f.programme, f.campaign, f.cohort, c.month{changes}
    FROM facts f CROSS JOIN today
    CROSS JOIN LATERAL (
        SELECT date_trunc('month', GREATEST(f.starts_on, %(first)s::date))::date AS rises,
            LEAST(
                CASE WHEN f.ends_on < today.day THEN date_trunc('month', f.ends_on + 1) END,
                date_trunc('month', LEAST(today.day, %(last)s::date)) + interval '1 month'
            )::date AS falls
    ) span
    CROSS JOIN LATERAL (VALUES (rises, 1), (falls, -1)) AS c (month, sign)
    WHERE f.starts_on <= today.day AND rises < falls
    GROUP BY f.via, f.workplace, f.unit, f.programme, f.campaign, f.cohort, c.month
),
atoms AS MATERIALIZED (
    SELECT l.via, l.workplace, l.unit, l.programme, l.campaign, l.cohort, m.month::date{levels}
    FROM (
        SELECT via, workplace, unit, programme, campaign, cohort, month AS since,
            lead(month) OVER upwards AS until{running}
        FROM changes WINDOW upwards AS (
            PARTITION BY via, workplace, unit, programme, campaign, cohort ORDER BY month
        )
    ) l CROSS JOIN LATERAL generate_series(
        l.since, l.until - interval '1 month', interval '1 month'
    ) AS m (month)
)"""

# Sorting and hashing a million rows in memory. Where everything is measured, a loop inside a loop
# is never right; the planner, which cannot know how much comes out of the tables here, believes it.
PREPARE = "SET LOCAL work_mem = '128MB'; SET LOCAL jit = off; SET LOCAL enable_nestloop = {nested}"

# The smallest groups that everything else is added up from.
ATOMS = """
atoms AS MATERIALIZED (
    SELECT f.via, f.workplace, f.unit, f.programme, f.campaign, f.cohort, f.month{keys}{aggregates}
    FROM ({months}) f
    GROUP BY f.via, f.workplace, f.unit, f.programme, f.campaign, f.cohort, f.month{keys}
)"""

# Every scope but units, with what counts for it.
PLACES = """
placed AS (
    SELECT place.kind, place.id, a.month{keys}{columns}
    FROM atoms a CROSS JOIN LATERAL (VALUES
        ('workplace', a.workplace), ('programme', a.programme),
        ('campaign', a.campaign), ('cohort', a.cohort)
    ) AS place (kind, id)
    WHERE place.id IS NOT NULL AND a.via IN ('all', place.kind)
    UNION ALL
    SELECT 'employer', g.id, a.month{keys}{columns}
    FROM atoms a JOIN groups g USING (workplace) WHERE a.via IN ('all', 'employer')
)"""

# What is stored of workplaces that stay in a unit, as parts of it.
KEPT = """
kept AS MATERIALIZED (
    SELECT s.id, m.period_start AS month, s.workplace{pivot}
    FROM ({months}) m
    JOIN unnest(%(settled)s::uuid[], %(settled_in)s::uuid[]) AS s (workplace, id)
        ON s.workplace = m.scope_id
    GROUP BY s.id, m.period_start, s.workplace
)"""
KEPT_MONTHS = """
    SELECT * FROM metrics_measurement
    WHERE scope_kind = 'workplace' AND scope_id = ANY(%(settled)s::uuid[])
        AND definition = ANY('{{{figures}}}') AND grain = 'month'
        AND period_start BETWEEN '{first}' AND '{last}'
"""

# Sums go up the tree level by level: what lies in the unit itself, and what the units below it
# that are not measured this time already hold.
SUMS = """
direct AS (
    SELECT unit AS id, month{sums} FROM atoms
    WHERE unit IS NOT NULL AND via IN ('all', 'unit') GROUP BY unit, month
    {kept}
    {stored}
),
sums AS (
    SELECT kind, id, 'month' AS grain, month AS start{sums} FROM placed GROUP BY kind, id, month
    UNION ALL
    SELECT 'unit', above.id, 'month', d.month{sums}
    FROM direct d
    JOIN accounts_unit unit ON unit.id = d.id JOIN accounts_unit above ON above.path @> unit.path
    GROUP BY above.id, d.month
)"""

KEPT_SUMS = "UNION ALL SELECT id, month{sums} FROM kept GROUP BY id, month"

STORED = """
    UNION ALL
    SELECT child.parent_id, m.period_start{pivot}
    FROM dirty d
    JOIN accounts_unit child ON d.kind = 'unit' AND child.parent_id = d.id
    JOIN metrics_measurement m
        ON m.scope_kind = 'unit' AND m.scope_id = child.id AND m.grain = 'month'
    WHERE m.definition = ANY(%(additive)s)
        AND m.period_start BETWEEN date_trunc('month', d.first)::date AND d.last
        AND NOT EXISTS (
            SELECT FROM dirty c WHERE c.kind = 'unit' AND c.id = child.id
            AND m.period_start BETWEEN date_trunc('month', c.first)::date AND c.last
        )
    GROUP BY child.parent_id, m.period_start
"""

# Different people do not add up: each period is taken from the different ones of a shorter one.
DISTINCT = """
{name}_month AS (
    SELECT kind, id, month AS start, {key}{has} FROM placed WHERE {key} IS NOT NULL
    GROUP BY kind, id, month, {key}
    UNION ALL
    SELECT 'unit', u.id, u.month, {key}{has} FROM ({units}) u
    WHERE {key} IS NOT NULL GROUP BY u.id, u.month, {key}
    {kept}
){longer},
{name} AS (
    {grains}
)"""

LONGER = """,
{name}_{grain} AS (
    SELECT kind, id, date_trunc('{grain}', start)::date AS start, {key}{has}
    FROM {name}_{shorter} WHERE kind <> 'workplace'
    GROUP BY kind, id, date_trunc('{grain}', start), {key}
)"""

GRAIN = """SELECT kind, id, '{grain}' AS grain, start{counts}
    FROM {name}_{grain} GROUP BY kind, id, start"""

# The age in the middle: of the days, the newest first, the first by which half of the rows are
# reached, as percentile_disc finds it among rows that nobody has put together.
MEDIAN = """SELECT kind, id, '{grain}' AS grain, start{counts}
    FROM (
        SELECT m.*{half},
            LEAST((m.start + interval '1 month' - interval '1 day')::date, today.day) AS taken_on
        FROM {name}_{grain} m CROSS JOIN today
    ) m GROUP BY kind, id, start, taken_on"""
HALF = """,
            2 * sum(m.n{i}) OVER (PARTITION BY m.kind, m.id, m.start ORDER BY m.{key} DESC)
                >= sum(m.n{i}) OVER (PARTITION BY m.kind, m.id, m.start) AS half{i}"""

# Different workplaces are known by name; what else is different lies at one workplace each, so that
# their numbers add up.
KEPT_WORKPLACES = """
    UNION ALL
    SELECT 'unit', id, month, workplace{each} FROM kept WHERE {turn}
"""
KEPT_NUMBERS = """
    UNION ALL
    SELECT 'unit', id, month, NULL{numbers} FROM kept WHERE {turn} GROUP BY id, month
"""

UNITS_ABOVE = """
    SELECT above.id, a.month{keys}{columns} FROM atoms a
    JOIN accounts_unit unit ON unit.id = a.unit JOIN accounts_unit above ON above.path @> unit.path
    WHERE a.via IN ('all', 'unit')
"""
# In the first turn only units without others below them: the rest must hold up nobody.
UNITS_AT_ONCE = """
    SELECT a.unit AS id, a.month{keys}{columns} FROM atoms a
    WHERE a.via = 'unit'
        AND NOT EXISTS (SELECT FROM accounts_unit child WHERE child.parent_id = a.unit)
"""
KEPT_AT_ONCE = "NOT EXISTS (SELECT FROM accounts_unit child WHERE child.parent_id = kept.id)"

# What lies inside a programme's, campaign's or cohort's own days; measured by the day.
IN_WINDOWS = """
in_windows AS (
    SELECT place.kind, place.id, 'window' AS grain, w.opens AS start{totals}
    FROM window_facts f CROSS JOIN today
    CROSS JOIN LATERAL (VALUES
        ('programme', f.programme), ('campaign', f.campaign), ('cohort', f.cohort)
    ) AS place (kind, id)
    JOIN windows w ON w.kind = place.kind AND w.id = place.id
    WHERE f.via IN ('all', place.kind) AND {inside}
    GROUP BY place.kind, place.id, w.opens
)"""
MEDIAN_IN_WINDOW = "percentile_disc(0.5) WITHIN GROUP (ORDER BY LEAST(w.closes, today.day) - {key})"
DAY_INSIDE = "f.starts_on BETWEEN w.opens AND w.closes"
SPAN_INSIDE = """
    LEAST(w.closes, today.day) BETWEEN f.starts_on AND COALESCE(f.ends_on, 'infinity')"""

UNPIVOT = """
    SELECT v.definition, v.version, s.kind, s.id, s.grain, s.start,
        v.value, v.sample_size, v.is_at_least
    FROM {source} s CROSS JOIN LATERAL (VALUES {values})
        AS v (definition, version, value, sample_size, is_at_least)
    WHERE v.value <> 0 OR v.definition = ANY(%(medians)s) AND v.sample_size > 0
"""

# Writes only what differs: a second pass over the same facts leaves everything as it is.
STORE = """
WITH RECURSIVE {tables},
fresh AS MATERIALIZED (
    SELECT r.* FROM ({results}) r {join} WHERE {touched}
),
gone AS (
    DELETE FROM metrics_measurement m {using}
    WHERE m.definition = ANY(%(definitions)s)
        AND m.definition || ' ' || m.version = ANY(%(versions)s) AND {region} AND NOT EXISTS (
        SELECT FROM fresh f
        WHERE f.kind = m.scope_kind AND f.id = m.scope_id AND f.definition = m.definition
            AND f.grain = m.grain AND f.start = m.period_start AND f.version = m.version
    )
)
INSERT INTO metrics_measurement AS m (
    definition, version, scope_kind, scope_id, grain, period_start, value, qualifier, sample_size,
    computed_at
)
SELECT definition, version, kind, id, grain, start, value,
    CASE WHEN is_at_least THEN 'at_least' ELSE 'exact' END, sample_size, clock_timestamp()
FROM fresh
ORDER BY kind, id, definition, grain, start  -- as the index has them: neighbours share its pages
ON CONFLICT (scope_kind, scope_id, definition, grain, period_start, version) DO UPDATE
SET value = excluded.value, qualifier = excluded.qualifier, sample_size = excluded.sample_size,
    computed_at = excluded.computed_at
WHERE (m.value, m.qualifier, m.sample_size)
    IS DISTINCT FROM (excluded.value, excluded.qualifier, excluded.sample_size)
"""

TOUCHED = """(
    {grain} = 'window' OR {start} BETWEEN date_trunc(
        CASE {grain} WHEN 'year' THEN 'year' WHEN 'quarter' THEN 'quarter' ELSE 'month' END,
        {first}
    )::date AND {last}
)"""
