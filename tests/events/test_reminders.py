"""Reminders by mail before an event, sent once and telling a stranger nothing."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format

from events import actions, queries
from events.enums import EventState, ParticipationState
from events.models import Notice
from events.tasks import remind
from tests import factories as make
from tests.workers import two_at_once

STATES = ParticipationState


@pytest.fixture
def event(db):
    return make.EventFactory(
        title="Strike meeting of the union",
        place="Union house",
        starts_on=timezone.localdate() + datetime.timedelta(days=3),
        starts_time=datetime.time(10),
    )


def goer(event, **traits):
    """Somebody who logs in and has a place."""
    return make.ParticipationFactory(event=event, person__user=make.UserFactory(), **traits)


def by_mail_only(event, address="kim@example.org"):
    row = make.ParticipationFactory(event=event)
    make.ContactDetailFactory(person=row.person, value=address)
    return row


def written_to(mailoutbox):
    return sorted(address for mail in mailoutbox for address in mail.to)


def test_who_has_a_place_is_reminded_by_log_in_or_e_mail(event, mailoutbox):
    row = goer(event)
    by_mail_only(event)

    remind()

    assert written_to(mailoutbox) == ["kim@example.org", row.person.user.email]


def test_nobody_is_reminded_twice(event, mailoutbox):
    goer(event)

    for _ in range(3):
        remind()

    assert len(mailoutbox) == 1
    assert Notice.objects.get().sent_at is not None


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_remind_once(event, mailoutbox):
    rows = [goer(event) for _ in range(6)]

    two_at_once(remind)
    remind()  # what one left to the other

    assert written_to(mailoutbox) == sorted(row.person.user.email for row in rows)


def test_reminder_names_neither_event_nor_place_nor_person(event, mailoutbox):
    row = goer(event)
    by_mail_only(event)

    remind()

    for mail in mailoutbox:
        whole = mail.subject + mail.body + mail.alternatives[0].content
        for telling in ("nion", "trike", "house", row.person.given_name, str(event.unit)):
            assert telling not in whole
    day = date_format(event.starts_on, "DATE_FORMAT")
    assert {mail.subject for mail in mailoutbox} == {f"Reminder for {day}"}


def test_link_of_who_logs_in_demands_the_log_in(event, mailoutbox, client, signed_in):
    row = goer(event)
    remind()
    path = reverse("events:place", args=[row.pk])

    stranger = client.get(path)
    own = signed_in(row.person.user).get(path)

    assert path in mailoutbox[0].body
    assert stranger.url.startswith("/accounts/login/")
    assert "Strike meeting" in own.text


def test_who_has_no_log_in_is_led_to_their_link_if_they_have_one(event, official, mailoutbox):
    row = by_mail_only(event)
    link = actions.open_link(row, by=official)
    by_mail_only(event, "other@example.org")

    remind()

    by_address = {mail.to[0]: mail.body for mail in mailoutbox}
    assert queries.address_of(link) in by_address["kim@example.org"]
    assert "http" not in by_address["other@example.org"]


def test_reminder_speaks_the_language_of_its_reader(event, mailoutbox):
    row = goer(event)
    row.person.user.language = "nb"
    row.person.user.save()

    remind()

    with translation.override("nb"):
        word = translation.gettext("Reminder for %(day)s").partition("%")[0]
    assert word != "Reminder for "
    assert mailoutbox[0].subject.startswith(word)


def test_who_does_not_want_reminders_gets_none(event, mailoutbox, signed_in):
    user = goer(event).person.user
    client = signed_in(user)
    client.post(reverse("accounts:settings"), {"display_name": "Kim", "language": "en"})

    remind()
    quiet = len(mailoutbox)
    client.post(
        reverse("accounts:settings"),
        {"display_name": "Kim", "language": "en", "wants_reminders": "on"},
    )
    remind()

    assert (quiet, len(mailoutbox)) == (0, 1)


@pytest.mark.parametrize(
    "state", [STATES.INVITED, STATES.WAITING, STATES.CANCELLED, STATES.EXCUSED]
)
def test_who_has_no_place_is_not_reminded(event, mailoutbox, state):
    goer(event, state=state)

    remind()

    assert mailoutbox == []


@pytest.mark.parametrize("state", [EventState.CANCELLED, EventState.HELD])
def test_nothing_is_said_of_what_is_called_off_or_held(event, mailoutbox, state):
    goer(event)
    event.state = state
    event.save()

    remind()

    assert mailoutbox == []


@pytest.mark.parametrize(("days", "count"), [(0, 0), (1, 1), (3, 1), (4, 0)])
def test_reminders_go_out_three_days_before(event, mailoutbox, days, count):
    day = timezone.localdate() + datetime.timedelta(days=days)
    goer(make.EventFactory(starts_on=day))

    remind()

    assert len(mailoutbox) == count


def test_days_before_are_a_setting(event, mailoutbox, settings):
    settings.REMIND_DAYS_BEFORE = 1
    goer(event)

    remind()

    assert mailoutbox == []


def test_who_was_shut_out_is_written_to_nowhere(event, mailoutbox):
    row = goer(event)
    make.ContactDetailFactory(person=row.person)
    row.person.user.is_active = False
    row.person.user.save()

    remind()

    assert mailoutbox == []


def reminded(mailoutbox):
    return sum(mail.subject.startswith("Reminder") for mail in mailoutbox)


def test_postponed_event_is_reminded_of_again(event, mailoutbox):
    goer(event)
    remind()
    day = event.starts_on + datetime.timedelta(days=7)
    actions.update_event(event, starts_on=day, ends_on=day, by=make.UserFactory())
    remind()
    early = reminded(mailoutbox)
    day = timezone.localdate() + datetime.timedelta(days=2)
    actions.update_event(event, starts_on=day, ends_on=day, by=make.UserFactory())

    remind()

    assert (early, reminded(mailoutbox)) == (1, 2)


def test_who_steps_back_before_the_mail_is_sent_gets_none(event, mailoutbox):
    row = goer(event)
    actions.note_reminders()
    actions.cancel(row, by=None)

    actions.send_notices()

    assert (mailoutbox, Notice.objects.count()) == ([], 0)
