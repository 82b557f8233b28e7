"""The picture beneath a floor map."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.exceptions import ActionRefused
from core.forms import HouseForm
from workbench.pictures import redraw


class SketchForm(HouseForm):
    """An uploaded picture; what is cleaned is the Picture drawn anew from it."""

    picture = forms.FileField(
        label=_("Picture"),
        help_text=_("PNG or JPEG, up to 10 MB. It is drawn anew; only its pixels are kept."),
        widget=forms.ClearableFileInput(attrs={"accept": "image/png,image/jpeg"}),
    )

    def clean_picture(self):
        try:
            return redraw(self.cleaned_data["picture"])
        except ActionRefused as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
