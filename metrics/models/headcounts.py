from django.db import models


class KnownHeadcount(models.Model):
    """How many people work at a workplace from one count of all employees to the next (a view).

    A count of nobody is no base for a density: until the next one the headcount is not known
    (C4). The key is that of the Headcount.
    """

    id = models.UUIDField(primary_key=True)
    workplace = models.ForeignKey(
        "workplaces.Workplace", models.DO_NOTHING, related_name="known_headcounts"
    )
    count = models.PositiveIntegerField()
    first = models.DateField()
    last = models.DateField(null=True)  # null: there is no later count

    class Meta:
        managed = False
        db_table = "metrics_knownheadcount"

    def __str__(self):
        return f"{self.count} ({self.first:%Y-%m-%d})"
