from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.history import track
from core.models import Record
from workplaces.enums import Condition, Readiness


@track
class Trajectory(Record):
    """A union group sets out to become active at its workplace, once the basics are there (C16).

    The three basic conditions (S2) gate its start. They are ticked while it is prepared and stand
    as they were from the day it starts.
    """

    workplace = models.ForeignKey(
        "workplaces.Workplace", models.PROTECT, related_name="trajectories"
    )
    title = models.CharField(_("what it is about"), max_length=200)
    conditions = ArrayField(
        models.CharField(max_length=10, choices=Condition),
        default=list,
        blank=True,
        verbose_name=_("basic conditions"),
    )
    note = models.CharField(_("how we know"), max_length=500, blank=True)
    started_on = models.DateField(_("started"), null=True, blank=True)  # null: being prepared
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,  # null: not started
        blank=True,
        related_name="+",
    )
    # Empty: it started with all three, or not yet.
    reason = models.CharField(_("why with fewer conditions"), max_length=500, blank=True)
    ended_on = models.DateField(_("ended"), null=True, blank=True)  # null: goes on

    class Meta:
        verbose_name = _("trajectory")
        verbose_name_plural = _("trajectories")
        constraints = [
            models.CheckConstraint(
                condition=Q(started_on=None)
                | Q(conditions__contains=list(Condition.values))
                | ~Q(reason=""),
                name="workplaces_trajectory_ready_or_reason",
                violation_error_message=_(
                    "It is not ready: to start with fewer than three conditions needs a reason."
                ),
            ),
            models.CheckConstraint(
                condition=Q(started_on=None, started_by=None)
                | Q(started_on__isnull=False, started_by__isnull=False),
                name="workplaces_trajectory_started_by_somebody",
                violation_error_message=_("Who started it belongs to the day it started."),
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(started_on=None) | Q(ended_on__gte=F("started_on")),
                name="workplaces_trajectory_ended_after_start",
                violation_error_message=_("The end lies before the beginning."),
            ),
            models.UniqueConstraint(
                fields=["workplace"],
                condition=Q(ended_on=None),
                name="workplaces_trajectory_one_at_a_time",
                violation_error_message=_("There is a trajectory at this workplace already."),
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def met(self):
        """How many of the three conditions are met."""
        return len(set(self.conditions))

    @property
    def is_ready(self):
        return self.met == len(Condition)

    @property
    def readiness(self):
        if self.ended_on is not None:
            return Readiness.ENDED
        if self.started_on is not None:
            return Readiness.STARTED
        return Readiness.READY if self.is_ready else Readiness.NOT_READY

    @property
    def checklist(self):
        """``[(condition, is met), …]`` of all three."""
        return [(condition, condition in self.conditions) for condition in Condition]
