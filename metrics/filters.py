"""What one may choose on a dashboard, read from its address."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.forms import HouseForm
from metrics.dashboards import OF_A_UNIT
from metrics.presets import CLOSED, Choice, Compare, Preset

SORTS = [(sign + key, key) for key in OF_A_UNIT for sign in ("", "-")]


class DashboardFilter(HouseForm):
    """Unit, period, programme and what to compare with.

    Bound to the address, so an old or mistyped one gets a sentence at its field and the rest of
    it still counts. Readers of totals choose among periods that are over.
    """

    unit = forms.ChoiceField(label=_("Unit"), required=False)
    programme = forms.ChoiceField(label=_("Programme"), required=False)
    period = forms.ChoiceField(label=_("Period"), required=False)
    compare = forms.ChoiceField(label=_("Compare with"), required=False, choices=Compare)
    sort = forms.ChoiceField(required=False, choices=SORTS, widget=forms.HiddenInput)

    def __init__(self, data, *, units, programmes, sees_rows):
        super().__init__(data, auto_id="filter-%s")
        self.fields["unit"].choices = [(str(row.pk), row.name) for row in units]
        every = [("", _("All")), *((str(row.pk), row.name) for row in programmes)]
        self.fields["programme"].choices = every
        self.fields["period"].choices = self._periods(programmes, sees_rows)

    @staticmethod
    def _periods(programmes, sees_rows):
        if not sees_rows:
            usual = [("", _("Last month / whole time"))]
            return usual + [(preset.value, preset.label) for preset in CLOSED]
        usual = [("", _("This year / whole time"))]
        presets = [preset for preset in Preset if programmes or preset != Preset.WINDOW]
        return usual + [(preset.value, preset.label) for preset in presets]

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("period") == Preset.WINDOW and not cleaned.get("programme"):
            self.add_error("period", ValidationError(_("Choose the programme, too.")))
        return cleaned

    @property
    def choice(self):
        """The Choice of what is valid; what is not counts as not chosen."""
        self.full_clean()
        return Choice(**{name: self.cleaned_data.get(name) or "" for name in self.fields})


class ProgrammeFilter(DashboardFilter):
    """Period and what to compare with, on the page of one programme; by default its whole time.

    Readers of totals may see the whole time or its last month that is over (metrics.protection).
    """

    def __init__(self, data, *, sees_rows):
        super().__init__(data, units=(), programmes=(), sees_rows=sees_rows)
        for name in ("unit", "programme", "sort"):
            del self.fields[name]
        offered = [preset for preset in Preset if preset != Preset.WINDOW]
        presets = offered if sees_rows else [Preset.LAST_MONTH]
        whole = [("", Preset.WINDOW.label)]
        self.fields["period"].choices = whole + [(preset.value, preset.label) for preset in presets]
