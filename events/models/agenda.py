"""What happens at an event: its agenda, and the tables at which people talk (E8, E9)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import track
from core.models import Record
from events.enums import AgendaKind
from events.models.events import Event


@track
class AgendaItem(Record):
    """A part of an event: who speaks about what, and when.

    Its day is told by number, so that the agenda stays true when the event is moved.
    """

    event = models.ForeignKey(Event, models.CASCADE, related_name="agenda")
    kind = models.CharField(
        _("kind"), max_length=12, choices=AgendaKind, default=AgendaKind.PRESENTATION
    )
    title = models.CharField(_("title"), max_length=200)
    speaker = models.CharField(_("who speaks"), max_length=200, blank=True)
    day = models.PositiveSmallIntegerField(_("day of the event"), default=1)
    starts_time = models.TimeField(_("begins"), null=True, blank=True)  # null: not fixed

    class Meta:
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda items")
        constraints = [
            models.CheckConstraint(
                condition=Q(day__gt=0),
                name="events_agendaitem_day_positive",
                violation_error_message=_("The first day is day 1."),
            )
        ]

    def __str__(self):
        return self.title


@track
class DiscussionTable(Record):
    """People sit around a question: one table of a world café."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="tables")
    question = models.CharField(_("question"), max_length=200)
    host = models.CharField(_("host of the table"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("discussion table")
        verbose_name_plural = _("discussion tables")
        constraints = [
            models.UniqueConstraint(
                fields=["event", "question"],
                name="events_discussiontable_once",
                violation_error_message=_("There is a table with this question already."),
            )
        ]

    def __str__(self):
        return self.question


@track
class Harvest(Record):
    """One result that a table brought; somebody may take it on as a task."""

    table = models.ForeignKey(DiscussionTable, models.CASCADE, related_name="harvest")
    text = models.CharField(_("result"), max_length=200)

    class Meta:
        verbose_name = _("result of a table")
        verbose_name_plural = _("results of tables")

    def __str__(self):
        return self.text
