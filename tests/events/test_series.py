"""Editions, modes and regions of events (B8, E13, E21)."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from core.exceptions import ActionRefused
from events import actions, queries
from events.enums import EventKind, Mode, ParticipationState, Verdict
from events.models import Event
from tests import factories as make
from tests.events.test_agenda import text_of, url

pytestmark = pytest.mark.django_db
STATES = ParticipationState


@pytest.fixture
def coming(units):
    ahead = timezone.localdate() + datetime.timedelta(days=30)
    return make.EventFactory(title="Conference 2.0", unit=units.north, starts_on=ahead)


def test_e13_form_needs_mode_and_reason(signed_in, official, units):
    said = {"title": "Talk", "kind": EventKind.MEETING, "unit": units.harbour.pk}
    said |= {"starts_on": "2026-05-01", "mode": Mode.DIGITAL}
    client = signed_in(official)

    refused = client.post(reverse("events:create"), said)
    taken = client.post(reverse("events:create"), said | {"mode_reason": "Many have a long way."})

    assert list(refused.context["form"].errors) == ["mode_reason"]
    assert taken.status_code == 302
    assert Event.objects.get().mode_reason == "Many have a long way."


def test_e13_list_shows_turnout_by_mode(signed_in, official, units):
    hybrid = make.EventFactory(unit=units.harbour, mode=Mode.HYBRID)
    digital = make.EventFactory(unit=units.harbour, mode=Mode.DIGITAL)
    came = {"state": STATES.ATTENDED, "event": hybrid}
    make.ParticipationFactory(**came, mode_attended=Mode.DIGITAL)
    make.ParticipationFactory(**came, mode_attended=Mode.IN_PERSON)
    make.ParticipationFactory(**came, person=None, unnamed_count=4)
    make.ParticipationFactory(event=digital, state=STATES.ATTENDED)
    make.ParticipationFactory(event=digital, state=STATES.ABSENT)

    rows = signed_in(official).get(reverse("events:list")).context["table"].rows

    shown = {row.record.pk: row.get_cell("by_mode") for row in rows}
    assert shown == {
        hybrid.pk: "1 in person · 1 digital · 4 hybrid",
        digital.pk: "1 digital",
    }


def test_e13_each_way_of_a_hybrid_event_is_evaluated(signed_in, official, units):
    event = make.EventFactory(unit=units.harbour, mode=Mode.HYBRID)
    client = signed_in(official)
    said = {"verdict_in_person": Verdict.GOOD, "note_in_person": "", "verdict_digital": "poor"}

    client.post(url("evaluate", event), said | {"note_digital": "The room was not heard."})
    text = text_of(client.get(url("detail", event)))

    assert "How it went, in person it suited well" in text
    assert "How it went, digital it did not suit · The room was not heard." in text
    client.post(url("evaluate", event), {"verdict_in_person": "", "verdict_digital": "good"})
    assert list(event.evaluations.values_list("mode", "verdict", "note")) == [
        (Mode.DIGITAL, Verdict.GOOD, "")
    ]


def test_e13_event_is_evaluated_only_as_it_was_held_and_once_it_began(official, coming, units):
    held = make.EventFactory(unit=units.harbour, mode=Mode.IN_PERSON)

    for event, mode in ((coming, Mode.IN_PERSON), (held, Mode.DIGITAL)):
        with pytest.raises(ActionRefused):
            actions.evaluate(event, verdicts={mode: (Verdict.GOOD, "")}, by=official)


def test_e21_event_shows_the_members_of_its_region_and_offers_a_digital_link(
    signed_in, official, coming, units
):
    coming.region = units.harbour
    coming.save()
    for unit in (units.harbour, units.harbour, units.hills):
        make.MembershipFactory(person__unit=unit)
    make.ParticipationFactory(event=coming, person__unit=units.harbour)
    make.ParticipationFactory(event=coming, person__unit=units.hills)
    client = signed_in(official)

    before = text_of(client.get(url("detail", coming)))
    coming.digital_link = "https://meet.example/room"
    coming.save()
    after = text_of(client.get(url("detail", coming)))

    assert "Harbour · 2 members · 1 person on the list comes from elsewhere" in before
    assert "1 person has a long way. A digital link would let them take part" in before
    assert "https://meet.example/room" in after
    assert "has a long way" not in after


def test_invited_takes_no_place_until_they_come(official, coming):
    coming.capacity = 1
    coming.save()
    make.PersonFactory.create_batch(2)
    people = make.PersonFactory._meta.model.objects.all()

    count = actions.invite(coming, people=people, by=official)
    first, second = coming.participations.order_by("pk")
    actions.accept(first, by=official)
    actions.accept(second, by=official)

    assert count == 2
    states = coming.participations.order_by("pk").values_list("state", flat=True)
    assert list(states) == [STATES.REGISTERED, STATES.WAITING]
    with pytest.raises(ActionRefused):
        actions.accept(first, by=official)


def test_invitation_leaves_who_is_on_the_list_or_cancelled_alone(official, coming):
    rows = [
        make.ParticipationFactory(event=coming, state=state)
        for state in (STATES.WAITING, STATES.CANCELLED)
    ]
    people = make.PersonFactory._meta.model.objects.filter(pk__in=[row.person_id for row in rows])

    assert actions.invite(coming, people=people, by=official) == 0
    states = coming.participations.order_by("pk").values_list("state", flat=True)
    assert list(states) == [STATES.WAITING, STATES.CANCELLED]


def test_nobody_is_invited_to_what_is_over(official, units):
    over = make.EventFactory(unit=units.harbour)

    with pytest.raises(ActionRefused):
        actions.invite(over, people=make.PersonFactory._meta.model.objects.all(), by=official)


def test_series_counts_who_came_again(signed_in, official, units):
    series = make.SeriesFactory(unit=units.north)
    one, two = (
        make.EventFactory(
            unit=units.north, series=series, edition=edition, starts_on=datetime.date(year, 11, 1)
        )
        for edition, year in (("1.0", 2023), ("2.0", 2024))
    )
    again, gone, new = make.PersonFactory.create_batch(3)
    for event, person in ((one, again), (one, gone), (two, again), (two, new)):
        make.ParticipationFactory(event=event, person=person, state=STATES.ATTENDED)
    make.ParticipationFactory(event=two, person=gone, state=STATES.EXCUSED)

    editions = queries.editions_of(official, series)
    page = signed_in(official).get(url("series", series))

    assert [(e.event, e.named, e.returning) for e in editions] == [(two, 2, 1), (one, 2, None)]
    assert page.status_code == 200


def test_edition_stands_once_in_its_series_and_needs_one(signed_in, official, units):
    series = make.SeriesFactory(unit=units.harbour)
    make.EventFactory(unit=units.harbour, series=series, edition="2.0")
    said = {"title": "Talk", "kind": EventKind.MEETING, "unit": units.harbour.pk}
    said |= {
        "starts_on": "2026-05-01",
        "mode": Mode.DIGITAL,
        "mode_reason": "Far.",
        "edition": "2.0",
    }
    client = signed_in(official)

    alone = client.post(reverse("events:create"), said)
    twice = client.post(reverse("events:create"), said | {"series": series.pk})

    assert list(alone.context["form"].errors) == ["edition"]
    assert list(twice.context["form"].errors) == ["edition"]


def test_list_of_series_counts_the_editions_one_sees(signed_in, official, units):
    series = make.SeriesFactory(unit=units.north)
    make.EventFactory.create_batch(2, unit=units.harbour, series=series)
    make.EventFactory(unit=units.hills, series=series)

    [row] = signed_in(official).get(reverse("events:series-list")).context["table"].rows

    assert row.get_cell("editions") == 2
