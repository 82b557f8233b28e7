"""Places and the waiting list (A7)."""

import datetime
import threading

import pytest
from django.db import connection
from django.utils import timezone

from core.exceptions import ActionRefused
from events import actions, queries
from events.enums import EventState, ParticipationState
from events.models import Event, Participation
from tests import factories as make

STATES = ParticipationState


@pytest.fixture
def by(db):
    return make.UserFactory()


@pytest.fixture
def event(db):
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    return make.EventFactory(starts_on=tomorrow, capacity=8)


def register(event, by, count=1):
    return [
        actions.register(event, person=make.PersonFactory(unit=event.unit), by=by)
        for _ in range(count)
    ]


def states_of(rows):
    return [row.state for row in Participation.objects.in_bulk([r.pk for r in rows]).values()]


def test_a7_ninth_booking_goes_on_the_waiting_list(event, by):
    rows = register(event, by, count=9)

    assert [row.state for row in rows] == [STATES.REGISTERED] * 8 + [STATES.WAITING]
    assert queries.free_places(event) == 0


def test_event_without_a_limit_has_room_for_everybody(by):
    event = make.EventFactory(capacity=None)

    rows = register(event, by, count=3)

    assert [row.state for row in rows] == [STATES.REGISTERED] * 3
    assert queries.free_places(event) is None


def test_people_not_named_take_places(event, by):
    make.ParticipationFactory(event=event, person=None, unnamed_count=8)

    [row] = register(event, by)

    assert row.state == STATES.WAITING


def test_cancelling_moves_the_first_in_line_up(event, by):
    rows = register(event, by, count=10)

    actions.cancel(rows[0], by=by)

    for row in rows:
        row.refresh_from_db()
    assert rows[0].state == STATES.CANCELLED
    assert rows[8].state == STATES.REGISTERED
    assert rows[9].state == STATES.WAITING


def test_cancelling_afterwards_moves_nobody_up(event, by):
    rows = register(event, by, count=9)
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    actions.update_event(event, starts_on=yesterday, ends_on=yesterday, by=by)

    actions.cancel(rows[0], by=by)

    rows[8].refresh_from_db()
    assert rows[8].state == STATES.WAITING


def test_a7_places_that_are_new_go_to_the_first_in_line(event, by):
    rows = register(event, by, count=11)

    actions.update_event(event, capacity=10, by=by)
    waiting = [row.pk for row in queries.waiting_list(event)]
    actions.update_event(event, capacity=None, by=by)

    assert waiting == [rows[10].pk]
    assert states_of(rows) == [STATES.REGISTERED] * 11


def test_places_that_are_new_afterwards_go_to_nobody(event, by):
    rows = register(event, by, count=9)
    yesterday = timezone.localdate() - datetime.timedelta(days=1)

    actions.update_event(event, starts_on=yesterday, ends_on=yesterday, capacity=9, by=by)

    assert states_of(rows[8:]) == [STATES.WAITING]


def leave_free(event, count):
    """As when two people on the list turn out to be one: nobody moves up by that."""
    Event.objects.filter(pk=event.pk).update(capacity=event.capacity + count)


def test_waiting_person_is_moved_up_by_hand_once_there_is_room(event, by):
    rows = register(event, by, count=10)
    leave_free(event, 1)

    actions.move_up(rows[9], by=by)

    with pytest.raises(ActionRefused):
        actions.move_up(rows[8], by=by)
    rows[9].refresh_from_db()
    assert rows[9].state == STATES.REGISTERED


def test_newcomer_waits_behind_those_who_wait_already(event, by):
    register(event, by, count=9)
    leave_free(event, 2)

    [newcomer] = register(event, by)

    assert newcomer.state == STATES.WAITING


def test_free_places_are_filled_in_order(event, by):
    rows = register(event, by, count=12)
    leave_free(event, 2)

    moved = actions.fill_places(event, by=by)

    assert moved == 2
    assert [row.pk for row in queries.waiting_list(event)] == [rows[10].pk, rows[11].pk]


def test_person_is_registered_only_once(event, by):
    [row] = register(event, by)

    with pytest.raises(ActionRefused):
        actions.register(event, person=row.person, by=by)

    assert event.participations.count() == 1


def test_person_who_cancelled_can_come_back_at_the_end_of_the_line(event, by):
    rows = register(event, by, count=9)
    actions.cancel(rows[0], by=by)

    back = actions.register(event, person=rows[0].person, by=by)

    assert (back.pk, back.state) == (rows[0].pk, STATES.WAITING)


def test_event_called_off_takes_nobody(event, by):
    actions.set_state(event, to=EventState.CANCELLED, by=by)

    with pytest.raises(ActionRefused):
        register(event, by)


def test_capacity_cannot_fall_below_the_places_given(event, by):
    register(event, by, count=3)

    with pytest.raises(ActionRefused):
        actions.update_event(event, capacity=2, by=by)

    event.refresh_from_db()
    assert event.capacity == 8


@pytest.mark.django_db(transaction=True)
def test_two_at_once_do_not_both_get_the_last_place():
    by = make.UserFactory()
    event = make.EventFactory(capacity=1)
    people = make.PersonFactory.create_batch(4, unit=event.unit)
    start = threading.Barrier(len(people))

    def book(person):
        start.wait()
        actions.register(event, person=person, by=by)
        connection.close()

    writers = [threading.Thread(target=book, args=[person]) for person in people]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    states = sorted(event.participations.values_list("state", flat=True))
    assert states == [STATES.REGISTERED] + [STATES.WAITING] * 3
