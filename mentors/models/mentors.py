from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import track
from core.models import Dated, Record
from core.ranges import never_twice_at_once


@track
class Register(Record):
    """The list of a programme's mentors, and whether it is known to be complete.

    While it is not, every count from it reads "over" (requirements n10, B2).
    """

    programme = models.OneToOneField(
        "programmes.Programme",
        models.CASCADE,
        related_name="mentor_register",
        verbose_name=_("programme"),
    )
    is_complete = models.BooleanField(_("complete"), default=True)
    note = models.CharField(_("why not"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("register of mentors")
        verbose_name_plural = _("registers of mentors")

    def __str__(self):
        return str(self.programme)


@track
class Mentor(Record, Dated):
    """A person is appointed mentor at a workplace, in a programme, for a time."""

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="mentorships")
    programme = models.ForeignKey(
        "programmes.Programme",
        models.PROTECT,
        related_name="mentors",
        verbose_name=_("programme"),
    )
    workplace = models.ForeignKey(
        "workplaces.Workplace",
        models.PROTECT,
        related_name="mentors",
        verbose_name=_("workplace"),
    )

    class Meta(Dated.Meta):
        verbose_name = _("mentor")
        verbose_name_plural = _("mentors")
        indexes = [
            models.Index(fields=["person", "workplace"], name="mentors_mentor_reach"),
            models.Index(fields=["programme", "workplace"], name="mentors_mentor_listed"),
        ]
        constraints = [
            *Dated.Meta.constraints,
            never_twice_at_once(
                "person",
                "programme",
                "workplace",
                name="mentors_mentor_once_at_a_time",
                message=_("This person is already a mentor there at that time."),
            ),
        ]

    def __str__(self):
        return f"{self.person} · {self.workplace}"

    def get_absolute_url(self):
        return reverse("mentors:detail", args=[self.pk])
