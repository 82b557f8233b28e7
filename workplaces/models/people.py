from django.db import models
from django.utils.translation import gettext_lazy as _

from core.history import track
from core.models import Dated, Record
from core.ranges import never_twice_at_once
from workplaces.enums import FunctionKind, Segment


@track
class Employment(Record, Dated):
    """A person works at a workplace for a time."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="employments")
    workplace = models.ForeignKey(
        "workplaces.Workplace", models.PROTECT, related_name="employments"
    )
    area = models.ForeignKey(
        "workplaces.Area",
        models.PROTECT,
        null=True,  # null: which part of the workplace is not known
        blank=True,
        related_name="employments",
        verbose_name=_("area"),
    )
    segment = models.CharField(_("segment"), max_length=10, choices=Segment, default=Segment.CORE)

    class Meta(Dated.Meta):
        verbose_name = _("employment")
        verbose_name_plural = _("employments")
        indexes = [models.Index(fields=["workplace", "starts_on"], name="workplaces_employment_at")]
        constraints = [
            *Dated.Meta.constraints,
            never_twice_at_once(
                "person",
                "workplace",
                name="workplaces_employment_once_at_a_time",
                message=_("This person already works there at that time."),
            ),
        ]

    def __str__(self):
        return f"{self.person} · {self.workplace}"


@track
class Function(Record, Dated):
    """A person holds a function at a workplace for a time, by election or by standing."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="functions")
    workplace = models.ForeignKey("workplaces.Workplace", models.PROTECT, related_name="functions")
    kind = models.CharField(_("function"), max_length=25, choices=FunctionKind)

    class Meta(Dated.Meta):
        verbose_name = _("function")
        verbose_name_plural = _("functions")
        constraints = [
            *Dated.Meta.constraints,
            never_twice_at_once(
                "person",
                "workplace",
                "kind",
                name="workplaces_function_once_at_a_time",
                message=_("This person already holds this function at that time."),
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} · {self.person}"
