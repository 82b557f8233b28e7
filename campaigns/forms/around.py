"""What surrounds an action: materials, roles, who brought whom, and the debrief."""

from django import forms
from django.utils.translation import gettext_lazy as _

from campaigns import queries
from campaigns.models import Action, ActionRole
from core.forms import HouseForm, HouseModelForm


class MaterialsForm(HouseModelForm):
    class Meta:
        model = Action
        fields = ["materials"]
        help_texts = {"materials": _("One thing a line: 300 leaflets, the tent, a megaphone …")}
        widgets = {"materials": forms.Textarea(attrs={"rows": 6})}


class RoleForm(HouseModelForm):
    """Who does what at an action."""

    at_field = {"campaigns_actionrole_once": "role"}

    class Meta:
        model = ActionRole
        fields = ["person", "role"]
        help_texts = {"role": _("For example: speaks, brings the tent, takes pictures")}

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        campaign = self.instance.action.campaign
        self.fields["person"].queryset = queries.carriers_of(campaign, user)


class BroughtForm(HouseForm):
    """Who of those present came because somebody brought them."""

    brought_by = forms.ModelChoiceField(label=_("Who brought them?"), queryset=None)
    people = forms.ModelMultipleChoiceField(
        label=_("Who came along?"), queryset=None, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, action, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["brought_by"].queryset = queries.people_who_may_bring(action, user)
        self.fields["people"].queryset = queries.people_present(action)


class DebriefForm(HouseForm):
    """What is learned from an action."""

    text = forms.CharField(
        label=_("What went well, what did not, what follows?"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
