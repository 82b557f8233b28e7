from django.db import models
from django.utils.translation import gettext_lazy as _

from core.history import track
from core.models import Record


@track
class Annotation(Record):
    """Something that happened, marked on the charts of a programme, or of a unit and all below."""

    programme = models.ForeignKey(
        "programmes.Programme",
        models.CASCADE,
        null=True,  # null: it is marked for a unit
        blank=True,
        related_name="+",
    )
    unit = models.ForeignKey(
        "accounts.Unit",
        models.CASCADE,
        null=True,  # null: it is marked for a programme
        blank=True,
        related_name="+",
    )
    on = models.DateField(_("day"))
    text = models.CharField(_("what happened"), max_length=80)

    class Meta:
        verbose_name = _("annotation")
        verbose_name_plural = _("annotations")
        indexes = [
            models.Index(fields=["programme", "on"], name="metrics_annotation_at"),
            models.Index(fields=["unit", "on"], name="metrics_annotation_of_unit"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(programme__isnull=True, unit__isnull=False)
                | models.Q(programme__isnull=False, unit__isnull=True),
                name="metrics_annotation_of_one",
                violation_error_message=_("An annotation is of a programme or of a unit."),
            )
        ]

    def __str__(self):
        return self.text
