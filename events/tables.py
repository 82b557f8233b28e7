import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from events.models import Event
from workbench.lists import NUMBER, HouseTable

RIGHT = {"td": NUMBER, "th": NUMBER}


class EventTable(HouseTable):
    title = tables.Column(linkify=True)
    unit = tables.Column(order_by=("unit__sort_key", "title"))
    places = tables.Column(_("Places"), accessor="places_taken", attrs=RIGHT)
    present = tables.Column(_("Present"), accessor="attended_count", attrs=RIGHT)

    class Meta(HouseTable.Meta):
        model = Event
        fields = ["title", "starts_on", "kind", "unit", "mode", "state", "places", "present"]

    def render_places(self, record):
        """Places taken, of how many; a waiting list shows as more wanting than there is room."""
        if record.capacity is None:
            return record.places_taken
        waiting = f" + {record.waiting_count}" if record.waiting_count else ""
        return f"{record.places_taken}{waiting} / {record.capacity}"
