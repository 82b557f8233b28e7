"""A consent that is withdrawn (B6): what is forgotten, and where."""

import pytest

from contacts.actions import close_case, log_contact, withdraw_consent
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
