from django.contrib.postgres.operations import (
    BtreeGistExtension,
    CreateExtension,
    TrigramExtension,
    UnaccentExtension,
)
from django.db import migrations


class Migration(migrations.Migration):
    """What PostgreSQL must know before the first table is made."""

    initial = True
    dependencies = []
    run_before = [("accounts", "0001_tables")]

    operations = [
        CreateExtension("ltree"),
        TrigramExtension(),
        UnaccentExtension(),
        BtreeGistExtension(),
    ]
