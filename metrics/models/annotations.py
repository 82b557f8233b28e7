from django.db import models
from django.utils.translation import gettext_lazy as _

from core.history import track
from core.models import Record


@track
class Annotation(Record):
    """Something that happened, marked on the charts of a programme."""

    programme = models.ForeignKey("programmes.Programme", models.CASCADE, related_name="+")
    on = models.DateField(_("day"))
    text = models.CharField(_("what happened"), max_length=80)

    class Meta:
        verbose_name = _("annotation")
        verbose_name_plural = _("annotations")
        indexes = [models.Index(fields=["programme", "on"], name="metrics_annotation_at")]

    def __str__(self):
        return self.text
