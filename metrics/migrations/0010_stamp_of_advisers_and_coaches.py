"""The stamp also moves with who follows up a group, stands in for somebody, or coaches: roles by
relation, which the frame of a kept page shows."""

import importlib

from django.db import migrations

BEFORE = importlib.import_module("metrics.migrations.0009_stamp").STAMP
LAST = "(SELECT max(pgh_id) FROM mentors_mentorevent)"
MORE = """,
            (SELECT max(pgh_id) FROM workplaces_responsibilityevent),
            (SELECT max(pgh_id) FROM workplaces_absenceevent),
            (SELECT max(pgh_id) FROM mentors_coachassignmentevent)"""


def replacing(statement):
    return statement.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION")


class Migration(migrations.Migration):
    dependencies = [("metrics", "0009_stamp")]

    operations = [
        migrations.RunSQL(replacing(BEFORE).replace(LAST, LAST + MORE), replacing(BEFORE)),
    ]
