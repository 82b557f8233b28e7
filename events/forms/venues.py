from django.utils.translation import gettext_lazy as _

from core.forms import HouseModelForm
from events import queries
from events.models import Venue


class VenueForm(HouseModelForm):
    """A venue in a region of the user's; events of every region may choose it."""

    at_field = {"events_venue_once": "name", "events_venue_capacity_positive": "capacity"}

    class Meta:
        model = Venue
        fields = ["name", "town", "unit", "is_digital", "capacity"]
        help_texts = {
            "unit": _("Events of every region may choose it."),
            "capacity": _("Leave empty while it is not known."),
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = queries.units_with_venues(user)
