import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from events.enums import Mode
from events.models import Event, Series, Venue
from workbench.lists import NUMBER, HouseTable

RIGHT = {"td": NUMBER, "th": NUMBER}


class EventTable(HouseTable):
    title = tables.Column(linkify=True)
    unit = tables.Column(order_by=("unit__sort_key", "title"))
    places = tables.Column(_("Places"), accessor="places_taken", attrs=RIGHT)
    present = tables.Column(_("Present"), accessor="attended_count", attrs=RIGHT)

    by_mode = tables.Column(_("By mode"), empty_values=(), orderable=False)

    class Meta(HouseTable.Meta):
        model = Event
        fields = ["title", "starts_on", "kind", "unit", "mode", "state", "places", "present"]
        fields += ["by_mode"]

    def render_by_mode(self, record):
        """How many came in which way; of a hybrid event perhaps not everybody has said it (E13)."""
        room, screen = record.came_in_person, record.came_digital
        ways = (
            (Mode.IN_PERSON, room),
            (Mode.DIGITAL, screen),
            (Mode.HYBRID, record.attended_count - room - screen),
        )
        return " · ".join(f"{count} {mode.label}" for mode, count in ways if count) or "–"

    def render_places(self, record):
        """Places taken, of how many; a waiting list shows as more wanting than there is room."""
        if record.capacity is None:
            return record.places_taken
        waiting = f" + {record.waiting_count}" if record.waiting_count else ""
        return f"{record.places_taken}{waiting} / {record.capacity}"


class SeriesTable(HouseTable):
    name = tables.Column(linkify=True, order_by=("sort_key", "pk"))
    unit = tables.Column(order_by=("unit__sort_key", "sort_key"))
    editions = tables.Column(_("Editions"), accessor="edition_count", attrs=RIGHT)

    class Meta(HouseTable.Meta):
        model = Series
        fields = ["name", "unit", "editions"]


class VenueTable(HouseTable):
    name = tables.Column(linkify=True, order_by=("sort_key", "pk"))
    unit = tables.Column(order_by=("unit__sort_key", "sort_key"))
    is_digital = tables.Column(_("Online"))
    capacity = tables.Column(attrs=RIGHT)
    coming = tables.Column(_("Events ahead"), accessor="coming_count", attrs=RIGHT)

    class Meta(HouseTable.Meta):
        model = Venue
        fields = ["name", "town", "unit", "is_digital", "capacity", "coming"]

    def render_is_digital(self, value):
        return _("online") if value else "–"
