"""Contacts that a phone logged without signal (requirement B5, issue of poor signal)."""

import datetime
import json

import pytest
from django.urls import reverse
from django.utils import timezone

from contacts.enums import QueueState
from contacts.models import Contact, QueuedEntry
from core.keys import new_key
from metrics.actions import drain
from metrics.models import Measurement
from tests import factories as make
from tests.core.test_envelopes import sealed

SEND = reverse("contacts:queue-send")


def letter(user, at, key=None, *, finished=True, **changes):
    """What the phone of ``user`` sends: the body of the request, and the key it made."""
    said = {
        "workplace": str(at.pk),
        "kind": "visit",
        "on": timezone.localdate().isoformat(),
        "outcome": "open",
        "note": "Met the night shift.",
    } | changes
    key = key or new_key()
    content = {"author": str(user.pk), "finished": finished, "fields": list(said.items())}
    return {"id": str(key), "envelope": sealed(json.dumps(content), str(key))}, key


def sent(client, body):
    return client.post(SEND, json.dumps(body), content_type="application/json")


def test_b5_entry_of_a_phone_becomes_a_contact_under_its_own_key(signed_in, mentor, workplace):
    body, key = letter(mentor, workplace)

    answer = sent(signed_in(mentor), body)

    contact = Contact.objects.get()
    assert answer.json() == {"state": "stored"}
    assert (contact.pk, contact.note, contact.logged_by) == (key, "Met the night shift.", mentor)
    assert QueuedEntry.objects.get().content == ""


def test_b5_repeated_entry_gets_the_stored_answer(signed_in, mentor, workplace):
    body, _key = letter(mentor, workplace)
    client = signed_in(mentor)

    answers = [sent(client, body).json() for _ in range(3)]

    assert answers == [{"state": "stored"}] * 3
    assert Contact.objects.count() == 1


def test_b5_entry_that_came_by_the_form_already_is_stored(signed_in, mentor, workplace):
    contact = make.ContactFactory(workplace=workplace, logged_by=mentor, made_by=mentor.person)
    body, _key = letter(mentor, workplace, contact.pk, kind="talk")

    answer = sent(signed_in(mentor), body)

    assert answer.json() == {"state": "stored"}
    assert Contact.objects.count() == 1


def test_b5_late_entry_counts_on_the_day_it_happened(signed_in, mentor, workplace):
    day = timezone.localdate() - datetime.timedelta(days=70)
    body, _key = letter(mentor, workplace, on=day.isoformat())

    sent(signed_in(mentor), body)
    drain()

    figure = Measurement.objects.get(
        definition="contacts", scope_kind="workplace", scope_id=workplace.pk, grain="month"
    )
    assert (figure.period_start, figure.value) == (day.replace(day=1), 1)


@pytest.mark.parametrize(
    "changes",
    [
        {"workplace": "0190b3a4-7c1e-7000-8000-000000000000"},
        {"on": "9999-12-31"},
        {"kind": ""},
        {"note": "a\x00b"},
        {"people_reached": "-1"},
    ],
)
def test_b5_wrong_entry_waits_for_its_author(signed_in, mentor, workplace, changes):
    body, key = letter(mentor, workplace, **changes)
    client = signed_in(mentor)

    answer = sent(client, body)

    page = client.get(reverse("contacts:mend", args=[key]))
    assert answer.json() == {"state": "attention"}
    assert Contact.objects.count() == 0
    assert page.status_code == 422
    assert list(page.context["form"].errors) == list(changes)


def test_b5_half_typed_entry_is_never_logged_by_itself(signed_in, mentor, workplace):
    body, _key = letter(mentor, workplace, finished=False)

    answer = sent(signed_in(mentor), body)

    assert answer.json() == {"state": "attention"}
    assert Contact.objects.count() == 0


def test_b5_mended_entry_becomes_a_contact(signed_in, mentor, workplace):
    body, key = letter(mentor, workplace, kind="")
    client = signed_in(mentor)
    sent(client, body)
    typed = client.get(reverse("contacts:mend", args=[key])).context["form"].data

    answer = client.post(reverse("contacts:mend", args=[key]), typed.dict() | {"kind": "talk"})

    assert answer.status_code == 302
    assert list(Contact.objects.values_list("pk", "kind")) == [(key, "talk")]
    assert sent(client, body).json() == {"state": "stored"}


def test_b5_discarded_entry_is_forgotten_and_stays_so(signed_in, mentor, workplace):
    body, key = letter(mentor, workplace, kind="")
    client = signed_in(mentor)
    sent(client, body)

    client.post(reverse("contacts:discard", args=[key]))

    entry = QueuedEntry.objects.get()
    assert (entry.state, entry.content) == (QueueState.DISCARDED, "")
    assert sent(client, body).json() == {"state": "discarded"}


def test_b5_entry_of_a_colleague_waits_for_its_author(signed_in, mentor, workplace, programme):
    colleague = make.PersonFactory(unit=workplace.unit, user=make.UserFactory())
    make.MentorFactory(person=colleague, programme=programme, workplace=workplace)
    body, _key = letter(colleague.user, workplace)

    answer = sent(signed_in(mentor), body)

    assert (answer.status_code, answer.json()) == (409, {"state": "foreign"})
    assert not Contact.objects.exists()
    assert not QueuedEntry.objects.exists()


def test_b5_kept_entry_is_opened_for_its_author_only(signed_in, mentor, official, workplace):
    body, key = letter(mentor, workplace, kind="")
    sent(signed_in(mentor), body)

    page = signed_in(official).get(reverse("contacts:mend", args=[key]))

    assert page.status_code == 404


def test_b5_lone_surrogate_is_shown_as_a_question_mark(signed_in, mentor, workplace):
    body, key = letter(mentor, workplace, note="\ud800", kind="")
    client = signed_in(mentor)
    sent(client, body)

    page = client.get(reverse("contacts:mend", args=[key]))

    assert page.context["form"]["note"].value() == "?"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b'"x"',
        b"{",
        b'{"id": 1, "envelope": 2}',
        b'{"id": "x", "envelope": "a.b.c"}',
        b'{"id": "0190b3a4-7c1e-7000-8000-000000000000", "envelope": "a.b.c"}',
        b'{"id": "0190b3a4-7c1e-7000-8000-000000000000", "envelope": "\\ud800"}',
        b"\xff\xfe",
        b"x" * 70_000,
    ],
)
def test_b5_nonsense_is_unreadable(signed_in, mentor, body):
    answer = signed_in(mentor).post(SEND, body, content_type="application/json")

    assert (answer.status_code, answer.json()) == (422, {"state": "unreadable"})


def test_b5_phone_learns_its_authors_workplaces_only(signed_in, mentor, workplace):
    make.WorkplaceFactory(unit=workplace.unit)

    told = signed_in(mentor).get(reverse("contacts:queue-state")).json()

    assert told["workplaces"] == [
        {"pk": str(workplace.pk), "name": workplace.name, "approach": workplace.unit.approach}
    ]
    assert told["author"] == str(mentor.pk)
    assert told["attention"] == 0


def test_b5_page_for_a_phone_without_signal_is_the_same_for_all(client, signed_in, mentor):
    stranger = client.get(reverse("contacts:offline", args=["de"])).content

    page = signed_in(mentor).get(reverse("contacts:offline", args=["de"]))

    # A fresh key stands in every form.
    assert page.content.split(b'name="key"')[0] == stranger.split(b'name="key"')[0]
    assert 'lang="de"' in page.text
