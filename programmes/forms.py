from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import HouseForm, HouseModelForm
from programmes import queries
from programmes.enums import GoalKind, PartnerKind, PolicyStatus
from programmes.models import Funding, Goal, Milestone, Partner, Partnership, Programme


class ProgrammeForm(HouseModelForm):
    class Meta:
        model = Programme
        fields = ["name", "unit", "approach", "starts_on", "ends_on", "state", "summary"]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = queries.units_to_run_at(user)


class ChoiceOfProgramme(HouseForm):
    """The programme that somebody wants to work in, or none: all of them."""

    programme = forms.ModelChoiceField(
        label=_("Programme"),
        queryset=Programme.objects.none(),
        required=False,
        empty_label=_("All programmes"),
        help_text=_("The navigation then leads to what belongs to it."),
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        visible = queries.programmes_visible_to(user)
        self.fields["programme"].queryset = visible.order_by("sort_key", "pk")


class MilestoneForm(HouseModelForm):
    class Meta:
        model = Milestone
        fields = ["text", "on", "precision", "reached_on", "evidence_url"]
        help_texts = {
            "on": _("If only the month or the year is known, any day in it will do."),
            "reached_on": _("Leave empty while it is still to come."),
        }


class FundingForm(HouseModelForm):
    """Who pays, and until when."""

    at_field = {"programmes_funding_once_at_a_time": "source"}

    class Meta:
        model = Funding
        fields = ["source", "starts_on", "ends_on"]
        help_texts = {"ends_on": _("Leave empty while no end is known.")}


class PartnershipForm(HouseModelForm):
    """Who works with a programme, known by name from other programmes or not (A9)."""

    name = forms.CharField(
        label=_("Partner"),
        max_length=Partner._meta.get_field("name").max_length,
        help_text=_("A partner of the same name in another programme is the same one."),
    )
    kind = forms.ChoiceField(label=_("Stands"), choices=PartnerKind)
    field_order = ["name", "kind"]

    class Meta:
        model = Partnership
        fields = ["role", "starts_on", "ends_on"]
        help_texts = {"ends_on": _("Leave empty while no end is known.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            partner = self.instance.partner
            self.initial |= {"name": partner.name, "kind": partner.kind}


class GoalForm(HouseModelForm):
    """An aim, or a policy goal; neither has a number (B11). Figures have a form in ``metrics``."""

    class Meta:
        model = Goal
        fields = ["title", "aim", "position"]
        labels = {"aim": _("Aim")}
        help_texts = {
            "aim": _("The heading under which the goal stands. Leave empty for none."),
            "position": _("Goals with a smaller number stand first."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.kind == GoalKind.AIM:
            del self.fields["aim"]  # an aim stands under none
        else:
            self.fields["aim"].queryset = queries.aims_of(self.instance.programme)


class PolicyStatusForm(HouseForm):
    """Where a policy goal stands: a word, never a percentage (B11)."""

    status = forms.ChoiceField(
        label=_("Status"), choices=PolicyStatus.choices, widget=forms.RadioSelect
    )
