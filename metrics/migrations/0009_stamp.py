"""How things stand for a dashboard, as a function: it is asked by every page of figures and every
open one again and again, and to plan seventeen small questions takes longer than to answer them;
a function plans them once for a connection."""

from django.db import migrations

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
            (SELECT max(pgh_id) FROM mentors_mentorevent)
        ]
    INTO newest, oldest_dirty, states, mismatches, marks;
END
$$
"""


class Migration(migrations.Migration):
    dependencies = [("metrics", "0008_annotations_of_units")]

    operations = [migrations.RunSQL(STAMP, "DROP FUNCTION metrics_stamp()")]
