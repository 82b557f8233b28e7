from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import track
from core.models import Record
from events.enums import MORE_TELLING, AttendeeKind, Mode, ParticipationState
from events.models.events import Event


@track
class Participation(Record):
    """A person takes part in an event, or a number of people nobody named does."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="participations")
    person = models.ForeignKey(
        "people.Person",
        models.PROTECT,
        null=True,  # null: an unnamed count
        blank=True,
        related_name="participations",
    )
    unnamed_count = models.PositiveIntegerField(
        _("people not named"),
        null=True,
        blank=True,  # null: the person counts
    )
    attendee_kind = models.CharField(
        _("kind of attendee"), max_length=10, choices=AttendeeKind, default=AttendeeKind.UNION
    )
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=ParticipationState,
        default=ParticipationState.REGISTERED,
    )
    mode_attended = models.CharField(
        _("took part"),
        max_length=10,
        choices=Mode,
        blank=True,  # empty: as the event was held
    )
    queued_at = models.DateTimeField(null=True, blank=True)  # null: never waited

    class Meta:
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
        indexes = [
            models.Index(fields=["person", "state"], name="events_participation_person"),
            models.Index(
                fields=["event", "queued_at"],
                condition=Q(state=ParticipationState.WAITING),
                name="events_participation_queue",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "person"],
                name="events_participation_once",
                violation_error_message=_("This person is already on the list."),
            ),
            models.CheckConstraint(
                condition=Q(person=None, unnamed_count__gt=0)
                | Q(person__isnull=False, unnamed_count=None),
                name="events_participation_named_or_counted",
                violation_error_message=_("Name a person or give a number, not both."),
            ),
        ]

    def __str__(self):
        return f"{self.person or self.unnamed_count} · {self.event}"

    @property
    def weight(self):
        """When two persons turn out to be one, what says more about them stays."""
        return MORE_TELLING.index(self.state)
