from django.utils.translation import gettext_lazy as _

from core.forms import WhenForm
from events import queries
from events.enums import PLANNED_ELSEWHERE, EventKind
from events.models import Event
from events.permissions import may_host
from programmes.queries import programmes_open_to


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
