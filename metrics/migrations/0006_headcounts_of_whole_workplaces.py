from django.db import migrations

VIEW = """
CREATE OR REPLACE VIEW metrics_knownheadcount AS
SELECT * FROM (
    SELECT id, workplace_id, count, "on" AS first, lead("on") OVER later - 1 AS last
    FROM workplaces_headcount WHERE segment = 'all' {of_all}
    WINDOW later AS (PARTITION BY workplace_id ORDER BY "on")
) counted WHERE count > 0
"""


class Migration(migrations.Migration):

    dependencies = [
        ('metrics', '0005_people_figures'),
        ('workplaces', '0002_in_depth'),
    ]

    operations = [
        migrations.RunSQL(VIEW.format(of_all="AND area_id IS NULL"), VIEW.format(of_all="")),
    ]
