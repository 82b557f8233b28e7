from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.fields import HttpsURLField
from core.history import track
from core.models import Dated, Record
from core.ranges import never_twice_at_once
from core.vocabulary import Approach
from programmes.enums import (
    Comparator,
    DatePrecision,
    GoalKind,
    PartnerKind,
    PartnerRole,
    PolicyStatus,
    ProgrammeState,
)


@track
class Programme(Record):
    """What a union sets out to do over a time, in one approach, and is measured by."""

    name = models.CharField(_("name"), max_length=200)
    sort_key = models.CharField(max_length=200, editable=False)
    unit = models.ForeignKey(
        "accounts.Unit", models.PROTECT, related_name="+", verbose_name=_("unit")
    )
    approach = models.CharField(_("approach"), max_length=10, choices=Approach)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"))
    state = models.CharField(
        _("state"), max_length=10, choices=ProgrammeState, default=ProgrammeState.PLANNED
    )
    summary = models.TextField(_("what it is"), max_length=2000, blank=True)

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        indexes = [
            models.Index(fields=["unit", "sort_key", "id"], name="programmes_programme_listed")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="programmes_programme_ends_after_start",
                violation_error_message=_("The end lies before the beginning."),
            )
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("programmes:detail", args=[self.pk])


@track
class Goal(Record):
    """What a programme wants to reach: an aim, a figure with or without a target, or a policy."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="goals")
    aim = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="figures",  # null: none
    )
    kind = models.CharField(_("kind"), max_length=10, choices=GoalKind)
    title = models.CharField(_("title"), max_length=200)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    metric = models.CharField(_("figure"), max_length=60, blank=True)  # key of a definition
    comparator = models.CharField(
        _("comparison"), max_length=3, choices=Comparator, default=Comparator.AT_LEAST
    )
    value = models.DecimalField(
        _("target"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,  # null: only watched
    )
    due_on = models.DateField(_("due"), null=True, blank=True)  # null: no date was set (n7)
    status = models.CharField(_("status"), max_length=12, choices=PolicyStatus, blank=True)

    class Meta:
        verbose_name = _("goal")
        verbose_name_plural = _("goals")
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=GoalKind.FIGURE, status="") & ~Q(metric="")
                | Q(kind=GoalKind.AIM, metric="", value=None, status="", aim=None)
                | Q(kind=GoalKind.POLICY, metric="", value=None) & ~Q(status=""),
                name="programmes_goal_fits_its_kind",
                violation_error_message=_(
                    "A figure needs its key, a policy goal its status, an aim neither."
                ),
            ),
            models.CheckConstraint(
                condition=Q(value=None) | Q(value__gt=0),
                name="programmes_goal_target_positive",
                violation_error_message=_("A target is more than zero."),
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def target(self):
        """The value without idle decimals: 200, not 200.00."""
        whole = self.value is not None and self.value == self.value.to_integral_value()
        return int(self.value) if whole else self.value


@track
class Milestone(Record):
    """Something a programme passes on its way."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="milestones")
    on = models.DateField(_("date"))  # the last day of what the precision covers
    precision = models.CharField(
        _("known to the"), max_length=5, choices=DatePrecision, default=DatePrecision.DAY
    )
    text = models.CharField(_("text"), max_length=300)
    reached_on = models.DateField(_("reached"), null=True, blank=True)  # null: not yet
    evidence_url = HttpsURLField(_("evidence"), blank=True)

    class Meta:
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")
        ordering = ["on", "id"]

    def __str__(self):
        return self.text

    @property
    def is_late(self):
        return self.reached_on is None and self.on < timezone.localdate()


@track
class Funding(Record, Dated):
    """Who pays for a programme, and until when (B10)."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="fundings")
    source = models.CharField(_("who pays"), max_length=200)

    class Meta(Dated.Meta):
        verbose_name = _("funding")
        verbose_name_plural = _("fundings")
        ordering = ["starts_on", "id"]
        constraints = [
            *Dated.Meta.constraints,
            never_twice_at_once(
                "programme",
                "source",
                name="programmes_funding_once_at_a_time",
                message=_("This funding is noted already at that time."),
            ),
        ]

    def __str__(self):
        return self.source

    @property
    def is_over(self):
        return self.ends_on is not None and self.ends_on < timezone.localdate()


@track
class Partner(Record):
    """An organisation that unions work with; it may have a role in several programmes (A9)."""

    name = models.CharField(_("name"), max_length=200)
    sort_key = models.CharField(max_length=200, unique=True, editable=False)
    kind = models.CharField(_("stands"), max_length=8, choices=PartnerKind)

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    def __str__(self):
        return self.name


@track
class Partnership(Record, Dated):
    """A partner has a role in a programme for a time (A9)."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="partnerships")
    partner = models.ForeignKey(Partner, models.PROTECT, related_name="partnerships")
    role = models.CharField(_("role"), max_length=8, choices=PartnerRole)

    class Meta(Dated.Meta):
        verbose_name = _("partnership")
        verbose_name_plural = _("partnerships")
        constraints = [
            *Dated.Meta.constraints,
            never_twice_at_once(
                "programme",
                "partner",
                "role",
                name="programmes_partnership_once_at_a_time",
                message=_("This partner has that role already at that time."),
            ),
        ]

    def __str__(self):
        return f"{self.partner} · {self.get_role_display()}"

    @property
    def is_over(self):
        return self.ends_on is not None and self.ends_on < timezone.localdate()
