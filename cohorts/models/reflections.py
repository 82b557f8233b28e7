from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cohorts.enums import Dimension
from core.days import short
from core.fields import SealedTextField
from core.history import track
from core.models import Record


@track
class Reflection(Record):
    """What a participant thinks about their own development: theirs alone until shared (A4)."""

    enrolment = models.ForeignKey("cohorts.Enrolment", models.CASCADE, related_name="reflections")
    dimension = models.CharField(_("dimension"), max_length=12, choices=Dimension)
    on = models.DateField(_("day"), default=timezone.localdate)
    text = SealedTextField(_("text"), max_length=4000)
    shared_with = models.ForeignKey(
        "people.Person",
        models.SET_NULL,
        null=True,  # null: private
        blank=True,
        related_name="+",
        verbose_name=_("shared with"),
    )

    class Meta:
        verbose_name = _("reflection")
        verbose_name_plural = _("reflections")
        ordering = ["-on", "-id"]

    def __str__(self):
        return f"{self.get_dimension_display()} {short(self.on)}"

    def get_absolute_url(self):
        return reverse("cohorts:reflection", args=[self.pk])


@track
class SessionNote(Record):
    """What a trainer who ran a session keeps of it, for themselves alone (A3)."""

    session = models.ForeignKey("cohorts.Session", models.CASCADE, related_name="notes")
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    text = SealedTextField(_("notes"), max_length=4000, blank=True)

    class Meta:
        verbose_name = _("notes of a session")
        verbose_name_plural = _("notes of sessions")
        constraints = [
            models.UniqueConstraint(
                fields=["session", "written_by"], name="cohorts_sessionnote_once"
            )
        ]

    def __str__(self):
        return f"{self.session} · {self.written_by}"
