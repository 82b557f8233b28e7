"""What somebody sees of the events that they are invited to or have a place at."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from events import actions, queries
from events.enums import FileVisibility, ParticipationState
from people.models import Person
from tests import factories as make
from tests.counting import queries_of

pytestmark = pytest.mark.django_db
STATES = ParticipationState
MINE = reverse("events:mine")


@pytest.fixture
def person(units):
    user = make.UserFactory(language="en")
    return make.PersonFactory(unit=units.hills, user=user)


@pytest.fixture
def event(units):
    ahead = timezone.localdate() + datetime.timedelta(days=10)
    return make.EventFactory(title="Autumn talks", unit=units.harbour, starts_on=ahead)


@pytest.fixture
def row(event, person):
    return make.ParticipationFactory(event=event, person=person, state=STATES.INVITED)


def test_who_is_invited_reads_of_it_and_answers(signed_in, row):
    client = signed_in(row.person.user)

    page = client.get(MINE).text
    client.post(reverse("events:place", args=[row.pk]), {"answer": "yes"})

    assert "Autumn talks" in page
    assert reverse("events:place", args=[row.pk]) in page
    row.refresh_from_db()
    assert row.state == STATES.REGISTERED


def test_page_lists_nobody_elses_events(signed_in, event, person):
    make.ParticipationFactory(event=event)

    assert "Autumn talks" not in signed_in(person.user).get(MINE).text


def test_page_costs_the_same_with_more_events(signed_in, row):
    client = signed_in(row.person.user)
    once = queries_of(client, MINE)
    make.ParticipationFactory.create_batch(3, person=row.person)

    assert queries_of(client, MINE) == once


def test_who_logs_in_is_mailed_the_invitation_which_tells_a_stranger_nothing(
    official, event, person, mailoutbox
):
    actions.invite(event, people=Person.objects.filter(pk=person.pk), by=official)

    actions.send_notices()

    [mail] = mailoutbox
    row = event.participations.get()
    assert (mail.to, mail.subject) == ([person.user.email], "An invitation")
    assert reverse("events:place", args=[row.pk]) in mail.body
    assert "Autumn talks" not in mail.body + mail.alternatives[0].content


def test_who_answered_meanwhile_is_not_invited_by_mail(official, event, person, mailoutbox):
    actions.invite(event, people=Person.objects.filter(pk=person.pk), by=official)
    actions.answer(event.participations.get(), comes=True, by=person.user)

    actions.send_notices()

    assert mailoutbox == []


def test_calendar_file_is_for_whose_place_or_link_it_is(client, signed_in, official, event, row):
    link = actions.open_link(make.ParticipationFactory(event=event), by=official)
    by_link = queries.address_of(link).partition("/events/")[2]
    own = reverse("events:place-file", args=[row.pk])

    files = [client.get(f"/events/{by_link}calendar/"), signed_in(row.person.user).get(own)]
    foreign = signed_in(official).get(own)

    assert [answer["Content-Type"].partition(";")[0] for answer in files] == ["text/calendar"] * 2
    assert ["Autumn talks" in answer.text for answer in files] == [False, False]
    assert foreign.status_code == 404


@pytest.mark.parametrize(
    ("state", "status"),
    [
        (STATES.REGISTERED, 200),
        (STATES.INVITED, 404),
        (STATES.CANCELLED, 404),
        (STATES.EXCUSED, 404),
    ],
)
def test_who_takes_part_reads_the_files_for_readers(signed_in, row, state, status):
    row.state = state
    row.save()
    seen = make.EventFileFactory(event=row.event, visibility=FileVisibility.READERS)
    make.FileContentFactory(file=seen)
    hidden = make.EventFileFactory(event=row.event, visibility=FileVisibility.PLANNERS)
    client = signed_in(row.person.user)

    page = client.get(reverse("events:place", args=[row.pk])).text
    answers = [client.get(reverse("events:file", args=[file.pk])) for file in (seen, hidden)]

    assert [answer.status_code for answer in answers] == [status, 404]
    assert (reverse("events:file", args=[seen.pk]) in page) == (status == 200)
