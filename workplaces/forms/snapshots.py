"""Freezing the picture of a workplace, and laying two of them side by side."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from core.forms import HouseForm, HouseModelForm
from workplaces.models import Snapshot


class SnapshotForm(HouseModelForm):
    """What is added by hand; all else is what is known of the workplace today."""

    class Meta:
        model = Snapshot
        fields = ["themes"]
        help_texts = {
            "themes": _(
                "What moves people here and what the union can hook on to. Name nobody: a snapshot "
                "is never changed, and everybody who reads it reads this."
            )
        }


class VersionField(forms.ModelChoiceField):
    def label_from_instance(self, snapshot):
        return f"{snapshot.number} · {date_format(snapshot.on, 'SHORT_DATE_FORMAT')}"


class CompareForm(HouseForm):
    """Two versions of one workplace; ``snapshots`` are those that the user may choose among."""

    earlier = VersionField(queryset=None, to_field_name="number", label=_("Earlier version"))
    later = VersionField(queryset=None, to_field_name="number", label=_("Later version"))
    only = forms.BooleanField(label=_("Only what differs"), required=False)

    def __init__(self, *args, snapshots, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("earlier", "later"):
            self.fields[name].queryset = snapshots
            self.fields[name].empty_label = None

    def clean(self):
        said = super().clean()
        if said.get("earlier") is not None and said.get("earlier") == said.get("later"):
            raise ValidationError(_("Choose two different versions."))
        return said
