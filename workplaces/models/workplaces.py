from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.days import short
from core.history import track
from core.models import Dated, Record
from core.ranges import never_twice_at_once
from workplaces.enums import Sector, Segment


@track
class Workplace(Record):
    """A place where people work, and the union's group there."""

    employer = models.ForeignKey(
        "workplaces.Employer",
        models.PROTECT,
        related_name="workplaces",
        verbose_name=_("employer"),
    )
    name = models.CharField(_("name"), max_length=200)
    sort_key = models.CharField(max_length=200, editable=False)
    sector = models.CharField(_("sector"), max_length=20, choices=Sector, default=Sector.OTHER)
    place = models.CharField(_("place"), max_length=120, blank=True)  # empty: not known
    # The current value of UnitAssignment, kept by workplaces.actions.assign_unit.
    unit = models.ForeignKey(
        "accounts.Unit", models.PROTECT, related_name="+", verbose_name=_("unit")
    )
    group_founded_on = models.DateField(
        _("union group founded"),
        null=True,
        blank=True,  # null: no union group, or date unknown
    )

    class Meta:
        verbose_name = _("workplace")
        verbose_name_plural = _("workplaces")
        indexes = [
            models.Index(fields=["unit", "sort_key", "id"], name="workplaces_workplace_listed"),
            GinIndex(
                fields=["sort_key"], opclasses=["gin_trgm_ops"], name="workplaces_workplace_search"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["employer", "name", "place"],
                name="workplaces_workplace_once",
                violation_error_message=_(
                    "This employer already has a workplace of that name there."
                ),
            )
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("workplaces:detail", args=[self.pk])


@track
class UnitAssignment(Record, Dated):
    """A workplace belongs to a unit for a time."""

    workplace = models.ForeignKey(Workplace, models.CASCADE, related_name="unit_assignments")
    unit = models.ForeignKey("accounts.Unit", models.PROTECT, related_name="+")

    class Meta(Dated.Meta):
        verbose_name = _("assignment to a unit")
        verbose_name_plural = _("assignments to units")
        constraints = [
            *Dated.Meta.constraints,
            never_twice_at_once(
                "workplace",
                name="workplaces_unitassignment_one_at_a_time",
                message=_("The workplace belongs to another unit at that time."),
            ),
        ]

    def __str__(self):
        return f"{self.workplace} → {self.unit}"


@track
class Headcount(Record):
    """How many people worked somewhere on a day, according to a source."""

    workplace = models.ForeignKey(Workplace, models.CASCADE, related_name="headcounts")
    area = models.ForeignKey(
        "workplaces.Area",
        models.CASCADE,
        null=True,  # null: of the whole workplace
        blank=True,
        related_name="headcounts",
        verbose_name=_("area"),
    )
    segment = models.CharField(_("segment"), max_length=10, choices=Segment, default=Segment.ALL)
    count = models.PositiveIntegerField(_("employees"))
    on = models.DateField(_("counted on"))
    source = models.CharField(_("source"), max_length=120, blank=True)  # empty: not named

    class Meta:
        verbose_name = _("headcount")
        verbose_name_plural = _("headcounts")
        constraints = [
            models.UniqueConstraint(
                fields=["workplace", "area", "segment", "on"],
                nulls_distinct=False,
                name="workplaces_headcount_once_a_day",
                violation_error_message=_("There is already a headcount of that day."),
            ),
            models.CheckConstraint(
                condition=models.Q(count__lte=1_000_000),
                name="workplaces_headcount_plausible",
                violation_error_message=_("No workplace has more than a million employees."),
            ),
        ]

    def __str__(self):
        return f"{self.count} ({short(self.on)})"
