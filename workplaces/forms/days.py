"""Days on which something was counted or seen."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


def not_in_the_future(day):
    if day > timezone.localdate():
        raise forms.ValidationError(_("This day lies in the future."))
    return day
