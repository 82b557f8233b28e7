from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from core.forms import HouseForm, HouseModelForm, WhenForm, prepare_all
from core.tags import TopicTag
from events import queries
from events.enums import PLANNED_ELSEWHERE, WAYS, EventKind, Verdict
from events.models import Evaluation, Event, Series
from events.permissions import may_host
from programmes.queries import programmes_open_to


class EventForm(WhenForm):
    """An event; where it belongs is offered to those who may host events themselves."""

    topics = forms.MultipleChoiceField(
        label=_("Topics"),
        choices=TopicTag.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    at_field = {
        "events_event_capacity_positive": "capacity",
        "events_event_edition_once": "edition",
    }
    belongs = ("unit", "programme", "kind", "series", "edition")

    class Meta:
        model = Event
        fields = [
            "title",
            "kind",
            "unit",
            "starts_on",
            "starts_time",
            "ends_on",
            "ends_time",
            "mode",
            "mode_reason",
            "venue",
            "place",
            "region",
            "digital_link",
            "capacity",
            "topics",
            "series",
            "edition",
            "programme",
            "workplace",
        ]
        help_texts = {
            "mode_reason": _("For example: many have a long way; the practice needs a room."),
            "place": _("Leave empty for that of the venue."),
            "region": _("Whose people have a short way. Leave empty for that of the host."),
            "digital_link": _("Who cannot come takes part there."),
            "edition": _("For example 2.0; within its series."),
            "capacity": _("Leave empty for no limit. Who comes too late waits for a place."),
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["workplace"].queryset = queries.workplaces_to_choose(user, self.instance)
        self.fields["unit"].queryset = queries.units_to_host_at(user)
        self.fields["venue"].queryset = queries.venues_to_choose()
        self.fields["programme"].queryset = programmes_open_to(user, self.instance.programme_id)
        self.fields["kind"].choices = [
            (kind.value, kind.label) for kind in EventKind if kind not in PLANNED_ELSEWHERE
        ]
        self.fields["region"].queryset = queries.units_to_travel_to(user, self.instance)
        self.fields["series"].queryset = queries.series_to_choose(user, self.instance)
        if self.instance.kind in PLANNED_ELSEWHERE or not may_host(user):
            for name in self.belongs:
                del self.fields[name]
        else:
            self.fields["mode_reason"].required = True

    def clean(self):
        said = super().clean()
        if said.get("edition") and "series" in self.fields and not said.get("series"):
            self.add_error("edition", _("Name the series that it is an edition of."))
        return said


class SeriesForm(HouseModelForm):
    """A series; only where the user may plan events."""

    class Meta:
        model = Series
        fields = ["name", "unit"]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = queries.units_to_host_at(user)


class EvaluationForm(HouseForm):
    """Whether each way of taking part suited the event, and what was learned."""

    def __init__(self, *args, event, **kwargs):
        super().__init__(*args, **kwargs)
        self.modes = WAYS[event.mode]
        said = {each.mode: each for each in event.evaluations.all()}
        for mode in self.modes:
            before = said.get(mode)
            self.fields[f"verdict_{mode}"] = forms.ChoiceField(
                label=capfirst(mode.label),
                choices=[("", _("no verdict")), *Verdict.choices],
                initial=before.verdict if before else "",
                required=False,
                widget=forms.RadioSelect,
            )
            self.fields[f"note_{mode}"] = forms.CharField(
                label=_("What was learned"),
                initial=before.note if before else "",
                max_length=Evaluation._meta.get_field("note").max_length,
                required=False,
            )
        prepare_all(self)

    @property
    def verdicts(self):
        """As ``actions.evaluate`` takes them."""
        said = self.cleaned_data
        return {mode: (said[f"verdict_{mode}"], said[f"note_{mode}"]) for mode in self.modes}
