"""Forms of figures: a goal stands here because it offers the figures there are."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.forms import HouseForm, HouseModelForm
from metrics.definitions import ALL
from metrics.enums import ScopeKind
from metrics.models import Annotation
from metrics.periods import days
from programmes.enums import GoalKind
from programmes.models import Goal


def figure_choices():
    """The figures that are measured for a programme."""
    measured = [d for d in ALL.values() if ScopeKind.PROGRAMME in d.scopes]
    return [(definition.key, definition.title) for definition in measured]


class FigureGoalForm(HouseModelForm):
    """A goal that watches a figure, with or without a target (B1, D7)."""

    metric = forms.ChoiceField(label=_("figure"), choices=figure_choices)

    class Meta:
        model = Goal
        fields = ["title", "metric", "aim", "comparator", "value", "due_on", "position"]
        labels = {"aim": _("Aim")}
        help_texts = {
            "value": _("Leave empty to watch the figure without a target."),
            "due_on": _("Leave empty when no date was set."),
        }

    def __init__(self, *args, programme, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.programme = programme
        self.instance.kind = GoalKind.FIGURE
        self.fields["aim"].queryset = programme.goals.filter(kind=GoalKind.AIM)
        self.fields["value"].widget.attrs["min"] = 0

    def clean_value(self):
        """A target of zero or less would be met by nothing at all; the database says so too."""
        value = self.cleaned_data["value"]
        if value is not None and value <= 0:
            raise ValidationError(_("A target is more than zero."))
        return value


class AnnotationForm(HouseModelForm):
    """What happened on a day, in a few words; the charts have room for some thirty characters."""

    class Meta:
        model = Annotation
        fields = ["on", "text"]

    def clean_on(self):
        """The charts of a programme end where it ends."""
        on, programme = self.cleaned_data["on"], self.instance.programme
        if programme and not programme.starts_on <= on <= programme.ends_on:
            raise ValidationError(_("The day lies outside the programme's time."))
        return on


class AnyDays(HouseForm):
    """Any days, in the address as ``?from=…&to=…``, like the filters of lists; both or neither."""

    LONGEST_DAYS = 3660

    from_ = forms.DateField(label=_("From"), required=False)
    to = forms.DateField(label=_("Until"), required=False)

    def add_prefix(self, field_name):
        return super().add_prefix(field_name.removesuffix("_"))

    def clean(self):
        said = super().clean()
        first, last = said.get("from_"), said.get("to")
        if first and last and last < first:
            self.add_error("to", _("The end lies before the beginning."))
        elif first and last and (last - first).days > self.LONGEST_DAYS:
            self.add_error("to", _("Please choose ten years at most."))
        elif first and "to" in said and not last:
            self.add_error("to", _("Choose the last day, too."))
        elif last and "from_" in said and not first:
            self.add_error("from_", _("Choose the first day, too."))
        return said


class DaysForm(AnyDays):
    """The days that a figure shall be counted for."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("from_", "to"):
            self.fields[name].required = self.fields[name].widget.is_required = True

    @property
    def period(self):
        """The days of a valid form."""
        return days(self.cleaned_data["from_"], self.cleaned_data["to"])
