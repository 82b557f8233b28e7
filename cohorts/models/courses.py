"""What groups can learn: what is offered, what they need, what was proposed to them (A14, A15)."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cohorts.enums import ProposalState
from core.history import track
from core.models import Dated, Record, Tagged
from core.ranges import never_twice_at_once
from core.tags import TopicTag
from events.enums import Mode


@track
class Course(Record, Dated, Tagged):
    """A curriculum as it is offered: for which needs, where and in which mode (A14).

    Offered at a unit, it is there for every group of that unit and below it.
    """

    curriculum = models.ForeignKey(
        "cohorts.Curriculum",
        models.PROTECT,
        related_name="courses",
        verbose_name=_("curriculum"),
    )
    unit = models.ForeignKey(
        "accounts.Unit", models.PROTECT, related_name="+", verbose_name=_("region")
    )
    mode = models.CharField(_("mode"), max_length=10, choices=Mode, default=Mode.IN_PERSON)
    topics = ArrayField(
        models.CharField(max_length=20, choices=TopicTag), verbose_name=_("meets the need")
    )
    about = models.TextField(_("what it is about"), max_length=2000, blank=True)

    class Meta(Dated.Meta):
        verbose_name = pgettext_lazy("what is taught", "course")
        verbose_name_plural = pgettext_lazy("what is taught", "courses")
        constraints = [
            *Dated.Meta.constraints,
            never_twice_at_once(
                "curriculum",
                "unit",
                "mode",
                name="cohorts_course_once_at_a_time",
                message=_("This curriculum is offered there in this mode already at that time."),
            ),
        ]

    def __str__(self):
        return str(self.curriculum)

    def get_absolute_url(self):
        return reverse("cohorts:courses:detail", args=[self.pk])


@track
class Need(Record, Dated):
    """What the union group of a workplace wants to learn about, as somebody noted it (A15)."""

    workplace = models.ForeignKey("workplaces.Workplace", models.PROTECT, related_name="needs")
    topic = models.CharField(_("topic"), max_length=20, choices=TopicTag)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("noted by")
    )

    class Meta(Dated.Meta):
        verbose_name = _("need")
        verbose_name_plural = _("needs")
        constraints = [
            *Dated.Meta.constraints,
            never_twice_at_once(
                "workplace",
                "topic",
                name="cohorts_need_once_at_a_time",
                message=_("This need is noted there already at that time."),
            ),
        ]

    def __str__(self):
        return f"{self.workplace} · {self.get_topic_display()}"


@track
class CourseProposal(Record):
    """A course is proposed to a group; its board decides, and never who proposed it; staff carry
    out what it accepted (A14, E6)."""

    course = models.ForeignKey(Course, models.PROTECT, related_name="proposals")
    workplace = models.ForeignKey(
        "workplaces.Workplace", models.PROTECT, related_name="course_proposals"
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("proposed by")
    )
    proposed_on = models.DateField(_("proposed on"), default=timezone.localdate)
    state = models.CharField(
        _("state"), max_length=12, choices=ProposalState, default=ProposalState.PROPOSED
    )
    decided_on = models.DateField(
        _("day of the decision"),
        null=True,
        blank=True,  # null: not decided
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,  # null: not decided
        blank=True,
        related_name="+",
        verbose_name=_("who noted the decision"),
    )
    carried_out_on = models.DateField(
        _("carried out on"),
        null=True,
        blank=True,  # null: not yet, or never
    )
    carried_out_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,  # null: not yet, or never
        blank=True,
        related_name="+",
        verbose_name=_("who noted that it was carried out"),
    )

    class Meta:
        verbose_name = _("proposal of a course")
        verbose_name_plural = _("proposals of courses")
        constraints = [
            models.UniqueConstraint(
                fields=["course", "workplace"],
                condition=Q(state=ProposalState.PROPOSED),
                name="cohorts_courseproposal_open_once",
                violation_error_message=_("This course is proposed to the group already."),
            ),
            models.CheckConstraint(
                condition=Q(state=ProposalState.PROPOSED, decided_on=None, decided_by=None)
                | ~Q(state=ProposalState.PROPOSED)
                & Q(decided_on__isnull=False, decided_by__isnull=False),
                name="cohorts_courseproposal_decided_with_its_day",
                violation_error_message=_("A decision needs its day and who noted it."),
            ),
            models.CheckConstraint(
                condition=Q(decided_by=None) | ~Q(decided_by=F("proposed_by")),
                name="cohorts_courseproposal_decided_by_another",
                violation_error_message=_("Who proposed a course does not decide about it."),
            ),
            models.CheckConstraint(
                condition=Q(decided_on=None) | Q(decided_on__gte=F("proposed_on")),
                name="cohorts_courseproposal_decided_after_proposed",
                violation_error_message=_("It was decided before it was proposed."),
            ),
            models.CheckConstraint(
                condition=Q(
                    state=ProposalState.CARRIED_OUT,
                    carried_out_on__isnull=False,
                    carried_out_by__isnull=False,
                )
                | ~Q(state=ProposalState.CARRIED_OUT) & Q(carried_out_on=None, carried_out_by=None),
                name="cohorts_courseproposal_carried_out_with_its_day",
                violation_error_message=_("What was carried out needs its day and who noted it."),
            ),
            models.CheckConstraint(
                condition=Q(carried_out_on=None) | Q(carried_out_on__gte=F("decided_on")),
                name="cohorts_courseproposal_carried_out_after_decided",
                violation_error_message=_("It was carried out before it was decided."),
            ),
        ]

    def __str__(self):
        return f"{self.course} · {self.workplace}"
