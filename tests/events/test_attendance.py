"""Who came."""

import datetime

import pytest
from django.utils import timezone

from core.exceptions import ActionRefused
from events import actions, queries
from events.enums import AttendeeKind, EventState, Mode, ParticipationState
from tests import factories as make

STATES = ParticipationState


@pytest.fixture
def by(db):
    return make.UserFactory()


@pytest.fixture
def event(db):
    return make.EventFactory(mode=Mode.HYBRID)


@pytest.fixture
def row(event):
    return make.ParticipationFactory(event=event)


@pytest.fixture
def tomorrow():
    return timezone.localdate() + datetime.timedelta(days=1)


@pytest.mark.parametrize("state", [STATES.ATTENDED, STATES.EXCUSED, STATES.ABSENT])
def test_mark_says_what_happened_and_is_taken_back(event, row, by, state):
    actions.mark(event, row.person, state=state, by=by)
    row.refresh_from_db()
    marked = row.state

    actions.mark(event, row.person, state=STATES.REGISTERED, by=by)

    row.refresh_from_db()
    assert (marked, row.state) == (state, STATES.REGISTERED)


def test_mark_puts_somebody_on_the_list_who_just_came(event, by):
    person = make.PersonFactory()

    row = actions.mark(event, person, state=STATES.ATTENDED, mode_attended=Mode.DIGITAL, by=by)

    assert event.participations.get() == row
    assert (row.state, row.mode_attended) == (STATES.ATTENDED, Mode.DIGITAL)


def test_taking_back_a_mark_that_is_not_there_registers_nobody(event, by):
    with pytest.raises(ActionRefused):
        actions.mark(event, make.PersonFactory(), state=STATES.REGISTERED, by=by)

    assert not event.participations.exists()


def test_nobody_is_present_before_the_event(by, tomorrow):
    row = make.ParticipationFactory(event__starts_on=tomorrow)

    with pytest.raises(ActionRefused):
        actions.mark(row.event, row.person, state=STATES.ATTENDED, by=by)
    actions.mark(row.event, row.person, state=STATES.EXCUSED, by=by)

    row.refresh_from_db()
    assert row.state == STATES.EXCUSED


def test_excuse_is_no_way_around_the_waiting_list(by):
    event = make.EventFactory(capacity=1)
    make.ParticipationFactory(event=event)
    waiting = actions.register(event, person=make.PersonFactory(), by=by)

    with pytest.raises(ActionRefused):
        actions.mark(event, waiting.person, state=STATES.EXCUSED, by=by)
    actions.mark(event, waiting.person, state=STATES.ATTENDED, by=by)
    back = actions.mark(event, waiting.person, state=STATES.REGISTERED, by=by)

    assert back.state == STATES.WAITING


@pytest.mark.parametrize("state", ["registered?", STATES.WAITING, STATES.CANCELLED, ""])
def test_unknown_mark_is_refused(event, row, by, state):
    with pytest.raises(ActionRefused):
        actions.mark(event, row.person, state=state, by=by)


def test_the_rest_is_marked_present_at_once(event, row, by):
    excused = make.ParticipationFactory(event=event, state=STATES.EXCUSED)

    count = actions.mark_the_rest(event, by=by)

    assert count == 1
    assert set(event.participations.values_list("pk", "state")) == {
        (row.pk, STATES.ATTENDED),
        (excused.pk, STATES.EXCUSED),
    }


def test_e13_who_was_there_without_a_word_of_online_was_there_in_person(event, row, by):
    event.mode = Mode.HYBRID
    event.save()
    added = make.PersonFactory()

    actions.mark_the_rest(event, by=by)
    actions.register_who_came(event, person=added, by=by)

    assert set(event.participations.values_list("person", "state", "mode_attended")) == {
        (person, STATES.ATTENDED, Mode.IN_PERSON) for person in (row.person_id, added.pk)
    }


def test_people_not_named_are_counted_once_for_each_kind(event, by):
    actions.count_unnamed(event, count=30, by=by)
    actions.count_unnamed(event, count=40, by=by)
    actions.count_unnamed(event, count=5, attendee_kind=AttendeeKind.PARTNER, by=by)

    numbers = queries.attendance(event)

    assert (numbers.attended, numbers.unnamed) == (45, 45)


def test_zero_takes_the_number_back(event, by):
    actions.count_unnamed(event, count=30, by=by)

    actions.count_unnamed(event, count=0, by=by)

    assert queries.attendance(event).attended == 0


def test_attendance_adds_named_and_unnamed_people(event, row, by):
    actions.mark(event, row.person, state=STATES.ATTENDED, by=by)
    make.ParticipationFactory(event=event)
    make.ParticipationFactory(event=event, state=STATES.WAITING)
    make.ParticipationFactory(event=event, state=STATES.EXCUSED)
    make.ParticipationFactory(event=event, state=STATES.ABSENT)
    actions.count_unnamed(event, count=24, by=by)

    assert queries.attendance(event) == queries.Attendance(
        registered=1, waiting=1, attended=25, unnamed=24, excused=1, absent=1
    )


def test_list_counts_equal_those_of_the_event(event, row, by):
    make.ParticipationFactory(event=event, state=STATES.WAITING)
    actions.count_unnamed(event, count=24, by=by)

    [listed] = queries.with_attendance(type(event).objects.filter(pk=event.pk))

    assert (listed.places_taken, listed.waiting_count, listed.attended_count) == (25, 1, 24)


def test_event_is_held_once_it_has_begun(event, by, tomorrow):
    planned = make.EventFactory(starts_on=tomorrow)

    actions.set_state(event, to=EventState.HELD, by=by)
    with pytest.raises(ActionRefused):
        actions.set_state(planned, to=EventState.HELD, by=by)

    event.refresh_from_db()
    assert event.state == EventState.HELD


def test_event_held_cannot_be_called_off(event, by):
    actions.set_state(event, to=EventState.HELD, by=by)

    with pytest.raises(ActionRefused):
        actions.set_state(event, to=EventState.CANCELLED, by=by)
