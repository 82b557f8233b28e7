from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cohorts import queries
from cohorts.enums import DECISIONS, ApplicationState
from cohorts.models import Application, Decision
from core.forms import HouseForm, HouseModelForm


class ApplicationForm(HouseModelForm):
    """``instance`` brings the cohort and the home workplace."""

    at_field = {"cohorts_application_once": "person"}

    class Meta:
        model = Application
        fields = ["person", "applied_on"]
        labels = {"person": gettext_lazy("Who")}

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = queries.people_to_apply(
            user, self.instance.cohort, self.instance.workplace
        )

    def clean_applied_on(self):
        if self.cleaned_data["applied_on"] > timezone.localdate():
            raise ValidationError(_("This day has not come yet."))
        return self.cleaned_data["applied_on"]


class ApplyForm(HouseForm):
    """From which workplace ``person`` applies to ``cohort`` themselves."""

    workplace = forms.ModelChoiceField(label=gettext_lazy("Home workplace"), queryset=None)

    def __init__(self, *args, person, cohort, **kwargs):
        super().__init__(*args, **kwargs)
        workplaces = queries.workplaces_of(person, cohort.group_id)
        self.fields["workplace"].queryset = workplaces
        if len(workplaces) == 1:
            self.initial["workplace"] = workplaces[0].pk


class DecisionForm(HouseForm):
    """What can be decided of ``application`` now, and why."""

    verdict = forms.ChoiceField(label=gettext_lazy("Decision"), widget=forms.RadioSelect)
    why = forms.CharField(
        label=gettext_lazy("Why"),
        max_length=Decision._meta.get_field("why").max_length,
        required=False,
        help_text=gettext_lazy("One line. Nothing about health, family or belief."),
    )

    def __init__(self, *args, application, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["verdict"].choices = [
            (verdict, verdict.label) for verdict in DECISIONS[application.state]
        ]

    def clean(self):
        said = super().clean()
        is_declined = said.get("verdict") == ApplicationState.DECLINED
        if is_declined and not said.get("why") and "why" not in self.errors:
            self.add_error("why", _("Say why; the person may ask."))
        return said
