"""What members and others put into bargaining: demands, surveys and votes."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from campaigns import queries
from campaigns.enums import SurveyKind
from campaigns.models import Demand, Survey, SurveyOption
from core.forms import HouseForm, HouseModelForm

MOST_ANSWERS = 12
MOST_PEOPLE = 1_000_000


class DemandForm(HouseModelForm):
    class Meta:
        model = Demand
        fields = ["text", "workplace", "raised_on", "state"]
        help_texts = {"workplace": _("Leave empty when it was raised in the whole campaign.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        campaign = self.instance.campaign
        self.fields["workplace"].queryset = queries.workplaces_with_team(campaign)
        self.initial["raised_on"] = self.instance.raised_on or timezone.localdate()


class SurveyForm(HouseModelForm):
    """A question and the answers to choose from."""

    answers = forms.CharField(
        label=_("Answers to choose from"),
        required=False,
        max_length=2400,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("One a line. A vote without any is for, against or abstention."),
    )
    at_field = {"campaigns_survey_closes_after_opening": "closes_on"}

    class Meta:
        model = Survey
        fields = ["kind", "question", "opens_on", "closes_on"]

    def clean_answers(self):
        lines = [line.strip() for line in self.cleaned_data["answers"].splitlines()]
        answers = list(dict.fromkeys(line for line in lines if line))
        longest = SurveyOption.text.field.max_length
        if len(answers) > MOST_ANSWERS or any(len(answer) > longest for answer in answers):
            raise forms.ValidationError(_("At most 12 answers of at most 200 characters each."))
        return answers

    def clean(self):
        said = super().clean()
        is_vote = said.get("kind") == SurveyKind.VOTE
        if "answers" in said and len(said["answers"]) < 2 and (said["answers"] or not is_vote):
            self.add_error("answers", _("A survey needs at least two answers to choose from."))
        return said


class CountForm(HouseForm):
    """How many members and how many others chose each answer."""

    def __init__(self, *args, survey, **kwargs):
        super().__init__(*args, **kwargs)
        self.options = list(survey.options.order_by("position"))
        for option in self.options:
            self._ask_about(option)

    def _ask_about(self, option):
        titles = _("%(answer)s: members"), _("%(answer)s: non-members")
        given = option.members, option.others
        for name, title, value in zip(self.names_of(option), titles, given, strict=True):
            self.fields[name] = forms.IntegerField(
                label=title % {"answer": option},
                min_value=0,
                max_value=MOST_PEOPLE,
                initial=value,
            )

    @staticmethod
    def names_of(option):
        return f"members-{option.pk}", f"others-{option.pk}"

    @property
    def counts(self):
        return {
            option: tuple(self.cleaned_data[name] for name in self.names_of(option))
            for option in self.options
        }


class ReportForm(HouseForm):
    """What people answered and what follows from it, as they are told."""

    report = forms.CharField(
        label=_("What do you tell them?"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
