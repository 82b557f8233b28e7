"""A consent that is withdrawn (B6): what is forgotten, and where."""

import pytest

from contacts.actions import change_case, close_case, log_contact, withdraw_consent
from contacts.models import AdviceCase, Contact
from core.exceptions import ActionRefused
from people.actions import merge_people, undo_merge
from people.models import Task
from tests import factories as make
from tests.contacts.advice import SAID, TODAY, opened, page_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


def test_b6_withdrawn_consent_forgets_the_name_and_what_was_said(
    signed_in, mentor, workplace, asker
):
    case = opened(mentor, workplace, asker)

    signed_in(mentor).post(page_of(case, "withdraw-consent"))

    case = AdviceCase.objects.get()
    assert (case.consent_on, case.person, case.content) == (None, None, "")
    kept = case.history.model._meta.get_fields()
    assert not {"person", "content", "own_step"} & {field.name for field in kept}
    with pytest.raises(ActionRefused):
        withdraw_consent(case, by=mentor)


def test_b6_day_of_the_consent_that_is_taken_away_withdraws_it(signed_in, mentor, workplace, asker):
    """By the form of the case, which has no room left for name and words then."""
    case = opened(mentor, workplace, asker)
    talk = {"workplace": workplace, "kind": "talk", "on": TODAY, "note": SAID}
    contact = log_contact(by=mentor, case=case, person=asker, **talk)
    left = {"topic": "working_time", "confidentiality": "lead", "person": "", "content": ""}

    signed_in(mentor).post(page_of(case, "change"), {**left, "consent_on": ""})

    case, contact = AdviceCase.objects.get(), Contact.objects.get(pk=contact.pk)
    assert (case.topic, case.withdrawn_on, case.own_step) == ("working_time", TODAY, "")
    assert (contact.person, contact.note) == (None, "")


def test_b6_nothing_is_offered_to_be_read_until_there_is_a_new_consent(
    signed_in, mentor, workplace, asker
):
    case, client = opened(mentor, workplace, asker), signed_in(mentor)
    client.post(page_of(case, "withdraw-consent"))
    without = client.get(page_of(case)).text

    change_case(case, consent_on=TODAY, content=SAID, by=mentor)

    assert page_of(case, "content") not in without
    assert page_of(case, "content") in client.get(page_of(case)).text


def test_b6_withdrawn_consent_forgets_in_a_closed_case_and_its_contacts_too(
    signed_in, mentor, workplace, asker
):
    """Neither the rows nor their history tell of the member; that there was a contact stays."""
    case = opened(mentor, workplace, asker)
    talk = {"workplace": workplace, "kind": "talk", "on": TODAY, "note": SAID, "own_step": SAID}
    contact = log_contact(by=mentor, case=case, person=asker, follow_up=f"Call {asker}", **talk)
    other = log_contact(by=mentor, person=asker, **talk)
    close_case(case, own_step=SAID, closed_on=TODAY, by=mentor)

    signed_in(mentor).post(page_of(case, "withdraw-consent"))

    case.refresh_from_db()
    contact = Contact.objects.get(pk=contact.pk)
    assert (case.own_step, case.withdrawn_on, case.is_open) == ("", TODAY, False)
    assert (contact.person, contact.note, contact.steps) == (None, "", [])
    assert (contact.case, contact.on) == (case, TODAY)
    assert set(contact.history.values_list("person", flat=True)) == {None}
    task = Task.objects.get()
    assert {task.title, *task.history.values_list("title", flat=True)} == {"Follow-up"}
    assert Contact.objects.get(pk=other.pk).note == SAID


def test_b6_withdrawn_consent_forgets_in_a_merge_of_the_member_and_its_undoing_brings_nothing_back(
    mentor, official, workplace, asker, units
):
    case = opened(mentor, workplace, asker)
    talk = {"workplace": workplace, "kind": "talk", "on": TODAY, "person": asker}
    contact, other = log_contact(by=mentor, case=case, **talk), log_contact(by=mentor, **talk)
    merge = merge_people(make.PersonFactory(unit=units.harbour), asker, by=official)

    withdraw_consent(case, by=mentor)

    rows = {row.row_id: (row.was, row.now, row.content) for row in merge.rows.all()}
    told = (str(asker.pk), str(merge.kept_id), "")
    assert [rows[str(row.pk)] for row in (case, contact)] == [("", "", "")] * 2
    assert rows[str(other.pk)] == told
    undo_merge(merge, by=official)
    assert list(AdviceCase.objects.values_list("person")) == [(None,)]
    assert dict(Contact.objects.values_list("pk", "person")) == {
        contact.pk: None,
        other.pk: asker.pk,
    }


def test_c15_withdrawn_case_is_not_closed_without_the_own_step_either(mentor, workplace):
    case = withdraw_consent(opened(mentor, workplace), by=mentor)

    with pytest.raises(ActionRefused, match="what the member does next"):
        close_case(case, own_step="", closed_on=TODAY, by=mentor)


def test_b6_what_is_left_of_a_follow_up_is_said_in_the_language_of_its_owner(
    mentor, adviser, workplace
):
    case = opened(mentor, workplace)
    talk = {"workplace": workplace, "kind": "talk", "on": TODAY, "follow_up": SAID}
    log_contact(by=mentor, case=case, **talk)
    mentor.language = "de"
    mentor.save()

    withdraw_consent(case, by=adviser)

    task = Task.objects.get()
    assert {task.title, *task.history.values_list("title", flat=True)} == {"Wiedervorlage"}
