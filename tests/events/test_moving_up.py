"""Who moves up from the waiting list is told by mail (A7)."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from events import actions
from events.enums import EventState, NoticeKind
from events.models import Notice
from events.tasks import send_notices
from tests import factories as make


@pytest.fixture
def by(db):
    return make.UserFactory()


@pytest.fixture
def event(db):
    day = timezone.localdate() + datetime.timedelta(days=9)
    return make.EventFactory(title="Strike meeting", starts_on=day, capacity=1)


def book(event, by, **traits):
    person = make.PersonFactory(unit=event.unit, **traits)
    return actions.register(event, person=person, by=by)


def book_with_log_in(event, by):
    return book(event, by, user=make.UserFactory())


def test_a7_who_moves_up_is_told(event, by, mailoutbox):
    first, second = book_with_log_in(event, by), book_with_log_in(event, by)

    actions.cancel(first, by=by)
    send_notices()

    [mail] = mailoutbox
    assert mail.to == [second.person.user.email]
    assert reverse("events:place", args=[second.pk]) in mail.body


def test_who_is_moved_up_by_hand_is_told(event, by, mailoutbox):
    _first, _second, third = (book_with_log_in(event, by) for _ in range(3))
    event.capacity = 2
    event.save()

    actions.move_up(third, by=by)
    send_notices()

    assert [mail.to for mail in mailoutbox] == [[third.person.user.email]]


def test_mail_of_a_place_names_neither_event_nor_person(event, by, mailoutbox):
    first, second = book_with_log_in(event, by), book_with_log_in(event, by)
    actions.cancel(first, by=by)

    send_notices()

    [mail] = mailoutbox
    for text in (mail.subject, mail.body, mail.alternatives[0].content):
        assert not {word for word in ("trike", second.person.family_name) if word in text}


def test_more_places_are_told_to_each_who_gets_one(event, by, mailoutbox):
    rows = [book_with_log_in(event, by) for _ in range(4)]

    actions.update_event(event, capacity=3, by=by)
    send_notices()

    told = sorted(row.person.user.email for row in rows[1:3])
    assert sorted(address for mail in mailoutbox for address in mail.to) == told


def test_who_has_no_address_is_not_written_to(event, by, mailoutbox):
    first, _second = book(event, by), book(event, by)

    actions.cancel(first, by=by)
    send_notices()

    assert (mailoutbox, Notice.objects.count()) == ([], 0)


def test_who_goes_back_before_the_mail_gets_none(event, by, mailoutbox):
    first, second = book_with_log_in(event, by), book_with_log_in(event, by)
    actions.cancel(first, by=by)
    second.refresh_from_db()

    actions.cancel(second, by=by)
    send_notices()

    assert mailoutbox == []


def test_who_moves_up_again_is_told_again(event, by, mailoutbox):
    first, second = book_with_log_in(event, by), book_with_log_in(event, by)
    actions.cancel(first, by=by)
    send_notices()
    second.refresh_from_db()
    actions.cancel(second, by=by)
    first, second = (actions.register(event, person=row.person, by=by) for row in (first, second))
    actions.cancel(first, by=by)

    send_notices()

    assert [mail.to for mail in mailoutbox] == [[second.person.user.email]] * 2
    assert Notice.objects.filter(kind=NoticeKind.PLACE).count() == 1


def test_nothing_is_said_of_an_event_called_off(event, by, mailoutbox):
    first, _second = book_with_log_in(event, by), book_with_log_in(event, by)
    actions.cancel(first, by=by)
    event.state = EventState.CANCELLED
    event.save()

    send_notices()

    assert mailoutbox == []


def test_it_goes_out_to_who_wants_no_reminders(event, by, mailoutbox):
    first, second = book_with_log_in(event, by), book_with_log_in(event, by)
    second.person.user.wants_reminders = False
    second.person.user.save()

    actions.cancel(first, by=by)
    send_notices()

    assert [mail.to for mail in mailoutbox] == [[second.person.user.email]]
    assert "reminders" not in mailoutbox[0].body
