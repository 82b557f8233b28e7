from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.history import track
from core.models import Record
from events.enums import Mode, Verdict
from events.models.events import Event


@track
class Evaluation(Record):
    """Whether one way of taking part suited an event, said after it (E13)."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="evaluations")
    mode = models.CharField(_("mode"), max_length=10, choices=Mode)
    verdict = models.CharField(_("verdict"), max_length=8, choices=Verdict)
    note = models.CharField(_("what was learned"), max_length=300, blank=True)
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("evaluation")
        verbose_name_plural = _("evaluations")
        constraints = [
            models.UniqueConstraint(fields=["event", "mode"], name="events_evaluation_once")
        ]

    def __str__(self):
        return f"{self.event}: {self.get_mode_display()}"
