"""One person, two events at once: whoever signs them up is told, and decides."""

import datetime
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from django.utils import timezone

from core.exceptions import ActionRefused
from events import actions, queries
from events.enums import EventState, ParticipationState
from tests import factories as make

STATES = ParticipationState
TEN, NOON, TWO = datetime.time(10), datetime.time(12), datetime.time(14)


@pytest.fixture
def tomorrow():
    return timezone.localdate() + datetime.timedelta(days=1)


@pytest.fixture
def held(units, tomorrow):
    """A place from ten to twelve."""
    event = make.EventFactory(
        title="Morning talks",
        unit=units.harbour,
        starts_on=tomorrow,
        starts_time=TEN,
        ends_time=NOON,
    )
    return make.ParticipationFactory(event=event, person__unit=units.harbour)


@pytest.fixture
def event(held, tomorrow):
    """Begins while the other one lasts."""
    times = {"starts_time": datetime.time(11), "ends_time": TWO}
    return make.EventFactory(unit=held.event.unit, starts_on=tomorrow, **times)


@pytest.mark.parametrize(
    ("begins", "ends", "is_at_once"),
    [(NOON, TWO, False), (datetime.time(11), None, True), (None, TEN, False), (None, None, True)],
)
def test_time_that_is_not_fixed_may_be_any_of_the_day(held, tomorrow, begins, ends, is_at_once):
    other = make.EventFactory(starts_on=tomorrow, starts_time=begins, ends_time=ends)

    assert queries.at_the_same_time(other).exists() == is_at_once


def test_event_called_off_takes_nobodys_time(held, event):
    held.event.state = EventState.CANCELLED
    held.event.save()

    assert queries.why_not_both(event, held.person) == ""


def test_overlapping_booking_comes_back_and_is_made_when_asked_once_more(
    signed_in, official, held, event
):
    client, url = signed_in(official), reverse("events:register", args=[event.pk])
    said = {"person": held.person.pk, "attendee_kind": "union"}

    page = client.post(url, said)
    client.post(url, said | {"all_the_same": "on"})

    [sentence] = page.context["form"].errors["person"]
    assert sentence == "This person has a place at “Morning talks” at that time."
    assert "Register all the same" in page.text
    assert event.participations.get().state == STATES.REGISTERED


def test_acceptance_over_another_place_comes_back_and_holds_when_said_once_more(
    signed_in, official, held, event
):
    row = make.ParticipationFactory(event=event, person=held.person, state=STATES.INVITED)
    client, url = signed_in(official), reverse("events:accept", args=[row.pk])

    page = client.post(url)
    row.refresh_from_db()
    before = row.state
    client.post(url, {"all_the_same": "on"})
    row.refresh_from_db()

    assert "This person has a place at “Morning talks” at that time." in page.text
    assert "Register all the same" in page.text
    assert (before, row.state) == (STATES.INVITED, STATES.REGISTERED)


def test_who_is_excused_and_comes_after_all_is_held_to_the_place_elsewhere(held, event):
    row = make.ParticipationFactory(event=event, person=held.person, state=STATES.EXCUSED)

    with pytest.raises(ActionRefused, match="You have a place at another event"):
        actions.answer(row, comes=True)

    assert actions.answer(row, comes=True, all_the_same=True).state == STATES.REGISTERED


def test_other_event_is_named_to_none_who_does_not_see_it(held, event, outsider):
    with pytest.raises(ActionRefused, match="This person has a place at another event"):
        actions.register(event, person=held.person, by=outsider)


def test_who_was_there_was_there(held, event, official, time_machine, tomorrow):
    time_machine.move_to(datetime.datetime.combine(tomorrow, TWO, tzinfo=datetime.UTC))

    row = actions.register_who_came(event, person=held.person, by=official)

    assert row.state == STATES.ATTENDED


def test_who_is_invited_reads_of_the_other_place_and_may_come_all_the_same(signed_in, held, event):
    held.person.user = make.UserFactory()
    held.person.save()
    row = make.ParticipationFactory(event=event, person=held.person, state=STATES.INVITED)
    client, url = signed_in(held.person.user), reverse("events:place", args=[row.pk])

    page = client.get(url).text
    client.post(url, {"answer": "yes"})
    row.refresh_from_db()
    before = row.state
    client.post(url, {"answer": "yes-all-the-same"})
    row.refresh_from_db()

    assert "You have a place at “Morning talks” at that time." in page
    assert "I come all the same" in page
    assert (before, row.state) == (STATES.INVITED, STATES.REGISTERED)


def test_link_tells_no_stranger_which_event_the_other_one_is(client, held, event, official):
    row = make.ParticipationFactory(event=event, person=held.person, state=STATES.INVITED)
    link = actions.open_link(row, by=official)

    page = client.get(urlsplit(queries.address_of(link)).path).text

    assert "You have a place at another event at that time." in page
    assert "Morning talks" not in page
