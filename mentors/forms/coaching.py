from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import HouseModelForm
from mentors import queries
from mentors.enums import CoachingForm
from mentors.models import Coaching


class LogCoachingForm(HouseModelForm):
    """What a coach did, with whom, on a day that has come."""

    people = forms.ModelMultipleChoiceField(
        label=_("With whom"), queryset=None, widget=forms.CheckboxSelectMultiple
    )
    field_order = ["people", "form", "on", "note_kind", "note"]

    class Meta:
        model = Coaching
        fields = ["form", "on", "note_kind", "note"]
        help_texts = {
            "note": _("Questions rather than grades: what did you ask, what did they see?")
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["people"].queryset = queries.people_to_coach(user)
        self.initial.setdefault("on", timezone.localdate())

    def clean_on(self):
        if self.cleaned_data["on"] > timezone.localdate():
            raise ValidationError(_("This day has not come yet."))
        return self.cleaned_data["on"]

    def clean(self):
        said = super().clean()
        is_alone = said.get("form") == CoachingForm.ONE_TO_ONE
        if is_alone and len(said.get("people") or ()) > 1:
            self.add_error(
                "people", _("A one-to-one talk is with one person; choose a group for more.")
            )
        return said
