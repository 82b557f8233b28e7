from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.history import track
from core.models import Dated, Record
from core.ranges import never_twice_at_once


@track
class CoachQualification(Record, Dated):
    """A person has learnt to coach others and may be set as trainer for so long (A11)."""

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="coach_qualifications")
    acquired = models.CharField(_("how it was acquired"), max_length=200)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("recorded by")
    )

    class Meta(Dated.Meta):
        verbose_name = _("coach qualification")
        verbose_name_plural = _("coach qualifications")
        constraints = [
            *Dated.Meta.constraints,
            never_twice_at_once(
                "person",
                name="cohorts_coachqualification_once_at_a_time",
                message=_("A qualification of this person is valid at that time already."),
            ),
        ]

    def __str__(self):
        return f"{self.person} · {self.acquired}"
