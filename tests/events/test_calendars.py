"""Events in the calendar of one's own phone: secret, neutral, and closed at will."""

import datetime

import icalendar
import pytest
from django.urls import reverse
from django.utils import timezone

from events import actions, queries
from events.enums import EventState, ParticipationState
from tests import factories as make

pytestmark = pytest.mark.django_db
STATES = ParticipationState


@pytest.fixture
def event(units):
    return make.EventFactory(
        title="Union members only",
        place="Union house",
        unit=units.harbour,
        starts_on=timezone.localdate() + datetime.timedelta(days=3),
        starts_time=datetime.time(10),
        ends_time=datetime.time(12),
    )


@pytest.fixture
def goer(event):
    """Somebody without any role, who is on the list."""
    user = make.UserFactory()
    make.ParticipationFactory(event=event, person__user=user)
    return user


def fetched(client, token):
    return client.get(reverse("events:calendar-feed", args=[token]))


def entries(response):
    return list(icalendar.Calendar.from_ical(response.content).walk("VEVENT"))


def test_feed_tells_a_stranger_nothing_but_times(client, event, goer):
    token = actions.open_feed(goer, is_telling=False)

    response = fetched(client, token)

    [entry] = entries(response)
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert (entry["summary"], "location" in entry, "url" in entry) == ("Booked time", False, False)
    assert timezone.localtime(entry.decoded("dtstart")).time() == datetime.time(10)
    assert b"nion" not in response.content


def test_feed_tells_titles_and_places_to_who_wants_them(client, event, goer):
    [entry] = entries(fetched(client, actions.open_feed(goer, is_telling=True)))

    assert (entry["summary"], entry["location"]) == ("Union members only", "Union house")


def test_closed_replaced_or_unknown_address_finds_nothing(client, signed_in, goer):
    first = actions.open_feed(goer, is_telling=False)
    second = actions.open_feed(goer, is_telling=False)
    answers = [fetched(client, token).status_code for token in (first, second, "x" * 43)]
    signed_in(goer).post(reverse("events:close-calendar"))

    assert answers == [404, 200, 404]
    assert fetched(client, second).status_code == 404


def test_feed_ends_with_the_log_in(client, goer):
    token = actions.open_feed(goer, is_telling=False)
    goer.is_active = False
    goer.save()

    assert fetched(client, token).status_code == 404


def test_feed_holds_what_one_comes_to_and_what_one_runs(client, trainer, cohort, event):
    session = make.SessionFactory(cohort=cohort, event__starts_on=timezone.localdate()).event
    called_off = make.EventFactory(starts_on=timezone.localdate(), state=EventState.CANCELLED)
    make.ParticipationFactory(event=called_off, person=trainer.person)
    make.ParticipationFactory(event=event, person=trainer.person, state=STATES.CANCELLED)
    long_over = make.EventFactory(starts_on=datetime.date(2020, 1, 1))
    make.ParticipationFactory(event=long_over, person=trainer.person)

    shown = {
        str(entry["uid"]): str(entry["status"])
        for entry in entries(fetched(client, actions.open_feed(trainer, is_telling=False)))
    }

    assert shown == {str(session.pk): "CONFIRMED", str(called_off.pk): "CANCELLED"}


def test_page_shows_the_address_once_and_stores_only_its_digest(signed_in, client, goer):
    client = signed_in(goer)

    made = client.post(reverse("events:calendar"), {})
    again = client.get(reverse("events:calendar"))

    address = made.context["address"]
    token = address.rstrip("/").rpartition("/")[2]
    assert address in made.text
    assert token not in again.text
    assert bytes(queries.open_feed_of(goer).token_digest) != token.encode()
    assert "no-store" in made["Cache-Control"]


def test_file_of_an_event_is_neutral_and_whole_days_end_the_day_after(signed_in, official, units):
    event = make.EventFactory(title="Union congress", unit=units.harbour)

    response = signed_in(official).get(reverse("events:calendar-file", args=[event.pk]))

    [entry] = entries(response)
    assert entry["summary"] == "Booked time"
    assert entry.decoded("dtend") - entry.decoded("dtstart") == datetime.timedelta(days=1)
    assert b"congress" not in response.content
