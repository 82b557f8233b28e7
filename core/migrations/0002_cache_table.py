from django.core.management import call_command
from django.db import migrations


def create_cache_table(apps, schema_editor):
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    """The table of rate limits, which must hold when Redis is away."""

    dependencies = [("core", "0001_extensions")]

    operations = [migrations.RunPython(create_cache_table, migrations.RunPython.noop)]
