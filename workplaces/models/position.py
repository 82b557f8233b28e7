import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.days import short
from core.history import track
from core.models import Dated, Record
from core.ranges import never_twice_at_once
from workplaces.enums import Clause, Horizon, SignalKind


@track
class WorksCouncil(Record, Dated):
    """An elected works council of a workplace for one term, and the union's part of it (C11)."""

    workplace = models.ForeignKey(
        "workplaces.Workplace", models.PROTECT, related_name="works_councils"
    )
    seats = models.PositiveSmallIntegerField(_("seats"))
    union_seats = models.PositiveSmallIntegerField(
        _("seats held by the union"),
        null=True,
        blank=True,  # null: not known
    )

    class Meta(Dated.Meta):
        verbose_name = _("works council")
        verbose_name_plural = _("works councils")
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=Q(seats__gte=1, seats__lte=200),
                name="workplaces_workscouncil_seats_plausible",
                violation_error_message=_("A works council has 1 to 200 seats."),
            ),
            models.CheckConstraint(
                condition=Q(union_seats=None) | Q(union_seats__lte=F("seats")),
                name="workplaces_workscouncil_no_more_than_all",
                violation_error_message=_("The union cannot hold more seats than there are."),
            ),
            never_twice_at_once(
                "workplace",
                name="workplaces_workscouncil_one_at_a_time",
                message=_("There is another works council at that time."),
            ),
        ]

    def __str__(self):
        return f"{self.workplace} {self.starts_on:%Y}"

    @property
    def union_percent(self):
        """The union's share of the seats in whole percents, or None while it is not known."""
        return None if self.union_seats is None else round(100 * self.union_seats / self.seats)


@track
class Topic(Record, Dated):
    """Something that moves people at a workplace, for the near or the long term (C14)."""

    workplace = models.ForeignKey("workplaces.Workplace", models.PROTECT, related_name="topics")
    title = models.CharField(_("topic"), max_length=200)
    horizon = models.CharField(_("horizon"), max_length=5, choices=Horizon)

    class Meta(Dated.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        constraints = [
            *Dated.Meta.constraints,
            never_twice_at_once(
                "workplace",
                "title",
                name="workplaces_topic_once_at_a_time",
                message=_("This topic is noted there already."),
            ),
        ]

    def __str__(self):
        return self.title


@track
class Agreement(Record, Dated):
    """A collective agreement that holds at a workplace; its last day is when it expires (B9)."""

    workplace = models.ForeignKey("workplaces.Workplace", models.PROTECT, related_name="agreements")
    title = models.CharField(_("title"), max_length=200)
    clauses = ArrayField(
        models.CharField(max_length=20, choices=Clause),
        default=list,
        blank=True,
        verbose_name=_("clauses"),
    )

    class Meta(Dated.Meta):
        verbose_name = _("collective agreement")
        verbose_name_plural = _("collective agreements")
        indexes = [models.Index(fields=["ends_on"], name="workplaces_agreement_expiry")]
        constraints = [
            *Dated.Meta.constraints,
            never_twice_at_once(
                "workplace",
                "title",
                name="workplaces_agreement_once_at_a_time",
                message=_("This agreement is noted there already at that time."),
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def clause_choices(self):
        return [Clause(clause) for clause in self.clauses]


@track
class Signal(Record):
    """A dated, sourced sign that something is about to happen at a workplace (E18)."""

    workplace = models.ForeignKey("workplaces.Workplace", models.PROTECT, related_name="signals")
    kind = models.CharField(_("kind"), max_length=20, choices=SignalKind)
    on = models.DateField(_("day"))
    source = models.CharField(_("source"), max_length=200)
    text = models.CharField(_("what is known"), max_length=500, blank=True)
    reported_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    closed_on = models.DateField(_("closed"), null=True, blank=True)  # null: still matters

    class Meta:
        verbose_name = _("signal")
        verbose_name_plural = _("signals")
        indexes = [
            models.Index(
                fields=["workplace", "-on"],
                condition=Q(closed_on=None),
                name="workplaces_signal_open",
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_on=None) | Q(closed_on__gte=F("on")),
                name="workplaces_signal_closed_after_it_came",
                violation_error_message=_("The end lies before the beginning."),
            )
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {short(self.on)}"


class Snapshot(Record):
    """The picture of a workplace on a day, frozen: structure, union position, themes (C2).

    ``picture`` holds numbers and words, never a person. The database refuses to change it.
    """

    workplace = models.ForeignKey("workplaces.Workplace", models.PROTECT, related_name="snapshots")
    number = models.PositiveSmallIntegerField(_("version"))
    on = models.DateField(_("day"))
    themes = models.TextField(_("themes to hook on to"), max_length=2000, blank=True)
    picture = models.JSONField(encoder=DjangoJSONEncoder)
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("company snapshot")
        verbose_name_plural = _("company snapshots")
        constraints = [
            models.UniqueConstraint(
                fields=["workplace", "number"],
                name="workplaces_snapshot_once",
                violation_error_message=_("This version exists already."),
            )
        ]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self):
        return f"{self.workplace} {self.number}"

    def get_absolute_url(self):
        return reverse("workplaces:snapshot", args=[self.pk])
