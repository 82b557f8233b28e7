"""What one may choose on a page of figures, read from its address."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from metrics.dashboards import OF_A_UNIT
from metrics.definitions import of_theme
from metrics.enums import Theme
from metrics.forms import AnyDays
from metrics.presets import CLOSED, Choice, Compare, Preset

SORTS = [(sign + key, key) for key in OF_A_UNIT for sign in ("", "-")]


class PeriodFilter(AnyDays):
    """Period, any days in its place, and what to compare with.

    Bound to the address, so an old or mistyped one gets a sentence at its field and the rest of
    it still counts. Readers of totals choose among periods that are over.
    """

    period = forms.ChoiceField(label=_("Period"), required=False)
    compare = forms.ChoiceField(label=_("Compare with"), required=False, choices=Compare)

    def __init__(self, data, *, sees_rows):
        super().__init__(data, auto_id="filter-%s")
        self.fields["from_"].label = _("Or any days, from")
        self.order_fields(["unit", "programme", "period", "from_", "to", "compare"])
        if not sees_rows:
            del self.fields["from_"], self.fields["to"]

    @property
    def choice(self):
        """The Choice of what is valid; what is not counts as not chosen."""
        self.full_clean()
        said = self.cleaned_data
        days = {"first": said.get("from_"), "last": said.get("to")}
        if not all(days.values()):
            days = {}
        names = {"unit", "programme", "period", "compare", "sort"} & self.fields.keys()
        chosen = {name: said.get(name) or "" for name in names}
        return Choice(**chosen, **{name: day.isoformat() for name, day in days.items()})


class DashboardFilter(PeriodFilter):
    """The same of a unit and of the programmes below it."""

    unit = forms.ChoiceField(label=_("Unit"), required=False)
    programme = forms.ChoiceField(label=_("Programme"), required=False)
    sort = forms.ChoiceField(required=False, choices=SORTS, widget=forms.HiddenInput)

    def __init__(self, data, *, units, programmes, sees_rows):
        super().__init__(data, sees_rows=sees_rows)
        self.fields["unit"].choices = [(str(row.pk), row.name) for row in units]
        every = [("", _("All")), *((str(row.pk), row.name) for row in programmes)]
        self.fields["programme"].choices = every
        self.fields["period"].choices = self._periods(programmes, sees_rows)

    @staticmethod
    def _periods(programmes, sees_rows):
        if not sees_rows:
            return _periods(_("Last month / whole time"), CLOSED)
        presets = [preset for preset in Preset if programmes or preset != Preset.WINDOW]
        return _periods(_("This year / whole time"), presets)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("period") == Preset.WINDOW and not cleaned.get("programme"):
            self.add_error("period", ValidationError(_("Choose the programme, too.")))
        return cleaned


class ProgrammeFilter(PeriodFilter):
    """The same on the page of one programme; by default its whole time.

    Readers of totals may see the whole time or its last month that is over (metrics.protection).
    """

    def __init__(self, data, *, sees_rows):
        super().__init__(data, sees_rows=sees_rows)
        self.fields["period"].choices = _of_a_window(sees_rows)


class ScopeFilter(PeriodFilter):
    """Period and theme, on the page of all figures of a scope.

    Without any days: to count them all from the facts would keep the reader waiting.
    """

    theme = forms.ChoiceField(label=_("Theme"), required=False)

    def __init__(self, data, *, scope, sees_rows):
        super().__init__(data, sees_rows=False)
        del self.fields["compare"]
        self.fields["period"].choices = _of_a_window(sees_rows)
        if not scope.has_window:
            presets = [p for p in Preset if p != Preset.WINDOW] if sees_rows else CLOSED
            usual = Preset.YEAR if sees_rows else Preset.LAST_MONTH
            rest = [preset for preset in presets if preset != usual]
            self.fields["period"].choices = _periods(usual.label, rest)
        themes = [theme for theme in Theme if of_theme(theme, scope.kind)]
        self.fields["theme"].choices = _periods(_("All"), themes)

    @property
    def chosen_theme(self):
        """The chosen Theme, or None for all."""
        chosen = self.cleaned_data.get("theme")
        return Theme(chosen) if chosen else None


def _of_a_window(sees_rows):
    offered = [preset for preset in Preset if preset != Preset.WINDOW]
    return _periods(Preset.WINDOW.label, offered if sees_rows else [Preset.LAST_MONTH])


def _periods(usual, others):
    return [("", usual), *((choice.value, choice.label) for choice in others)]
