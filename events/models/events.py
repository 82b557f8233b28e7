from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.fields import HttpsURLField
from core.history import track
from core.models import Record, Tagged
from events.enums import EventKind, EventState, Mode


@track
class Series(Record):
    """Events that are editions of the same: a conference 1.0, 2.0 (B8)."""

    name = models.CharField(_("name"), max_length=200)
    sort_key = models.CharField(max_length=200, editable=False)
    unit = models.ForeignKey(
        "accounts.Unit", models.PROTECT, related_name="+", verbose_name=_("host")
    )

    class Meta:
        verbose_name = _("series of events")
        verbose_name_plural = _("series of events")
        indexes = [
            models.Index(fields=["unit", "sort_key", "id"], name="events_series_listed"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "sort_key"],
                name="events_series_once",
                violation_error_message=_("There is a series of this name already."),
            )
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("events:series", args=[self.pk])


@track
class Event(Record, Tagged):
    """People come together at a time, in one place or online."""

    title = models.CharField(_("title"), max_length=200)
    kind = models.CharField(_("kind"), max_length=12, choices=EventKind)
    unit = models.ForeignKey(
        "accounts.Unit", models.PROTECT, related_name="+", verbose_name=_("host")
    )
    programme = models.ForeignKey(
        "programmes.Programme",
        models.PROTECT,
        null=True,  # null: outside any programme
        blank=True,
        related_name="events",
        verbose_name=_("programme"),
    )
    workplace = models.ForeignKey(
        "workplaces.Workplace",
        models.PROTECT,
        null=True,  # null: not at a workplace
        blank=True,
        related_name="events",
        verbose_name=_("workplace"),
    )
    # Local days and times of the place; every count goes by starts_on.
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    starts_time = models.TimeField(_("begins"), null=True, blank=True)  # null: not fixed
    ends_time = models.TimeField(_("ends"), null=True, blank=True)  # null: not fixed
    mode = models.CharField(_("mode"), max_length=10, choices=Mode, default=Mode.IN_PERSON)
    # Empty where nobody was asked: actions and sessions are planned in their campaign or cohort.
    mode_reason = models.CharField(_("why this mode"), max_length=200, blank=True)
    place = models.CharField(_("place"), max_length=120, blank=True)
    venue = models.ForeignKey(
        "events.Venue",
        models.PROTECT,
        null=True,  # null: none of those that are used again
        blank=True,
        related_name="events",
        verbose_name=_("venue"),
    )
    region = models.ForeignKey(
        "accounts.Unit",
        models.PROTECT,
        null=True,  # null: that of the host
        blank=True,
        related_name="+",
        verbose_name=_("region"),
    )
    digital_link = HttpsURLField(_("digital link"), max_length=300, blank=True)
    series = models.ForeignKey(
        Series,
        models.PROTECT,
        null=True,  # null: no edition of anything
        blank=True,
        related_name="editions",
        verbose_name=_("series"),
    )
    edition = models.CharField(_("edition"), max_length=20, blank=True)
    capacity = models.PositiveIntegerField(_("places"), null=True, blank=True)  # null: no limit
    state = models.CharField(
        _("state"), max_length=10, choices=EventState, default=EventState.PLANNED
    )

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        indexes = [
            models.Index(fields=["unit", "-starts_on", "id"], name="events_event_listed"),
            GinIndex(OpClass(Upper("title"), name="gin_trgm_ops"), name="events_event_search"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="events_event_ends_after_start",
                violation_error_message=_("The end lies before the beginning."),
            ),
            models.CheckConstraint(
                condition=Q(capacity=None) | Q(capacity__gt=0),
                name="events_event_capacity_positive",
                violation_error_message=_("An event has room for at least one."),
            ),
            models.UniqueConstraint(
                fields=["series", "edition"],
                condition=~Q(edition=""),
                name="events_event_edition_once",
                violation_error_message=_("The series has this edition already."),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("events:detail", args=[self.pk])

    @property
    def is_over(self):
        return self.ends_on < timezone.localdate()

    @property
    def is_called_off(self):
        return self.state == EventState.CANCELLED

    @property
    def has_begun(self):
        return self.starts_on <= timezone.localdate()
