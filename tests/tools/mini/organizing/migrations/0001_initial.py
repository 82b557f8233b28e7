from django.db import migrations


class Migration(migrations.Migration):
    """Nothing to measure: `./run` waits until this table is empty."""

    operations = [migrations.RunSQL("CREATE TABLE IF NOT EXISTS metrics_dirtyscope ()")]
