from django.db import models


class GroupPlace(models.Model):
    """The lowest unit that holds every workplace of a group of companies (a view).

    A group is a company with others below it; one without a workplace has no place. Who may read
    figures at that unit reaches the rows of the whole group.
    """

    employer = models.OneToOneField(
        "workplaces.Employer", models.DO_NOTHING, primary_key=True, related_name="group_place"
    )
    unit = models.ForeignKey("accounts.Unit", models.DO_NOTHING, related_name="+")

    class Meta:
        managed = False
        db_table = "metrics_groupplace"

    def __str__(self):
        return f"{self.employer_id} → {self.unit_id}"
