"""The plan of a campaign: what it is to reach, who answers for it, and what is to be done."""

from django import forms
from django.utils.translation import gettext_lazy as _

from campaigns import queries
from campaigns.enums import PLANS_OF, Plan
from campaigns.models import Campaign, Objective
from core.forms import HouseForm, HouseModelForm


class PlanForm(HouseModelForm):
    """What kind of plan; the approach of the programme says which there are."""

    plan = forms.ChoiceField(label=_("Kind of plan"), widget=forms.RadioSelect)

    class Meta:
        model = Campaign
        fields = ["plan"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        plans = PLANS_OF[self.instance.programme.approach]
        self.fields["plan"].choices = [(plan.value, plan.label) for plan in plans]

    def clean_plan(self):
        return Plan(self.cleaned_data["plan"])


class ObjectiveForm(HouseModelForm):
    """A number or a percentage to reach, by when, and who answers for it."""

    at_field = {
        "campaigns_objective_target_plausible": "target",
        "campaigns_objective_share_of_all": "target",
    }

    class Meta:
        model = Objective
        fields = ["title", "unit", "target", "due_on", "owner"]
        help_texts = {"due_on": _("Leave empty for the end of the window.")}

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        row = self.instance
        self.fields["owner"].queryset = queries.carriers_of(row.campaign, user, kept=row.owner_id)


class ReviewForm(HouseForm):
    """What was reached until today."""

    reached = forms.IntegerField(label=_("Reached"), min_value=0, max_value=1_000_000_000)
    review = forms.CharField(
        label=_("What follows from it?"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class MeasureForm(HouseForm):
    """Something that somebody does for an objective."""

    title = forms.CharField(label=_("What is to be done"), max_length=200)
    owner = forms.ModelChoiceField(label=_("Who"), queryset=None)
    due_on = forms.DateField(label=_("Due"), required=False)

    def __init__(self, *args, user, objective, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = queries.carriers_of(objective.campaign, user)
