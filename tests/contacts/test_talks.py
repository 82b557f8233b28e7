"""How a talk went: its steps by the approach, sealed as the note is, also from a phone's queue."""

import pytest
from django.db import connection
from django.urls import reverse

from contacts.enums import ContactKind, Outcome
from contacts.models import STEPS, Contact
from core.vocabulary import Approach
from tests import factories as make
from tests.contacts.test_queue import letter, sent

pytestmark = pytest.mark.django_db
LOG = reverse("contacts:log")
TOLD = {
    "anger": "The roster changes every week",
    "hope": "A roster known four weeks ahead",
    "plan": "All of the shift sign a letter",
    "ask": "Will you ask three colleagues?",
    "answer": "Yes, but not the foreman's friend",
    "own_step": "Asks Ada, Bo and Cem by Friday",
}


def form_of(workplace, **more):
    said = {"workplace": workplace.pk, "kind": ContactKind.TALK, "on": "2026-01-05"}
    return said | {"outcome": Outcome.AGREED} | more


def steps_shown(page):
    return [field.name for field in page.context["form"].steps]


def approach(unit, is_now):
    unit.approach = is_now
    unit.save()


def test_organising_talk_has_its_steps_behind_more(signed_in, mentor):
    page = signed_in(mentor).get(LOG)

    folded = page.text.partition("<summary>More<")[2].partition("</details>")[0]
    assert steps_shown(page) == list(STEPS)
    assert all(f'name="{name}"' in folded for name in STEPS)


def test_activating_talk_is_free_and_asks_for_the_members_own_step(signed_in, mentor, workplace):
    approach(workplace.unit, Approach.ACTIVATING)

    page = signed_in(mentor).get(LOG)

    assert steps_shown(page) == ["own_step"]


def test_campaign_decides_the_approach_of_its_talks(
    signed_in, organiser, workplace, campaign, programme
):
    programme.approach = Approach.ACTIVATING
    programme.save()
    make.TeamFactory(campaign=campaign, workplace=workplace)
    contact = make.ContactFactory(workplace=workplace, campaign=campaign, logged_by=organiser)

    page = signed_in(organiser).get(reverse("contacts:change", args=[contact.pk]))

    assert steps_shown(page) == ["own_step"]


def part_of(client, url, **chosen):
    """The steps as a page fetches them while somebody fills it in."""
    return client.get(url, chosen, headers={"HX-Request": "true", "HX-Target": "steps"})


def test_steps_are_fetched_for_the_workplace_that_is_chosen(signed_in, mentor, workplace, units):
    """All are there, so that nothing typed goes; those that are not asked for are hidden."""
    there = make.WorkplaceFactory(unit=units.north)
    approach(units.north, Approach.ACTIVATING)
    make.MentorFactory(person=mentor.person, workplace=there)
    client = signed_in(mentor)

    organising = part_of(client, LOG, workplace=workplace.pk)
    activating = part_of(client, LOG, workplace=there.pk)

    assert (steps_shown(organising), steps_shown(activating)) == (list(STEPS), ["own_step"])
    assert [part.text.count('class="step" hidden') for part in (organising, activating)] == [0, 5]
    assert all(f'name="{name}"' in activating.text for name in STEPS)
    assert "<form" not in activating.text


def test_steps_are_fetched_for_the_campaign_that_is_chosen(
    signed_in, organiser, workplace, campaign, programme
):
    programme.approach = Approach.ACTIVATING
    programme.save()
    make.TeamFactory(campaign=campaign, workplace=workplace)
    contact = make.ContactFactory(workplace=workplace, campaign=campaign, logged_by=organiser)
    client = signed_in(organiser)

    chosen = part_of(client, LOG, workplace=workplace.pk, campaign=campaign.pk)
    taken_out = part_of(client, reverse("contacts:change", args=[contact.pk]), campaign="")

    assert (steps_shown(chosen), steps_shown(taken_out)) == (["own_step"], list(STEPS))


def test_steps_are_stored_sealed(signed_in, mentor, workplace):
    signed_in(mentor).post(LOG, form_of(workplace, **TOLD))

    contact = Contact.objects.get()
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(STEPS)} FROM contacts_contact")
        stored = cursor.fetchone()
    assert {name: getattr(contact, name) for name in STEPS} == TOLD
    assert not any(b"roster" in bytes(column) or b"Ada" in bytes(column) for column in stored)


def test_steps_are_read_where_the_note_is_and_not_by_colleagues(
    signed_in, mentor, official, workplace
):
    contact = make.ContactFactory(workplace=workplace, ask=TOLD["ask"])
    page = reverse("contacts:note", args=[contact.pk])

    told = signed_in(official).get(page)
    withheld = signed_in(mentor).get(page)

    assert TOLD["ask"] in told.text.replace("&#x27;", "'")
    assert withheld.status_code == 404


def test_detail_says_that_there_is_something_to_read_without_opening_it(
    signed_in, official, workplace
):
    contact = make.ContactFactory(workplace=workplace, own_step=TOLD["own_step"])

    page = signed_in(official).get(contact.get_absolute_url()).text

    assert "Read the note" in page
    assert TOLD["own_step"] not in page


def test_official_who_corrects_a_contact_is_not_shown_its_steps(signed_in, official, workplace):
    contact = make.ContactFactory(workplace=workplace, hope=TOLD["hope"])

    page = signed_in(official).get(reverse("contacts:change", args=[contact.pk]))

    assert not set(STEPS) & set(page.context["form"].fields)
    assert TOLD["hope"] not in page.text


def test_author_sees_and_changes_the_own_steps(signed_in, mentor, workplace):
    approach(workplace.unit, Approach.ACTIVATING)
    contact = make.ContactFactory(workplace=workplace, logged_by=mentor, **TOLD)
    url = reverse("contacts:change", args=[contact.pk])
    client = signed_in(mentor)

    page = client.get(url)
    changed = TOLD | {"answer": "No", "shown": page.context["form"]["shown"].value()}
    client.post(url, form_of(workplace, **changed))

    contact = Contact.objects.get()
    assert steps_shown(page) == list(STEPS)
    assert (contact.answer, contact.hope) == ("No", TOLD["hope"])


def test_b5_entry_of_a_phone_carries_the_steps_of_a_talk(signed_in, mentor, workplace):
    body, key = letter(mentor, workplace, **TOLD)

    answer = sent(signed_in(mentor), body)

    contact = Contact.objects.get(pk=key)
    assert answer.json() == {"state": "stored"}
    assert {name: getattr(contact, name) for name in STEPS} == TOLD


def test_entry_to_mend_shows_every_step_that_was_typed(signed_in, mentor, workplace):
    approach(workplace.unit, Approach.ACTIVATING)
    body, key = letter(mentor, workplace, on="2999-01-01", **TOLD)
    client = signed_in(mentor)
    sent(client, body)

    page = client.get(reverse("contacts:mend", args=[key]))

    assert steps_shown(page) == list(STEPS)
    assert f'hx-get="{LOG}"' in page.text  # its own address answers with the whole page


def test_page_of_a_phone_without_signal_has_the_steps(client):
    page = client.get(reverse("contacts:offline", args=["de"]))

    assert steps_shown(page) == list(STEPS)
