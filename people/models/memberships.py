from django.db import models
from django.utils.translation import gettext_lazy as _

from core.days import short
from core.history import track
from core.models import Dated, Record
from core.ranges import never_twice_at_once
from people.enums import JoinChannel, MembershipKind


@track
class Membership(Record, Dated):
    """A person is a member of the union, in one kind, for a time.

    When only the kind changes (a student starts work), the old row ends and a new one follows
    it; only a membership that follows none is a join (requirement E15).
    """

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="memberships")
    kind = models.CharField(_("kind"), max_length=10, choices=MembershipKind)
    channel = models.CharField(
        _("joined"),
        max_length=10,
        choices=JoinChannel,
        blank=True,  # empty: not known
    )
    follows = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="followed_by",  # null: a join
    )
    expected_graduation_on = models.DateField(
        _("expected graduation"),
        null=True,
        blank=True,  # null: not a student, or not known
    )

    class Meta(Dated.Meta):
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            *Dated.Meta.constraints,
            never_twice_at_once(
                "person",
                name="people_membership_one_at_a_time",
                message=_("This person is already a member at that time."),
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {short(self.starts_on)}"
