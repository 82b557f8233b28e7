"""What all of the statements begin and end with: the places and times that rows are put into."""

FRAME = """
WITH RECURSIVE today AS MATERIALIZED (
    SELECT (now() AT TIME ZONE '{zone}')::date AS day
), unit_above AS MATERIALIZED (
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

# From rows of key, kind, id, grain, start, v, n; neighbours in the index are written together.
RESULT = """
SELECT key, 1, kind, id, grain, start, v, 'exact', n, clock_timestamp() FROM counted WHERE v <> 0
ORDER BY kind, id, key, grain, start
"""
