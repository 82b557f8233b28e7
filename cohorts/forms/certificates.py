from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import HouseForm


class NumberForm(HouseForm):
    """The number of a certificate, as it stands on the paper."""

    number = forms.CharField(label=_("Number of the certificate"), max_length=40)
