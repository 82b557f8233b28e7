from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.days import short
from core.history import track
from core.models import Dated, Record
from core.ranges import never_twice_at_once
from workplaces.enums import ResponsibilityKind


@track
class Responsibility(Record, Dated):
    """A person follows up a workplace's union group for a time, or stands in for who does (E16)."""

    workplace = models.ForeignKey(
        "workplaces.Workplace", models.CASCADE, related_name="responsibilities"
    )
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="responsibilities")
    kind = models.CharField(
        _("kind"), max_length=10, choices=ResponsibilityKind, default=ResponsibilityKind.ADVISER
    )

    class Meta(Dated.Meta):
        verbose_name = _("responsibility")
        verbose_name_plural = _("responsibilities")
        indexes = [models.Index(fields=["person", "workplace"], name="workplaces_responsible_for")]
        constraints = [
            *Dated.Meta.constraints,
            never_twice_at_once(
                "workplace",
                "kind",
                name="workplaces_responsibility_one_at_a_time",
                message=_("Somebody else follows up this workplace at that time."),
            ),
        ]

    def __str__(self):
        return f"{self.person} · {self.workplace}"


@track
class Absence(Record, Dated):
    """An adviser is away for a time; why is nobody's business here (GDPR Art. 9)."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="absences")
    substitute = models.ForeignKey(
        "people.Person",
        models.PROTECT,
        null=True,  # null: colleagues of the same office stand in
        blank=True,
        related_name="standing_in",
        verbose_name=_("substitute"),
    )

    class Meta(Dated.Meta):
        verbose_name = _("absence")
        verbose_name_plural = _("absences")
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=Q(ends_on__isnull=False),
                name="workplaces_absence_has_an_end",
                violation_error_message=_("An absence needs its last day."),
            ),
            models.CheckConstraint(
                condition=Q(substitute=None) | ~Q(substitute=F("person")),
                name="workplaces_absence_not_by_oneself",
                violation_error_message=_("Nobody stands in for themselves."),
            ),
            never_twice_at_once(
                "person",
                name="workplaces_absence_once_at_a_time",
                message=_("This absence is noted already."),
            ),
        ]

    def __str__(self):
        return f"{self.person} {short(self.starts_on)}"


@track
class Cadence(Record):
    """How often the groups of a unit and of the units below are to be contacted (E17).

    The nearest unit above a workplace that has one decides.
    """

    unit = models.OneToOneField(
        "accounts.Unit", models.CASCADE, related_name="+", verbose_name=_("unit")
    )
    days = models.PositiveSmallIntegerField(
        _("days between contacts"), validators=[MinValueValidator(1), MaxValueValidator(1096)]
    )

    class Meta:
        verbose_name = _("contact cadence")
        verbose_name_plural = _("contact cadences")
        constraints = [
            models.CheckConstraint(
                condition=Q(days__gte=1, days__lte=1096),
                name="workplaces_cadence_plausible",
                violation_error_message=_("A cadence lies between a day and three years."),
            )
        ]

    def __str__(self):
        return f"{self.unit}: {self.days}"
