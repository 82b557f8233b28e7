"""Whoever counts on an event is told by mail that it is called off, on again, or on another day."""

import datetime

import pytest
from django.utils import timezone

from events import actions
from events.enums import EventState, NoticeKind
from events.models import Notice
from events.tasks import send_notices
from tests import factories as make
from tests.counting import statements_of

pytestmark = pytest.mark.django_db
A_DAY = datetime.timedelta(days=1)


@pytest.fixture
def by(db):
    return make.UserFactory()


@pytest.fixture
def event(db):
    day = timezone.localdate() + 9 * A_DAY
    return make.EventFactory(title="Strike meeting", starts_on=day, ends_on=day)


def listed(event, state, **traits):
    """Somebody who logs in and stands on the list."""
    person = make.PersonFactory(unit=event.unit, user=make.UserFactory(), **traits)
    return make.ParticipationFactory(event=event, person=person, state=state)


def told(mailoutbox):
    """Who was written to since the last time, with the beginning of the subject."""
    send_notices()
    found = sorted((mail.to[0], mail.subject.partition(":")[0]) for mail in mailoutbox)
    mailoutbox.clear()
    return found


def address_of(row):
    return row.person.user.email


def test_whoever_counts_on_it_is_told_that_it_is_called_off(event, by, mailoutbox):
    rows = {
        state: listed(event, state)
        for state in ("invited", "registered", "waiting", "excused", "cancelled")
    }

    actions.set_state(event, to=EventState.CANCELLED, by=by)

    counting = sorted(address_of(rows[state]) for state in ("invited", "registered", "waiting"))
    assert told(mailoutbox) == [(address, "Called off") for address in counting]
    assert told(mailoutbox) == []


def test_mail_names_neither_event_nor_person(event, by, mailoutbox):
    row = listed(event, "registered", family_name="Quist")
    actions.set_state(event, to=EventState.CANCELLED, by=by)

    send_notices()

    [mail] = mailoutbox
    for text in (mail.subject, mail.body, mail.alternatives[0].content):
        assert not {word for word in ("trike", row.person.family_name) if word in text}


@pytest.mark.parametrize("language", ["de", "nl", "nb"])
def test_mail_is_in_the_language_of_whom_it_is_for(event, by, mailoutbox, language):
    row = listed(event, "registered")
    row.person.user.language = language
    row.person.user.save()
    actions.set_state(event, to=EventState.CANCELLED, by=by)

    send_notices()

    word = {"de": "Abgesagt", "nl": "Gaat niet door", "nb": "Avlyst"}[language]
    assert mailoutbox[0].subject.startswith(word)


@pytest.mark.parametrize(("days", "expected"), [(-1, 0), (0, 1), (1, 1)])
def test_who_is_on_the_way_is_told_too_and_nobody_afterwards(by, mailoutbox, days, expected):
    day = timezone.localdate() + days * A_DAY
    event = make.EventFactory(starts_on=day, ends_on=day)
    listed(event, "registered")

    actions.set_state(event, to=EventState.CANCELLED, by=by)

    assert len(told(mailoutbox)) == expected


def test_who_read_that_it_is_off_is_told_that_it_is_on_again(event, by, mailoutbox):
    row = listed(event, "registered")
    actions.set_state(event, to=EventState.CANCELLED, by=by)
    told(mailoutbox)

    actions.set_state(event, to=EventState.PLANNED, by=by)
    assert told(mailoutbox) == [(address_of(row), "It takes place after all")]

    actions.set_state(event, to=EventState.CANCELLED, by=by)
    assert told(mailoutbox) == [(address_of(row), "Called off")]


def test_calling_off_that_was_taken_back_at_once_is_told_to_nobody(event, by, mailoutbox):
    listed(event, "registered")

    actions.set_state(event, to=EventState.CANCELLED, by=by)
    actions.set_state(event, to=EventState.PLANNED, by=by)

    assert told(mailoutbox) == []


def test_who_was_on_the_list_is_told_of_another_day(event, by, mailoutbox):
    row = listed(event, "registered")

    for days in (1, 2, 1):
        day = event.starts_on + days * A_DAY
        actions.update_event(event, starts_on=day, ends_on=day, by=by)
        [(address, subject)] = told(mailoutbox)
        assert (address, subject) == (address_of(row), "Another day")


def test_another_title_is_told_to_nobody(event, by, mailoutbox):
    listed(event, "registered")

    actions.update_event(event, title="Meeting", by=by)

    assert told(mailoutbox) == []


def test_who_has_taken_back_their_place_meanwhile_is_not_told(event, by, mailoutbox):
    row = listed(event, "registered")
    actions.set_state(event, to=EventState.CANCELLED, by=by)
    row.state = "cancelled"
    row.save()

    assert told(mailoutbox) == []
    assert not Notice.objects.filter(kind=NoticeKind.CALLED_OFF).exists()


def test_ten_are_told_in_as_many_queries_as_three(event, by):
    def call_off():
        actions.set_state(event, to=EventState.CANCELLED, by=by)

    counts = []
    for more in (3, 7):
        for _ in range(more):
            listed(event, "registered")
        counts.append(statements_of(call_off))
        actions.set_state(event, to=EventState.PLANNED, by=by)

    assert counts[0] == counts[1]
