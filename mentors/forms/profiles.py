from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from core.forms import HouseForm
from mentors.enums import Degree, Descriptor


class ProfileForm(HouseForm):
    """The nine keywords in one form: how often was each of them seen lately? (C7)"""

    on = forms.DateField(label=_("Day"), initial=timezone.localdate)
    is_shared = forms.BooleanField(label=_("Share"), required=False)

    def __init__(self, *args, shared_with, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["is_shared"].label = shared_with
        for descriptor in Descriptor:
            self.fields[descriptor.value] = forms.TypedChoiceField(
                label=capfirst(descriptor.label),
                choices=[(degree.value, capfirst(degree.label)) for degree in Degree],
                coerce=int,
                widget=forms.RadioSelect,
            )
        self.order_fields(["on", *Descriptor.values, "is_shared"])

    def clean_on(self):
        if self.cleaned_data["on"] > timezone.localdate():
            raise ValidationError(_("This day has not come yet."))
        return self.cleaned_data["on"]

    @property
    def said(self):
        """What the action takes."""
        degrees = {each: self.cleaned_data[each.value] for each in Descriptor}
        return {name: self.cleaned_data[name] for name in ("on", "is_shared")} | {
            "degrees": degrees
        }
