"""The union's position at a workplace."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import HouseModelForm, not_in_the_future
from workplaces.enums import Clause
from workplaces.models import Agreement, Signal, Topic, WorksCouncil


class WorksCouncilForm(HouseModelForm):
    """A works council for one term; union seats may be unknown."""

    at_field = {
        "workplaces_workscouncil_seats_plausible": "seats",
        "workplaces_workscouncil_no_more_than_all": "union_seats",
        "workplaces_workscouncil_one_at_a_time": "starts_on",
    }

    class Meta:
        model = WorksCouncil
        fields = ["seats", "union_seats", "starts_on", "ends_on"]
        help_texts = {"union_seats": _("Leave empty while it is not known.")}


class TopicForm(HouseModelForm):
    """What moves people at a workplace."""

    at_field = {"workplaces_topic_once_at_a_time": "title"}

    class Meta:
        model = Topic
        fields = ["title", "horizon", "starts_on", "ends_on"]


class AgreementForm(HouseModelForm):
    """A collective agreement and what it has clauses about."""

    clauses = forms.MultipleChoiceField(
        label=_("Clauses"),
        choices=Clause.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    at_field = {"workplaces_agreement_once_at_a_time": "title"}

    class Meta:
        model = Agreement
        fields = ["title", "clauses", "starts_on", "ends_on"]
        help_texts = {"ends_on": _("The day it expires.")}


class SignalForm(HouseModelForm):
    """A sign that something is about to happen."""

    class Meta:
        model = Signal
        fields = ["kind", "on", "source", "text"]
        help_texts = {"source": _("Who or what says so, as “local paper” or “works council”.")}

    def clean_on(self):
        return not_in_the_future(self.cleaned_data["on"])
