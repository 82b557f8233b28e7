from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import track
from core.models import Record


@track
class Venue(Record):
    """A house or an online room where events take place again and again (A9)."""

    name = models.CharField(_("name"), max_length=100)
    sort_key = models.CharField(max_length=200, editable=False)
    town = models.CharField(_("place"), max_length=80, blank=True)
    unit = models.ForeignKey(
        "accounts.Unit", models.PROTECT, related_name="+", verbose_name=_("region")
    )
    is_digital = models.BooleanField(_("online"), default=False)
    capacity = models.PositiveIntegerField(
        _("room for"),
        null=True,
        blank=True,  # null: not known
    )

    class Meta:
        verbose_name = _("venue")
        verbose_name_plural = _("venues")
        indexes = [models.Index(fields=["sort_key", "id"], name="events_venue_listed")]
        constraints = [
            models.UniqueConstraint(
                fields=["name", "town"],
                name="events_venue_once",
                violation_error_message=_("There is a venue of this name there already."),
            ),
            models.CheckConstraint(
                condition=Q(capacity=None) | Q(capacity__gt=0),
                name="events_venue_capacity_positive",
                violation_error_message=_("A venue has room for at least one."),
            ),
        ]

    def __str__(self):
        return self.name if self.town in self.name else f"{self.name}, {self.town}"

    def get_absolute_url(self):
        return reverse("events:venue", args=[self.pk])
