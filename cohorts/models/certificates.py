import secrets

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import track
from core.models import Record

# Without I, L, O and U: what is read aloud or copied from paper is not mistaken (Crockford).
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH, GROUP = 16, 4


def new_number():
    """80 random bits: nobody guesses one, and none tells how many there are."""
    return "".join(secrets.choice(ALPHABET) for _place in range(LENGTH))


@track
class Certificate(Record):
    """That a completion was confirmed, with a number by which a stranger can verify it.

    A completion that is revoked and confirmed again has another certificate.
    """

    enrolment = models.ForeignKey("cohorts.Enrolment", models.PROTECT, related_name="certificates")
    number = models.CharField(
        _("number"), max_length=LENGTH, unique=True, default=new_number, editable=False
    )
    issued_at = models.DateTimeField(_("issued"), default=timezone.now)
    issued_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)  # null: valid

    class Meta:
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")
        constraints = [
            models.UniqueConstraint(
                fields=["enrolment"],
                condition=Q(revoked_at=None),
                name="cohorts_certificate_valid_once",
                violation_error_message=_("There is a valid certificate already."),
            )
        ]

    def __str__(self):
        return self.printed_number

    @property
    def printed_number(self):
        """In groups, as people read it."""
        starts = range(0, len(self.number), GROUP)
        return "-".join(self.number[start : start + GROUP] for start in starts)
