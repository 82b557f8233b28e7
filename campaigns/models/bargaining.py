from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from campaigns.enums import DemandState, SurveyKind
from core.history import track
from core.models import Record


@track
class Demand(Record):
    """Something that colleagues want to see in the agreement, as they said it (C13)."""

    campaign = models.ForeignKey("campaigns.Campaign", models.CASCADE, related_name="demands")
    workplace = models.ForeignKey(
        "workplaces.Workplace",
        models.PROTECT,
        null=True,  # null: raised in the whole campaign
        blank=True,
        related_name="demands",
        verbose_name=_("workplace"),
    )
    text = models.CharField(_("what is demanded"), max_length=300)
    raised_on = models.DateField(_("raised on"))
    state = models.CharField(
        _("state"), max_length=10, choices=DemandState, default=DemandState.COLLECTED
    )

    class Meta:
        verbose_name = _("demand")
        verbose_name_plural = _("demands")
        indexes = [models.Index(fields=["campaign", "raised_on"], name="campaigns_demand_listed")]

    def __str__(self):
        return self.text


@track
class Survey(Record):
    """A question to the members and to the others of a campaign, or a vote of theirs (C13).

    Only how many gave which answer is kept and nobody's own: what somebody answered would tell
    how they stand to the union.
    """

    campaign = models.ForeignKey("campaigns.Campaign", models.CASCADE, related_name="surveys")
    kind = models.CharField(_("kind"), max_length=8, choices=SurveyKind, default=SurveyKind.SURVEY)
    question = models.CharField(_("question"), max_length=300)
    opens_on = models.DateField(_("from"))
    closes_on = models.DateField(_("until"))
    report = models.TextField(_("report back"), max_length=4000, blank=True)
    reported_on = models.DateField(null=True, editable=False)  # null: not reported back yet

    class Meta:
        verbose_name = _("survey")
        verbose_name_plural = _("surveys")
        indexes = [models.Index(fields=["campaign", "opens_on"], name="campaigns_survey_listed")]
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_on__gte=F("opens_on")),
                name="campaigns_survey_closes_after_opening",
                violation_error_message=_("The end lies before the beginning."),
            )
        ]

    def __str__(self):
        return self.question

    def get_absolute_url(self):
        return reverse("campaigns:survey", args=[self.pk])


@track
class SurveyOption(Record):
    """One answer to choose, with how many members and how many others chose it."""

    survey = models.ForeignKey(Survey, models.CASCADE, related_name="options")
    position = models.PositiveSmallIntegerField()
    text = models.CharField(_("answer"), max_length=200)
    members = models.PositiveIntegerField(_("members"), default=0)
    others = models.PositiveIntegerField(_("non-members"), default=0)

    class Meta:
        verbose_name = _("answer of a survey")
        verbose_name_plural = _("answers of surveys")
        constraints = [
            models.UniqueConstraint(
                fields=["survey", "position"], name="campaigns_surveyoption_once"
            )
        ]

    def __str__(self):
        return self.text
