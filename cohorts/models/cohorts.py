from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cohorts.enums import MORE_TELLING, EnrolmentState, SessionKind
from core.history import track
from core.models import Dated, Record
from core.ranges import never_twice_at_once


@track
class Cohort(Record):
    """A group of people who go through one training series together."""

    programme = models.ForeignKey(
        "programmes.Programme",
        models.PROTECT,
        related_name="cohorts",
        verbose_name=_("programme"),
    )
    version = models.ForeignKey(
        "cohorts.CurriculumVersion",
        models.PROTECT,
        related_name="cohorts",
        verbose_name=_("curriculum"),
    )
    name = models.CharField(_("name"), max_length=200)
    sort_key = models.CharField(max_length=200, editable=False)
    unit = models.ForeignKey(
        "accounts.Unit", models.PROTECT, related_name="+", verbose_name=_("unit")
    )
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"))
    capacity = models.PositiveSmallIntegerField(
        _("places"),
        null=True,
        blank=True,  # null: no limit
    )
    group = models.ForeignKey(
        "workplaces.Employer",
        models.PROTECT,
        null=True,  # null: for employees of any company
        blank=True,
        related_name="+",
        verbose_name=_("only for the corporate group"),
    )
    takes_applications = models.BooleanField(_("colleagues may apply themselves"), default=False)

    class Meta:
        verbose_name = _("cohort")
        verbose_name_plural = _("cohorts")
        indexes = [models.Index(fields=["unit", "sort_key", "id"], name="cohorts_cohort_listed")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="cohorts_cohort_ends_after_start",
                violation_error_message=_("The end lies before the beginning."),
            ),
            models.CheckConstraint(
                condition=Q(capacity=None) | Q(capacity__gt=0),
                name="cohorts_cohort_capacity_positive",
                violation_error_message=_("A cohort has room for at least one."),
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("cohorts:detail", args=[self.pk])

    @property
    def has_begun(self):
        return self.starts_on <= timezone.localdate()

    @property
    def is_over(self):
        return self.ends_on < timezone.localdate()


@track
class Trainer(Record, Dated):
    """A person trains a cohort for a time."""

    cohort = models.ForeignKey(Cohort, models.CASCADE, related_name="trainers")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="trainings_given")

    class Meta(Dated.Meta):
        verbose_name = _("trainer")
        verbose_name_plural = _("trainers")
        constraints = [
            *Dated.Meta.constraints,
            never_twice_at_once(
                "cohort",
                "person",
                name="cohorts_trainer_once_at_a_time",
                message=_("This person already trains the cohort at that time."),
            ),
        ]

    def __str__(self):
        return f"{self.person} · {self.cohort}"


@track
class Enrolment(Record):
    """A person goes through a cohort, from a home workplace, leading a campaign of their own."""

    cohort = models.ForeignKey(Cohort, models.PROTECT, related_name="enrolments")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="enrolments")
    workplace = models.ForeignKey(
        "workplaces.Workplace",
        models.PROTECT,
        related_name="enrolments",
        verbose_name=_("home workplace"),
    )
    campaign = models.ForeignKey(
        "campaigns.Campaign",
        models.SET_NULL,
        null=True,  # null: leads none yet, a gap on the trainer's page (A6)
        blank=True,
        related_name="enrolments",
        verbose_name=_("campaign led"),
    )
    state = models.CharField(
        _("state"), max_length=10, choices=EnrolmentState, default=EnrolmentState.ENROLLED
    )
    # Completion is confirmed by a trainer, never self-set (A10).
    completed_on = models.DateField(_("completed"), null=True, blank=True)  # null: not confirmed
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,  # null: not confirmed
        blank=True,
        related_name="+",
    )

    class Meta:
        verbose_name = _("enrolment")
        verbose_name_plural = _("enrolments")
        constraints = [
            models.UniqueConstraint(
                fields=["cohort", "person"],
                name="cohorts_enrolment_once",
                violation_error_message=_("This person is already in the cohort."),
            ),
            models.CheckConstraint(
                condition=Q(
                    state=EnrolmentState.COMPLETED,
                    completed_on__isnull=False,
                    confirmed_by__isnull=False,
                )
                | ~Q(state=EnrolmentState.COMPLETED) & Q(completed_on=None, confirmed_by=None),
                name="cohorts_enrolment_completion_is_confirmed",
                violation_error_message=_("A completion needs its day and a trainer's word."),
            ),
        ]

    def __str__(self):
        return f"{self.person} · {self.cohort}"

    def get_absolute_url(self):
        return reverse("cohorts:enrolment", args=[self.pk])

    @property
    def weight(self):
        """When two persons turn out to be one, what says more about them stays."""
        return MORE_TELLING.index(self.state)


@track
class Session(Record):
    """A meeting of a cohort: training on a module, or supervision."""

    cohort = models.ForeignKey(Cohort, models.CASCADE, related_name="sessions")
    event = models.OneToOneField("events.Event", models.PROTECT, related_name="session")
    kind = models.CharField(_("kind"), max_length=12, choices=SessionKind)
    module = models.ForeignKey(
        "cohorts.Module",
        models.PROTECT,
        null=True,  # null: not on one module, such as a supervision
        blank=True,
        related_name="sessions",
        verbose_name=_("module"),
    )

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")

    def __str__(self):
        return str(self.event)

    @property
    def about(self):
        """Its module, else what its event is called."""
        return str(self.module or self.event)
