from django.db import models


class OverdueGroup(models.Model):
    """The days on which a workplace's group is overdue for a contact (a view, E17).

    By the cadence that holds today where the workplace stands today, for the past as well; who was
    never contacted is overdue from the first assignment to a unit on. The key is that of the
    contact before, or of the workplace where there was none.
    """

    id = models.UUIDField(primary_key=True)
    workplace = models.ForeignKey(
        "workplaces.Workplace", models.DO_NOTHING, related_name="overdue_groups"
    )
    first = models.DateField()
    last = models.DateField(null=True)  # null: nobody contacted it since

    class Meta:
        managed = False
        db_table = "metrics_overduegroup"

    def __str__(self):
        return f"{self.workplace_id} ({self.first:%Y-%m-%d})"
