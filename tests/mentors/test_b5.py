"""A mentor logs a contact; it is seen at that workplace and nowhere else (B5)."""

import datetime

import pytest
from django.urls import reverse

from contacts.enums import ContactKind, Outcome
from contacts.models import Contact
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def today(time_machine):
    time_machine.move_to(datetime.datetime(2026, 3, 2, 10, tzinfo=datetime.UTC), tick=False)
    return datetime.date(2026, 3, 2)


@pytest.fixture
def other_mentor(units, programme):
    """A mentor of another workplace of the same office and programme."""
    person = make.PersonFactory(unit=units.harbour, user=make.UserFactory())
    other = make.WorkplaceFactory(unit=units.harbour)
    make.MentorFactory(person=person, programme=programme, workplace=other)
    return person.user


def timeline_of(workplace):
    return reverse("mentors:workplace-timeline", args=[workplace.pk])


def log(client, workplace):
    """Send what the form asks for, all of it visible on a phone, and open where it leads."""
    five = {
        "workplace": workplace.pk,
        "kind": ContactKind.VISIT,
        "on": "2026-03-02",
        "outcome": Outcome.INTERESTED,
        "note": "Asked about the welding course.",
    }
    return client.post(reverse("contacts:log"), five, follow=True)


def test_b5_contact_of_five_fields_is_seen_in_the_timeline_of_its_workplace(
    signed_in, mentor, workplace, today
):
    page = log(signed_in(mentor), workplace)

    assert page.redirect_chain == [(timeline_of(workplace), 302)]
    assert [(e.on, e.who) for e in page.context["entries"] if e.url] == [
        (today, str(mentor.person)),
        (datetime.date(2026, 1, 1), str(mentor.person)),  # the appointment itself
    ]


def test_b5_contact_is_seen_in_no_other_workplace(
    signed_in, mentor, other_mentor, workplace, today
):
    log(signed_in(mentor), workplace)
    contact = Contact.objects.get()
    [others] = other_mentor.person.mentorships.all()

    page = signed_in(other_mentor).get(timeline_of(others.workplace))

    assert contact.get_absolute_url() not in [entry.url for entry in page.context["entries"]]


def test_b5_another_mentor_finds_neither_workplace_nor_contact(
    signed_in, mentor, other_mentor, workplace, today
):
    log(signed_in(mentor), workplace)
    client = signed_in(other_mentor)

    assert client.get(timeline_of(workplace)).status_code == 404
    assert client.get(Contact.objects.get().get_absolute_url()).status_code == 404
    assert list(client.get(reverse("contacts:list")).context["table"].rows) == []


def test_b5_another_mentor_cannot_log_there(signed_in, other_mentor, workplace, today):
    page = log(signed_in(other_mentor), workplace)

    assert page.status_code == 422
    assert list(page.context["form"].errors) == ["workplace"]


def test_mentor_whose_appointment_has_ended_reaches_the_workplace_no_more(
    signed_in, mentor, workplace, today
):
    mentor.person.mentorships.update(ends_on="2026-03-01")

    client = signed_in(mentor)

    assert client.get(timeline_of(workplace)).status_code == 404
    assert client.get(reverse("contacts:log")).status_code == 403
