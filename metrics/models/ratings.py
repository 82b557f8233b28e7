from django.db import models


class StandingRating(models.Model):
    """A rating for as long as it is the newest one of the person at the workplace (a view).

    One that was corrected never stood, and of several of a day the last one does. The key is that
    of the Assessment; its level is not here.
    """

    id = models.UUIDField(primary_key=True)
    workplace = models.ForeignKey(
        "workplaces.Workplace", models.DO_NOTHING, related_name="standing_ratings"
    )
    rated = models.UUIDField(db_column="person_id")  # the person, as a key: nothing follows it
    first = models.DateField()
    last = models.DateField(null=True)  # null: there is no later one

    class Meta:
        managed = False
        db_table = "metrics_standingrating"

    def __str__(self):
        return f"{self.workplace_id} ({self.first:%Y-%m-%d})"
