from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.enums import GRANTED_ROLES
from core.history import track
from core.models import Dated, Record
from core.ranges import never_twice_at_once


@track
class Grant(Record, Dated):
    """A user holds a role at a unit, and so for everything below it, for a time."""

    user = models.ForeignKey("accounts.User", models.CASCADE, related_name="grants")
    role = models.CharField(
        _("role"), max_length=20, choices=[(role.value, role.label) for role in GRANTED_ROLES]
    )
    unit = models.ForeignKey("accounts.Unit", models.CASCADE, related_name="+")
    granted_by = models.ForeignKey(
        "accounts.User",
        models.PROTECT,
        null=True,
        related_name="+",  # null: set up by command
    )

    class Meta(Dated.Meta):
        verbose_name = _("role at a unit")
        verbose_name_plural = _("roles at units")
        constraints = [
            *Dated.Meta.constraints,
            never_twice_at_once(
                "user",
                "role",
                "unit",
                name="accounts_grant_once_at_a_time",
                message=_("This role is already held there at that time."),
            ),
        ]

    def __str__(self):
        return f"{self.get_role_display()} · {self.unit}"

    @property
    def is_over(self):
        return self.ends_on is not None and self.ends_on < timezone.localdate()


@track(without=["token_digest"])
class Invitation(Record):
    """A way in for one person: sign-up is closed."""

    email = models.EmailField(_("e-mail"))
    role = models.CharField(
        _("role"),
        max_length=20,
        blank=True,  # empty: a log-in without a role, for a trainer or mentor known by relation
        choices=[(role.value, role.label) for role in GRANTED_ROLES],
    )
    unit = models.ForeignKey("accounts.Unit", models.CASCADE, related_name="+")
    invited_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    token_digest = models.BinaryField(max_length=32, unique=True)  # SHA-256; the token is mailed
    expires_at = models.DateTimeField(_("valid until"))
    accepted_at = models.DateTimeField(_("accepted at"), null=True)  # null: not yet

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        constraints = [
            models.CheckConstraint(
                condition=Q(role="") | Q(role__in=GRANTED_ROLES), name="accounts_invitation_role"
            )
        ]

    def __str__(self):
        return self.email
