from django import forms
from django.utils.translation import gettext_lazy as _
from django_filters import (
    CharFilter,
    DateFilter,
    FilterSet,
    ModelMultipleChoiceFilter,
    MultipleChoiceFilter,
    UUIDFilter,
)

from accounts.enums import Verb
from accounts.queries import units_where
from core.forms import HouseForm
from core.lists import TopicsFilter
from events import queries
from events.enums import EventKind, EventState, Mode


def units(request):
    return units_where(request.user, "events.event", Verb.LIST)


class EventFilter(FilterSet):
    """What the list of events can be narrowed to; a unit includes everything below it."""

    class Meta:
        form = HouseForm

    q = CharFilter(label=_("Title"), method="find")
    kind = MultipleChoiceFilter(label=_("Kind"), choices=EventKind)
    state = MultipleChoiceFilter(label=_("State"), choices=EventState)
    mode = MultipleChoiceFilter(label=_("Mode"), choices=Mode)
    topic = TopicsFilter()
    unit = ModelMultipleChoiceFilter(label=_("Host"), queryset=units, method="below")
    programme = UUIDFilter(field_name="programme", widget=forms.HiddenInput)
    workplace = UUIDFilter(field_name="workplace", widget=forms.HiddenInput)

    def find(self, events, name, value):
        return queries.matching(events, value)

    def below(self, events, name, value):
        paths = [unit.path for unit in value]
        return events.filter(unit__path__under_any=paths) if paths else events


class EventTogetherFilter(EventFilter):
    """The events of which topics are counted that stand together."""

    topic = None  # that is what the table shows


# "from" is a word of Python's, and the one that stands in every list's address.
IN_TIME = {
    "from": DateFilter(field_name="starts_on", lookup_expr="gte", label=_("From")),
    "to": DateFilter(field_name="starts_on", lookup_expr="lte", label=_("Until")),
}
EventFilter.base_filters |= IN_TIME
EventTogetherFilter.base_filters |= IN_TIME


class VenueFilter(FilterSet):
    q = CharFilter(label=_("Name or place"), method="find")

    def find(self, venues, name, value):
        return queries.venues_matching(venues, value)
