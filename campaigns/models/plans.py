from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from campaigns.enums import MeasuredAs
from core.history import track
from core.models import Record


@track
class Objective(Record):
    """Something that a campaign wants to have reached, as a number or a percentage (D5).

    Its measures are tasks (``people.Task``) about it, so that their owners find them among theirs.
    """

    campaign = models.ForeignKey("campaigns.Campaign", models.CASCADE, related_name="objectives")
    title = models.CharField(_("what is to be reached"), max_length=200)
    unit = models.CharField(
        _("measured as"), max_length=8, choices=MeasuredAs, default=MeasuredAs.NUMBER
    )
    target = models.PositiveIntegerField(_("target"))
    owner = models.ForeignKey(
        "people.Person",
        models.PROTECT,
        null=True,  # null: nobody answers for it yet
        blank=True,
        related_name="objectives",
        verbose_name=_("who answers for it"),
    )
    due_on = models.DateField(_("due"), null=True, blank=True)  # null: by the end of the window
    # The last review; all three are empty before the first one.
    reached = models.PositiveIntegerField(_("reached"), null=True, blank=True)
    reviewed_on = models.DateField(_("reviewed on"), null=True, blank=True)
    review = models.TextField(_("what follows from it"), max_length=2000, blank=True)

    class Meta:
        verbose_name = _("objective")
        verbose_name_plural = _("objectives")
        indexes = [models.Index(fields=["campaign", "due_on"], name="campaigns_objective_listed")]
        constraints = [
            models.CheckConstraint(
                condition=Q(target__gte=1, target__lte=1_000_000_000),
                name="campaigns_objective_target_plausible",
                violation_error_message=_("A target is a number from 1 on."),
            ),
            models.CheckConstraint(
                condition=Q(unit="number") | Q(target__lte=100),
                name="campaigns_objective_share_of_all",
                violation_error_message=_("A percentage is at most 100."),
            ),
            models.CheckConstraint(
                condition=Q(reached=None, reviewed_on=None)
                | Q(reached__isnull=False, reviewed_on__isnull=False),
                name="campaigns_objective_reviewed_on_a_day",
                violation_error_message=_("A review says what was reached and on which day."),
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def last_day(self):
        return self.due_on or self.campaign.ends_on

    @property
    def is_met(self):
        return self.reached is not None and self.reached >= self.target

    @property
    def is_late(self):
        """Whether its day has gone by without a review that found it met."""
        return not self.is_met and self.last_day < timezone.localdate()

    @property
    def sign(self):
        """What stands behind its numbers."""
        return " %" if self.unit == MeasuredAs.PERCENT else ""


@track
class ActionRole(Record):
    """What somebody does at an action: speaks, brings the van, takes the pictures (D6)."""

    action = models.ForeignKey("campaigns.Action", models.CASCADE, related_name="roles")
    person = models.ForeignKey(
        "people.Person", models.PROTECT, related_name="action_roles", verbose_name=_("who")
    )
    role = models.CharField(_("does what"), max_length=120)

    class Meta:
        verbose_name = _("role at an action")
        verbose_name_plural = _("roles at actions")
        constraints = [
            models.UniqueConstraint(
                fields=["action", "person", "role"],
                name="campaigns_actionrole_once",
                violation_error_message=_("This person has that role already."),
            )
        ]

    def __str__(self):
        return f"{self.person}: {self.role}"


@track
class Brought(Record):
    """A person came to an action because another one brought them along (D6)."""

    action = models.ForeignKey("campaigns.Action", models.CASCADE, related_name="brought")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="brought_to_actions")
    brought_by = models.ForeignKey(
        "people.Person", models.PROTECT, related_name="brings_to_actions"
    )

    class Meta:
        verbose_name = _("person brought along")
        verbose_name_plural = _("people brought along")
        constraints = [
            models.UniqueConstraint(
                fields=["action", "person"],
                name="campaigns_brought_once",
                violation_error_message=_("Somebody brought this person already."),
            ),
        ]

    def __str__(self):
        return f"{self.person} ← {self.brought_by}"
