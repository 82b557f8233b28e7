"""Advice cases: opening one, changing it, handing it over, closing it with the own step."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts import queries
from contacts.models import STEP_IS_MISSING, AdviceCase
from core.forms import HouseForm, HouseModelForm, not_in_the_future
from people.models import Person


class AdviceCaseForm(HouseModelForm):
    """What a case says. Without a day of consent it keeps neither a name nor the content."""

    class Meta:
        model = AdviceCase
        fields = ["topic", "confidentiality", "consent_on", "person", "content"]
        help_texts = {
            "confidentiality": _("Who reads the case. Officials see how many there are, no more."),
            "consent_on": _("Empty: nothing of what was said is kept, and no name."),
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        people = queries.people_to_name_in_case(user, self.instance)
        self.fields["person"].queryset = people
        self.fields["person"].empty_label = _("not to be named")
        if not people.exists():
            del self.fields["person"]

    def clean_consent_on(self):
        day = self.cleaned_data["consent_on"]
        return day and not_in_the_future(day)

    def clean(self):
        said = super().clean()
        kept = said.get("content") or said.get("person")
        if kept and not said.get("consent_on") and "consent_on" not in self.errors:
            text = _("Note the day of the consent, or leave out the name and what was said.")
            self.add_error("consent_on", text)
        return said


class OpenCaseForm(AdviceCaseForm):
    """A new case at a workplace, which ``instance`` brings."""

    field_order = ["topic", "opened_on"]

    class Meta(AdviceCaseForm.Meta):
        fields = ["opened_on", *AdviceCaseForm.Meta.fields]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["opened_on"] = timezone.localdate()

    def clean_opened_on(self):
        return not_in_the_future(self.cleaned_data["opened_on"])


class HandOverCaseForm(HouseForm):
    """Who leads a case from now on. What is kept with a consent goes to them with another one."""

    to = forms.ModelChoiceField(
        label=_("Who takes over?"),
        queryset=Person.objects.none(),
        help_text=_("Those who advise at this workplace and log in."),
    )
    is_agreed = forms.BooleanField(
        label=_("The member agrees that this colleague reads what was said")
    )

    def __init__(self, *args, case, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["to"].queryset = queries.people_to_take_over(case)
        if case.consent_on is None:
            del self.fields["is_agreed"]


class CloseCaseForm(HouseForm):
    """A case is closed with what the member does next, and not without (C15)."""

    own_step = forms.CharField(
        label=_("What does the member do next?"),
        help_text=_("Their own step, in their words; it is not done for them."),
        max_length=300,
        error_messages={"required": STEP_IS_MISSING},
    )
    closed_on = forms.DateField(label=_("Closed"), initial=timezone.localdate)

    def __init__(self, *args, case, **kwargs):
        super().__init__(*args, **kwargs)
        self.case = case

    def clean_closed_on(self):
        closed_on = not_in_the_future(self.cleaned_data["closed_on"])
        if closed_on < self.case.opened_on:
            raise ValidationError(_("It was closed before it was opened."))
        return closed_on
