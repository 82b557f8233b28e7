from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import track
from core.models import Record


@track
class Employer(Record):
    """A company, perhaps part of a corporate group."""

    name = models.CharField(_("name"), max_length=200)
    sort_key = models.CharField(max_length=200, editable=False)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,  # null: stands alone or is the group itself
        blank=True,
        related_name="subsidiaries",
        verbose_name=_("corporate group"),
    )

    class Meta:
        verbose_name = _("employer")
        verbose_name_plural = _("employers")
        indexes = [
            models.Index(fields=["sort_key", "id"], name="workplaces_employer_listed"),
            GinIndex(
                fields=["sort_key"], opclasses=["gin_trgm_ops"], name="workplaces_employer_search"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(parent=models.F("id")),
                name="workplaces_employer_not_its_own_parent",
                violation_error_message=_("A company is not its own group."),
            )
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("workplaces:employer", args=[self.pk])
