from django.db import models


class Placement(models.Model):
    """The unit a workplace belonged to on each day: UnitAssignment without a gap (a view).

    What happened before the first assignment counts for its unit, what happened between two for
    the earlier one. So a move leaves the past where it happened (printed under every figure).
    """

    id = models.UUIDField(primary_key=True)
    workplace = models.ForeignKey(
        "workplaces.Workplace", models.DO_NOTHING, related_name="placements"
    )
    unit = models.ForeignKey("accounts.Unit", models.DO_NOTHING, related_name="+")
    first = models.DateField()
    last = models.DateField()

    class Meta:
        managed = False
        db_table = "metrics_placement"

    def __str__(self):
        return f"{self.workplace_id} → {self.unit_id}"
