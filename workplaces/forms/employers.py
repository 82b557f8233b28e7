"""A company, by its name."""

from django import forms
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from core.forms import HouseModelForm
from workplaces.models import Employer


class EmployerNameField(forms.CharField):
    """A company by its name, with suggestions while one types; an unknown one becomes new."""

    def __init__(self, **kwargs):
        attrs = {
            "list": "employers",
            "autocomplete": "off",
            "hx-get": reverse_lazy("workplaces:suggest-employers"),
            "hx-trigger": "input changed delay:200ms",
            "hx-target": "#employers",
        }
        super().__init__(max_length=200, widget=forms.TextInput(attrs=attrs), **kwargs)


class EmployerForm(HouseModelForm):
    """A company and the group it is part of."""

    parent = EmployerNameField(
        label=_("Corporate group"),
        required=False,
        help_text=_("Leave empty for a company that stands alone or is the group itself."),
    )

    class Meta:
        model = Employer
        fields = ["name"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.parent:
            self.initial["parent"] = self.instance.parent.name
