"""Writing venues, and what an event takes over from its own."""

from django.db import transaction
from django.utils.formats import number_format
from django.utils.translation import ngettext

from accounts.actions import record
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from core.sorting import sort_key
from events.enums import Mode
from events.models import Event, Venue

LONGEST = Event._meta.get_field("place").max_length


@transaction.atomic
def add_venue(*, by, **said):
    """Note a venue; ``said``: name, town, unit, is_digital, capacity. Refused when it is known."""
    return _write(Venue(), said, by=by)


@transaction.atomic
def update_venue(venue, *, by, **said):
    """Correct a venue; events that took its place over keep what they say."""
    return _write(Venue.objects.select_for_update(of=["self"]).get(pk=venue.pk), said, by=by)


def _write(venue, said, *, by):
    verb = "added" if venue._state.adding else "updated"
    for name, value in said.items():
        setattr(venue, name, value)
    venue.sort_key = sort_key(venue.name)
    with refusals_of(Venue):
        venue.save()
    record(f"venue.{verb}", venue, by=by, unit=str(venue.unit_id))
    return venue


def at_venue(fields, before=None):
    """``fields`` of an event with the place and the room of the venue they name (A9).

    What is said of the place counts more, unless it is left of another venue of the event
    ``before``. Refused when more shall come in person than the venue has room for.
    """
    venue = fields.get("venue")
    if venue is None:
        return fields
    place, capacity = fields.get("place", ""), fields.get("capacity")
    is_left = before is not None and before.venue_id != venue.pk and place == before.place
    if not place or is_left:
        place = str(venue)[:LONGEST]
    if venue.capacity is not None and fields.get("mode") == Mode.IN_PERSON:
        capacity = capacity or venue.capacity
        _refuse_too_many(venue, capacity)
    return fields | {"place": place, "capacity": capacity}


def _refuse_too_many(venue, capacity):
    if capacity > venue.capacity:
        sentence = ngettext(
            "%(venue)s has room for %(count)s person.",
            "%(venue)s has room for %(count)s people.",
            venue.capacity,
        )
        raise ActionRefused(sentence % {"venue": venue, "count": number_format(venue.capacity)})
