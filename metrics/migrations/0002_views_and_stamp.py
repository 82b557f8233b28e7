"""The views that the engine reads as models, and the function that every page of figures asks."""

from django.db import migrations

PLACEMENT = """
CREATE VIEW metrics_placement AS
SELECT COALESCE(a.id, w.id) AS id, w.id AS workplace_id, COALESCE(a.unit_id, w.unit_id) AS unit_id,
    CASE WHEN lag(a.id) OVER later IS NULL THEN DATE '0001-01-01' ELSE a.starts_on END AS first,
    COALESCE((lead(a.starts_on) OVER later) - 1, DATE '9999-12-31') AS last
FROM workplaces_workplace w
LEFT JOIN workplaces_unitassignment a ON a.workplace_id = w.id
WINDOW later AS (PARTITION BY w.id ORDER BY a.starts_on)
"""

KNOWN_HEADCOUNT = """
CREATE VIEW metrics_knownheadcount AS
SELECT * FROM (
    SELECT id, workplace_id, count, "on" AS first, lead("on") OVER later - 1 AS last
    FROM workplaces_headcount WHERE segment = 'all' AND area_id IS NULL
    WINDOW later AS (PARTITION BY workplace_id ORDER BY "on")
) counted WHERE count > 0
"""

# "lca" is the ancestor above all of them; with a label more it may be the unit itself.
GROUP_PLACE = """
CREATE VIEW metrics_groupplace AS
WITH RECURSIVE place AS (
    SELECT w.employer_id, u.path
    FROM workplaces_workplace w JOIN accounts_unit u ON u.id = w.unit_id
    UNION
    SELECT e.parent_id, place.path
    FROM place JOIN workplaces_employer e ON e.id = place.employer_id
    WHERE e.parent_id IS NOT NULL
)
SELECT together.employer_id, unit.id AS unit_id
FROM (
    SELECT employer_id, lca(array_agg(path || '_'::text)) AS path FROM place GROUP BY employer_id
) together
JOIN accounts_unit unit ON unit.path = together.path
WHERE EXISTS (
    SELECT FROM workplaces_employer company WHERE company.parent_id = together.employer_id
)
"""

# A contact begins a gap that the next one ends, and the assignment to a unit begins the first.
OVERDUE = """
CREATE VIEW metrics_overduegroup AS
WITH cadence AS (
    SELECT unit.id AS unit_id, (
        SELECT c.days FROM workplaces_cadence c JOIN accounts_unit above ON above.id = c.unit_id
        WHERE above.path @> unit.path ORDER BY nlevel(above.path) DESC LIMIT 1
    ) AS days
    FROM accounts_unit unit
)
SELECT gap.id, gap.workplace_id, gap."on" + cadence.days + 1 AS first, gap.next_on - 1 AS last
FROM (
    SELECT id, workplace_id, "on", lead("on") OVER later AS next_on
    FROM contacts_contact WINDOW later AS (PARTITION BY workplace_id ORDER BY "on", id)
) gap
JOIN workplaces_workplace w ON w.id = gap.workplace_id
JOIN cadence ON cadence.unit_id = w.unit_id
WHERE cadence.days IS NOT NULL
    AND (gap.next_on IS NULL OR gap."on" + cadence.days + 1 < gap.next_on)
UNION ALL
SELECT w.id, w.id, assigned.since, contacted.first - 1
FROM workplaces_workplace w
JOIN cadence ON cadence.unit_id = w.unit_id AND cadence.days IS NOT NULL
CROSS JOIN LATERAL (
    SELECT min(a.starts_on) AS since FROM workplaces_unitassignment a WHERE a.workplace_id = w.id
) assigned
CROSS JOIN LATERAL (
    SELECT min(c."on") AS first FROM contacts_contact c WHERE c.workplace_id = w.id
) contacted
WHERE assigned.since < COALESCE(contacted.first, 'infinity')
"""

STANDING = """
CREATE VIEW metrics_standingrating AS
SELECT * FROM (
    SELECT id, workplace_id, person_id, "on" AS first, lead("on") OVER later - 1 AS last
    FROM workplaces_assessment rating
    WHERE NOT EXISTS (SELECT FROM workplaces_assessment c WHERE c.corrects_id = rating.id)
    WINDOW later AS (PARTITION BY workplace_id, person_id ORDER BY "on", id)
) standing WHERE last IS NULL OR last >= first
"""

# How things stand for a dashboard, asked by every page of figures and every open one again and
# again: to plan twenty small questions takes longer than to answer them, and a function plans
# them once for a connection.
# A deletion down to zero takes a measurement away and leaves no newer one, so the dirty rows count
# too: their sequence moves with each change, and the oldest of them goes when it is measured.
# From people on: through whom somebody holds a role by relation, which a page's frame shows.
STAMP = """
CREATE FUNCTION metrics_stamp(
    OUT newest timestamptz, OUT oldest_dirty bigint, OUT states json, OUT mismatches integer,
    OUT marks bigint[]
) LANGUAGE plpgsql STABLE AS $$
BEGIN
    SELECT
        (SELECT max(computed_at) FROM metrics_measurement),
        (SELECT min(id) FROM metrics_dirtyscope),
        (
            SELECT COALESCE(json_agg(s ORDER BY definition), '[]') FROM metrics_definitionstate s
            WHERE upcoming IS NOT NULL OR failed_at IS NOT NULL
        ),
        (SELECT mismatched FROM metrics_reconciliationrun ORDER BY id DESC LIMIT 1),
        ARRAY[
            (SELECT last_value FROM metrics_dirtyscope_id_seq),
            (SELECT max(id) FROM metrics_reconciliationrun),
            (SELECT max(pgh_id) FROM programmes_goalevent),
            (SELECT max(pgh_id) FROM programmes_programmeevent),
            (SELECT max(pgh_id) FROM mentors_registerevent),
            (SELECT max(pgh_id) FROM accounts_unitevent),
            (SELECT max(pgh_id) FROM metrics_annotationevent),
            (SELECT max(pgh_id) FROM people_personevent),
            (SELECT max(pgh_id) FROM workplaces_functionevent),
            (SELECT max(pgh_id) FROM campaigns_campaignevent),
            (SELECT max(pgh_id) FROM cohorts_cohortevent),
            (SELECT max(pgh_id) FROM cohorts_trainerevent),
            (SELECT max(pgh_id) FROM mentors_mentorevent),
            (SELECT max(pgh_id) FROM workplaces_responsibilityevent),
            (SELECT max(pgh_id) FROM workplaces_absenceevent),
            (SELECT max(pgh_id) FROM mentors_coachassignmentevent)
        ]
    INTO newest, oldest_dirty, states, mismatches, marks;
END
$$
"""


class Migration(migrations.Migration):
    replaces = [("metrics", "0013_objectives")]

    dependencies = [("metrics", "0001_tables")]

    operations = [
        migrations.RunSQL(PLACEMENT, "DROP VIEW metrics_placement"),
        migrations.RunSQL(KNOWN_HEADCOUNT, "DROP VIEW metrics_knownheadcount"),
        migrations.RunSQL(GROUP_PLACE, "DROP VIEW metrics_groupplace"),
        migrations.RunSQL(OVERDUE, "DROP VIEW metrics_overduegroup"),
        migrations.RunSQL(STANDING, "DROP VIEW metrics_standingrating"),
        migrations.RunSQL(STAMP, "DROP FUNCTION metrics_stamp()"),
    ]
