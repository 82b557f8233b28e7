"""How an active member goes on: a coach, and one or two next steps (C6, C8)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.history import track
from core.models import Dated, Record
from core.ranges import never_twice_at_once
from mentors.enums import Rung, StepState

PLACES = (1, 2)  # one or two next steps can always be found; more are not taken


@track
class CoachAssignment(Record, Dated):
    """A person is coached by another, for a time; by one at a time."""

    person = models.ForeignKey(
        "people.Person", models.PROTECT, related_name="coached", verbose_name=_("person")
    )
    coach = models.ForeignKey(
        "people.Person", models.PROTECT, related_name="coaching", verbose_name=_("coach")
    )

    class Meta(Dated.Meta):
        verbose_name = _("coach")
        verbose_name_plural = _("coaches")
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(person=F("coach")),
                name="mentors_coachassignment_by_another",
                violation_error_message=_("Nobody is their own coach."),
            ),
            never_twice_at_once(
                "person",
                name="mentors_coachassignment_one_at_a_time",
                message=_("This person has a coach at that time."),
            ),
        ]

    def __str__(self):
        return f"{self.person} · {self.coach}"


@track
class DevelopmentStep(Record):
    """What a person will do next to grow into a more active part, by a day.

    An open step takes one of two places, which the database gives to one step each.
    """

    person = models.ForeignKey(
        "people.Person", models.PROTECT, related_name="steps", verbose_name=_("person")
    )
    rung = models.PositiveSmallIntegerField(_("towards"), choices=Rung)
    title = models.CharField(_("next step"), max_length=200)
    due_on = models.DateField(_("by"))
    state = models.CharField(
        _("state"), max_length=8, choices=StepState, default=StepState.OPEN, editable=False
    )
    place = models.PositiveSmallIntegerField(null=True, editable=False)  # null: closed
    closed_on = models.DateField(_("closed"), null=True, editable=False)  # null: open
    planned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )

    # When two persons turn out to be one, a step may take the place that is free.
    INTERCHANGEABLE = {"place": PLACES}

    class Meta:
        verbose_name = _("next step")
        verbose_name_plural = _("next steps")
        indexes = [
            models.Index(fields=["person", "state", "due_on"], name="mentors_developmentstep_of"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "place"],
                name="mentors_developmentstep_two_open",
                violation_error_message=_(
                    "Two next steps are open already. Close one before you plan another."
                ),
            ),
            models.CheckConstraint(
                condition=Q(state=StepState.OPEN, place__in=PLACES, closed_on=None)
                | Q(
                    state__in=[StepState.DONE, StepState.DROPPED],
                    place=None,
                    closed_on__isnull=False,
                ),
                name="mentors_developmentstep_open_or_closed",
                violation_error_message=_("A step is open or has a day on which it was closed."),
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_open(self):
        return self.state == StepState.OPEN
