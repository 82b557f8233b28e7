"""What coaches did, and what they noted (C8, C9)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.days import short
from core.fields import SealedTextField
from core.history import track
from core.models import Record
from mentors.enums import CoachingForm, NoteKind


@track
class Coaching(Record):
    """A coach met one person or a group; it counts once for everybody who was there.

    The note is the coach's own, or a mirror that those who were there may read.
    """

    coach = models.ForeignKey(
        "people.Person", models.PROTECT, related_name="coachings_led", verbose_name=_("coach")
    )
    logged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    form = models.CharField(_("how"), max_length=10, choices=CoachingForm)
    on = models.DateField(_("day"))
    note_kind = models.CharField(
        _("the note is"), max_length=8, choices=NoteKind, default=NoteKind.PRIVATE
    )
    note = SealedTextField(_("note"), max_length=4000, blank=True)

    class Meta:
        verbose_name = _("coaching talk")
        verbose_name_plural = _("coaching talks")
        indexes = [models.Index(fields=["logged_by", "-on"], name="mentors_coaching_author")]

    def __str__(self):
        return f"{self.get_form_display()} {short(self.on)}"


@track
class CoachingAttendance(Record):
    """A person was coached, alone or in a group: one coaching contact."""

    coaching = models.ForeignKey(Coaching, models.CASCADE, related_name="attendances")
    person = models.ForeignKey(
        "people.Person", models.PROTECT, related_name="coaching_contacts", verbose_name=_("person")
    )

    class Meta:
        verbose_name = _("coaching contact")
        verbose_name_plural = _("coaching contacts")
        constraints = [
            models.UniqueConstraint(
                fields=["coaching", "person"],
                name="mentors_coachingattendance_once",
                violation_error_message=_("This person is named already."),
            )
        ]

    def __str__(self):
        return f"{self.person} · {self.coaching}"
