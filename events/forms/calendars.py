from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import HouseForm


class FeedForm(HouseForm):
    """What the reader's calendar tells to whoever looks at it."""

    is_telling = forms.BooleanField(
        label=_("With titles and places"),
        required=False,
        help_text=_(
            "Without it each entry is only called \u201cBooked time\u201d, so that a look at your "
            "phone tells nothing."
        ),
    )
