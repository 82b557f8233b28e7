import django.db.models.deletion
from django.db import migrations, models

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


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0001_initial'),
        ('metrics', '0006_headcounts_of_whole_workplaces'),
        ('workplaces', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='GroupPlace',
            fields=[
                ('employer', models.OneToOneField(on_delete=django.db.models.deletion.DO_NOTHING, primary_key=True, related_name='group_place', serialize=False, to='workplaces.employer')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='accounts.unit')),
            ],
            options={
                'db_table': 'metrics_groupplace',
                'managed': False,
            },
        ),
        migrations.RunSQL(GROUP_PLACE, "DROP VIEW metrics_groupplace"),
    ]
