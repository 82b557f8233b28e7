"""Venues that events of every unit choose (A9)."""

import datetime

import pytest
from django.urls import reverse

from core.exceptions import ActionRefused
from events import actions
from events.enums import Mode
from events.models import Event, Venue
from tests import factories as make
from tests.counting import queries_of

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 5, 1)


@pytest.fixture
def house(units):
    """Of the other district."""
    return make.VenueFactory(name="Lake House", town="Waldsee", unit=units.south, capacity=40)


def said_of(units, **said):
    kept = {"title": "Talk", "kind": "meeting", "unit": units.harbour.pk, "starts_on": "2026-05-01"}
    return kept | {"mode": "in_person", "mode_reason": "Practice needs a room."} | said


def test_a9_venue_is_chosen_again_by_events_of_every_district(
    signed_in, official, outsider, house, units
):
    for user, unit in ((official, units.harbour), (outsider, units.hills)):
        said = said_of(units, unit=unit.pk, venue=house.pk)
        assert signed_in(user).post(reverse("events:create"), said).status_code == 302

    events = Event.objects.order_by("pk").values_list("venue", "place", "capacity")
    assert list(events) == [(house.pk, "Lake House, Waldsee", 40)] * 2
    page = signed_in(official).get(house.get_absolute_url())
    assert [event.unit for event in page.context["events"]] == [units.harbour]


def test_event_in_person_takes_no_more_than_the_venue_has_room_for(official, house, units):
    fields = {"title": "Talk", "unit": units.harbour, "starts_on": DAY, "ends_on": DAY}
    fields |= {"kind": "meeting", "venue": house, "capacity": 41}

    with pytest.raises(ActionRefused, match="Lake House, Waldsee has room for 40 people"):
        actions.create_event(by=official, mode=Mode.IN_PERSON, **fields)
    hybrid = actions.create_event(by=official, mode=Mode.HYBRID, **fields)

    assert hybrid.capacity == 41


@pytest.mark.parametrize(
    ("typed", "kept"), [("Lake House, Waldsee", "Hall"), ("Room 2", "Room 2"), ("", "Hall")]
)
def test_place_left_of_the_former_venue_gives_way(official, house, units, typed, kept):
    event = make.EventFactory(unit=units.harbour, venue=house, place="Lake House, Waldsee")
    hall = make.VenueFactory(name="Hall", unit=units.harbour)

    actions.update_event(event, venue=hall, place=typed, by=official)

    event.refresh_from_db()
    assert (event.venue, event.place) == (hall, kept)


def test_official_notes_a_venue_of_their_own_region_only(signed_in, official, house, units):
    client, address = signed_in(official), reverse("events:add-venue")
    said = {"name": "Quay Room", "capacity": 12}

    elsewhere = client.post(address, said | {"unit": units.hills.pk})
    client.post(address, said | {"unit": units.harbour.pk})

    assert list(elsewhere.context["form"].errors) == ["unit"]
    venue = Venue.objects.get(name="Quay Room")
    assert (venue.unit, venue.sort_key) == (units.harbour, "quay room")
    assert client.get(reverse("events:change-venue", args=[house.pk])).status_code == 403


def test_session_takes_place_at_a_venue(signed_in, admin, cohort, house):
    address = reverse("cohorts:plan-session", args=[cohort.pk])
    said = {"kind": "supervision", "starts_on": "2026-05-01", "mode": "in_person"}

    signed_in(admin).post(address, said | {"venue": house.pk})

    assert Event.objects.get().place == "Lake House, Waldsee"


def test_a9_action_takes_place_at_a_venue(signed_in, organiser, campaign, house):
    address = reverse("campaigns:plan-action", args=[campaign.pk])
    said = {"title": "Leaflets", "kind": "information", "starts_on": "2026-05-01"}

    signed_in(organiser).post(address, said | {"mode": "in_person", "venue": house.pk})

    event = Event.objects.get()
    assert (event.venue, event.place, event.capacity) == (house, "Lake House, Waldsee", 40)


def test_list_counts_what_lies_ahead_in_as_many_queries_for_many_venues(
    signed_in, official, house, units
):
    client, address = signed_in(official), reverse("events:venues")
    ahead = datetime.date(2100, 1, 1)
    make.EventFactory(unit=units.harbour, venue=house, starts_on=ahead)
    make.EventFactory(unit=units.hills, venue=house, starts_on=ahead)  # not seen
    make.EventFactory(unit=units.harbour, venue=house)  # over
    for_one = queries_of(client, address)
    make.VenueFactory.create_batch(3, unit=units.harbour)

    assert queries_of(client, address) == for_one
    rows = client.get(address, {"q": "lake wald"}).context["table"].rows
    assert [row.record.coming_count for row in rows] == [1]
