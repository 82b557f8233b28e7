from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import HouseForm, WhenForm
from core.searching import FoundField
from events import queries
from events.enums import PLANNED_ELSEWHERE, AttendeeKind, EventKind
from events.models import Event
from events.permissions import may_host
from people.queries import matching
from programmes.queries import programmes_open_to

MOST_UNNAMED = 1_000_000


class EventForm(WhenForm):
    """An event; where it belongs is offered to those who may host events themselves."""

    at_field = {"events_event_capacity_positive": "capacity"}
    belongs = ("unit", "programme", "kind")

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
            "place",
            "capacity",
            "programme",
            "workplace",
        ]
        help_texts = {
            "capacity": _("Leave empty for no limit. Who comes too late waits for a place."),
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["workplace"].queryset = queries.workplaces_to_choose(user, self.instance)
        self.fields["unit"].queryset = queries.units_to_host_at(user)
        self.fields["programme"].queryset = programmes_open_to(user, self.instance.programme_id)
        self.fields["kind"].choices = [
            (kind.value, kind.label) for kind in EventKind if kind not in PLANNED_ELSEWHERE
        ]
        if self.instance.kind in PLANNED_ELSEWHERE or not may_host(user):
            for name in self.belongs:
                del self.fields[name]


class RegisterForm(HouseForm):
    """A person for the list of an event, searched first and then chosen."""

    attendee_kind = forms.ChoiceField(
        label=_("Comes as"), choices=AttendeeKind.choices, initial=AttendeeKind.UNION
    )

    def __init__(self, *args, user, event, words, **kwargs):
        super().__init__(*args, **kwargs)
        people = queries.people_to_register(user, event)
        people = people.select_related("unit").order_by("sort_key", "pk")
        self.fields["person"] = FoundField(
            people,
            found=matching(people, words),
            named=lambda person: f"{person} · {person.unit}",
            label=_("Who"),
        )
        self.order_fields(["person"])
        if event.has_begun:
            self.fields["was_there"] = forms.BooleanField(label=_("Was there"), required=False)

    @property
    def has_more(self):
        return self.fields["person"].has_more


class UnnamedForm(HouseForm):
    """How many came whom nobody named."""

    count = forms.IntegerField(
        label=_("People not named"),
        min_value=0,
        max_value=MOST_UNNAMED,
        help_text=_("0 takes the number back."),
    )
    attendee_kind = forms.ChoiceField(
        label=_("They came as"), choices=AttendeeKind.choices, initial=AttendeeKind.UNION
    )
