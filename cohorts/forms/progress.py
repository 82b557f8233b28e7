from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cohorts import queries
from cohorts.models import Reflection, SessionNote, SignOff
from core.forms import HouseForm, HouseModelForm


class SignOffForm(HouseModelForm):
    """``instance`` brings the participant and the module."""

    class Meta:
        model = SignOff
        fields = ["signed_on", "action"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["signed_on"] = self.instance.signed_on or timezone.localdate()
        self.fields["action"].queryset = queries.actions_to_name(self.instance.enrolment)
        if self.instance.module.needs_action:
            self.fields["action"].required = True
            self.fields["action"].help_text = _(
                "This is signed off only with an action of the own campaign."
            )

    def clean_signed_on(self):
        day, cohort = self.cleaned_data["signed_on"], self.instance.enrolment.cohort
        if not cohort.starts_on <= day <= timezone.localdate():
            raise ValidationError(_("Enter a day between the beginning and today."))
        return day


class ReflectionForm(HouseModelForm):
    class Meta:
        model = Reflection
        fields = ["dimension", "on", "text"]

    def clean_on(self):
        if self.cleaned_data["on"] > timezone.localdate():
            raise ValidationError(_("This day has not come yet."))
        return self.cleaned_data["on"]


class NoteForm(HouseModelForm):
    class Meta:
        model = SessionNote
        fields = ["text"]


class ShareForm(HouseForm):
    """One trainer of the cohort, by name."""

    shared_with = forms.ModelChoiceField(label=gettext_lazy("Share with"), queryset=None)

    def __init__(self, *args, enrolment, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["shared_with"].queryset = queries.supervisors_of(enrolment)
