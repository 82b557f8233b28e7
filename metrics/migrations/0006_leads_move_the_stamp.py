"""Who leads a campaign holds a role by it, which the frame around kept pages shows."""

from importlib import import_module

from django.db import migrations

CAMPAIGNS = "(SELECT max(pgh_id) FROM campaigns_campaignevent),"
LEADS = "(SELECT max(pgh_id) FROM campaigns_leadevent),"

without = import_module("metrics.migrations.0002_views_and_stamp").STAMP.replace(
    "CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"
)


class Migration(migrations.Migration):
    dependencies = [
        ("campaigns", "0003_one_lead_of_before"),
        ("metrics", "0005_campaigns_mark_workplaces"),
    ]

    operations = [
        migrations.RunSQL(without.replace(CAMPAIGNS, CAMPAIGNS + LEADS), without),
    ]
