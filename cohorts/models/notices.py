from django.db import models
from django.utils.translation import gettext_lazy as _

from cohorts.models.cohorts import Enrolment
from core.history import track
from events.models import Mail


@track
class PlaceNotice(Mail):
    """Tells somebody who waited for a place in a cohort that it is theirs (A7)."""

    enrolment = models.OneToOneField(Enrolment, models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("notice of a place")
        verbose_name_plural = _("notices of places")
        indexes = [
            models.Index(
                fields=["id"], condition=models.Q(sent_at=None), name="cohorts_placenotice_waiting"
            )
        ]

    def __str__(self):
        return f"{self._meta.verbose_name} {self.created_at:%Y-%m-%d}"

    @property
    def person(self):
        return self.enrolment.person

    @property
    def concerns(self):
        return {"enrolment": str(self.enrolment_id)}
