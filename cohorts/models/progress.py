from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.history import track
from core.models import Record


@track
class SignOff(Record):
    """A trainer vouches that a participant masters a module (A5); revoked, the row goes."""

    enrolment = models.ForeignKey("cohorts.Enrolment", models.CASCADE, related_name="sign_offs")
    module = models.ForeignKey("cohorts.Module", models.PROTECT, related_name="sign_offs")
    signed_on = models.DateField(_("signed off"))
    signed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    action = models.ForeignKey(
        "campaigns.Action",
        models.PROTECT,
        null=True,  # null: the module needs none
        blank=True,
        related_name="sign_offs",
        verbose_name=_("action of the campaign"),
    )

    class Meta:
        verbose_name = _("sign-off")
        verbose_name_plural = _("sign-offs")
        constraints = [
            models.UniqueConstraint(
                fields=["enrolment", "module"],
                name="cohorts_signoff_once",
                violation_error_message=_("This module is signed off already."),
            )
        ]

    def __str__(self):
        return f"{self.module} · {self.enrolment}"

    @property
    def weight(self):
        """When two persons turn out to be one, the earlier word for a module stays."""
        return -self.signed_on.toordinal()
