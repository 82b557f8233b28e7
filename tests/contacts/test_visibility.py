"""Who sees a contact, and who reads its note."""

import pytest
from django.urls import reverse

from accounts.models import AuditEntry
from contacts.models import Contact
from contacts.queries import contacts_visible_to, timeline_entries
from tests import factories as make
from tests.counting import queries_of
from workplaces.models import Function


@pytest.fixture
def contact(workplace):
    """A colleague's contact at the mentor's workplace."""
    return make.ContactFactory(workplace=workplace, note="She is afraid of the foreman.")


@pytest.fixture
def elsewhere(units):
    """A mentor of another workplace under the same office."""
    person = make.PersonFactory(unit=units.harbour, user=make.UserFactory())
    make.MentorFactory(person=person, workplace=make.WorkplaceFactory(unit=units.harbour))
    return person.user


def page_of(contact, view="contacts:detail"):
    return reverse(view, args=[contact.pk])


@pytest.mark.parametrize("role", ["official", "admin", "mentor"])
def test_contact_is_seen_by_those_responsible_and_its_mentors(request, contact, role):
    user = request.getfixturevalue(role)

    assert list(contacts_visible_to(user)) == [contact]


def test_representative_logs_at_the_workplace_and_reads_no_colleagues_contacts(
    signed_in, representative, workplace, contact
):
    said = {"workplace": workplace.pk, "kind": "visit", "on": "2026-05-04", "outcome": "agreed"}
    client = signed_in(representative)

    answer = client.post(reverse("contacts:log"), said)

    own = Contact.objects.get(logged_by=representative)
    assert answer.status_code == 302
    assert list(contacts_visible_to(representative)) == [own]
    assert client.get(page_of(contact)).status_code == 404


def test_representative_whose_term_is_over_logs_nothing(signed_in, representative):
    Function.objects.update(ends_on="2026-01-01")

    assert signed_in(representative).get(reverse("contacts:log")).status_code == 403


def test_mentor_who_is_representative_too_still_sees_colleagues_contacts(
    mentor, workplace, contact
):
    make.FunctionFactory(person=mentor.person, workplace=workplace, kind="representative")

    assert list(contacts_visible_to(mentor)) == [contact]


@pytest.mark.parametrize("role", ["outsider", "leadership", "user_admin", "elsewhere"])
def test_contact_is_not_there_for_others(request, signed_in, contact, role):
    user = request.getfixturevalue(role)

    assert list(contacts_visible_to(user)) == []
    assert signed_in(user).get(page_of(contact)).status_code == 404
    assert signed_in(user).get(page_of(contact, "contacts:note")).status_code == 404


def test_author_still_sees_a_contact_after_leaving_the_workplace(contact):
    assert list(contacts_visible_to(contact.logged_by)) == [contact]


def test_colleague_sees_the_contact_without_its_note(signed_in, mentor, contact):
    page = signed_in(mentor).get(page_of(contact))

    assert page.status_code == 200
    assert "Read the note" not in page.content.decode()
    assert signed_in(mentor).get(page_of(contact, "contacts:note")).status_code == 404


def test_colleague_does_not_learn_whom_a_contact_was_with(signed_in, mentor, workplace):
    met = make.PersonFactory(given_name="Zoe", family_name="Quist")
    contact = make.ContactFactory(workplace=workplace, person=met)

    page = signed_in(mentor).get(page_of(contact))

    assert "Quist" not in page.content.decode()


def test_reading_somebody_elses_note_is_written_down(signed_in, official, contact):
    page = signed_in(official).get(page_of(contact, "contacts:note"))

    assert "She is afraid of the foreman." in page.content.decode()
    entry = AuditEntry.objects.get(verb="contact.note_read")
    assert (entry.actor_id, entry.subject_id) == (official.pk, str(contact.pk))


def test_reading_the_own_note_leaves_no_trace(signed_in, contact):
    page = signed_in(contact.logged_by).get(page_of(contact, "contacts:note"))

    assert "She is afraid of the foreman." in page.content.decode()
    assert not AuditEntry.objects.filter(verb="contact.note_read").exists()


def test_note_fetched_as_a_part_is_the_note_of_the_page(signed_in, official, contact):
    url = page_of(contact, "contacts:note")
    client = signed_in(official)

    part = client.get(url, headers={"HX-Request": "true"}).content.decode().strip()

    assert part in client.get(url).content.decode()


def test_list_is_open_before_the_first_contact(signed_in, mentor):
    page = signed_in(mentor).get(reverse("contacts:list"))

    assert (page.status_code, page.context["count"]) == (200, 0)


def test_list_stays_open_to_an_author_who_has_left(signed_in, contact):
    page = signed_in(contact.logged_by).get(reverse("contacts:list"))

    assert [row.record for row in page.context["table"].rows] == [contact]


def test_list_says_days_as_the_readers_language_does(signed_in, official, workplace):
    official.language = "de"
    official.save()
    make.ContactFactory(workplace=workplace, on="2026-05-04")

    page = signed_in(official).get(reverse("contacts:list"))

    assert "04.05.2026" in page.text
    assert "2026-05-04" not in page.text


@pytest.mark.parametrize("role", ["leadership", "user_admin", "trainer"])
def test_list_is_not_there_for_who_has_no_contacts(request, signed_in, contact, role):
    client = signed_in(request.getfixturevalue(role))

    assert client.get(reverse("contacts:list")).status_code == 404


def test_list_takes_as_many_queries_for_three_rows_as_for_one(signed_in, official, workplace):
    client = signed_in(official)
    make.ContactFactory(workplace=workplace)
    for_one = queries_of(client, reverse("contacts:list"))

    make.ContactFactory.create_batch(2, workplace=workplace)

    assert queries_of(client, reverse("contacts:list")) == for_one


def test_list_is_narrowed_by_what_the_address_says(signed_in, official, workplace):
    talk = make.ContactFactory(workplace=workplace, kind="talk", on="2026-02-01")
    make.ContactFactory(workplace=workplace, kind="visit", on="2026-02-01")
    make.ContactFactory(workplace=workplace, kind="talk", on="2026-03-01")

    page = signed_in(official).get(
        reverse("contacts:list"), {"kind": "talk", "from": "2026-01-15", "to": "2026-02-15"}
    )

    assert [row.record for row in page.context["table"].rows] == [talk]


def test_timeline_tells_who_did_what(official, workplace, contact):
    [entry] = timeline_entries(user=official, workplace=workplace)

    assert (entry.on, entry.who) == (contact.on, str(contact.made_by))
    assert (entry.kind, entry.title) == ("visit", "1 person reached")
