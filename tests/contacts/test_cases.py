"""Advice cases (B6): who reads them and who counts them; the member's own step (C15)."""

import datetime

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains

from accounts.models import AuditEntry
from contacts.actions import (
    close_case,
)
from contacts.enums import Confidentiality
from contacts.models import STEP_IS_MISSING, AdviceCase, Contact
from contacts.queries import cases_visible_to
from core.exceptions import ActionRefused
from people.queries import tasks_visible_to
from tests import factories as make
from tests.contacts.advice import SAID, TODAY, opened, page_of, panel_of
from tests.counting import queries_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
LIST = reverse("contacts:cases:list")


def test_b6_official_sees_12_advice_cases_of_a_workplace_and_no_names(
    signed_in, mentor, official, workplace, asker
):
    cases = [opened(mentor, workplace, asker) for _ in range(12)]

    client = signed_in(official)
    panel = client.get(panel_of(workplace)).text

    assert "12 advice cases, 12 of them open" in panel
    assert not any(word in panel for word in ("Quist", SAID, str(mentor.person), str(cases[0].pk)))
    assert list(cases_visible_to(official)) == []
    assert client.get(LIST).status_code == 404
    assert [client.get(page_of(cases[0], v)).status_code for v in ("detail", "content")] == [
        404
    ] * 2


@pytest.mark.parametrize(
    ("level", "readers"),
    [
        (Confidentiality.LEAD, {"mentor"}),
        (Confidentiality.MENTORS, {"mentor", "colleague"}),
        (Confidentiality.ADVISERS, {"mentor", "colleague", "adviser"}),
    ],
)
def test_b6_case_is_read_by_its_lead_and_whom_its_confidentiality_names(
    request, client, mentor, workplace, asker, level, readers
):
    case = opened(mentor, workplace, asker, level)
    asking = "mentor colleague adviser representative official outsider admin leadership".split()

    answers = {}
    for name in asking:
        client.force_login(request.getfixturevalue(name))
        answers[name] = SAID in client.get(page_of(case, "content")).text

    assert {name for name, is_told in answers.items() if is_told} == readers


@pytest.mark.parametrize("is_named", [True, False])
def test_b6_case_is_read_by_who_is_named_for_an_absent_adviser_and_not_by_the_office(
    signed_in, mentor, adviser, workplace, units, is_named
):
    """Colleagues of the office reach the group meanwhile, and not what members said."""
    case = opened(mentor, workplace, level=Confidentiality.ADVISERS)
    colleague = make.PersonFactory(user=make.UserFactory())
    make.ResponsibilityFactory(person=colleague, workplace__unit=units.harbour)
    substitute = colleague if is_named else None
    make.AbsenceFactory(
        person=adviser.person, substitute=substitute, starts_on=TODAY, ends_on=TODAY
    )
    client = signed_in(colleague.user)

    reached = client.get(workplace.get_absolute_url()).status_code
    told = client.get(page_of(case, "content")).status_code

    assert (reached, told) == (200, 200 if is_named else 404)


def test_b6_mentor_of_another_workplace_finds_no_case(signed_in, mentor, workplace, units):
    case = opened(mentor, workplace, level=Confidentiality.ADVISERS)
    elsewhere = make.PersonFactory(unit=units.harbour, user=make.UserFactory())
    make.MentorFactory(person=elsewhere, workplace=make.WorkplaceFactory(unit=units.harbour))

    assert signed_in(elsewhere.user).get(page_of(case)).status_code == 404


def test_b6_each_reading_of_what_was_said_is_written_down(signed_in, mentor, colleague, workplace):
    case = opened(mentor, workplace, level=Confidentiality.MENTORS)

    signed_in(colleague).get(page_of(case, "content"))
    signed_in(mentor).get(page_of(case, "change"))

    read = AuditEntry.objects.filter(verb="advice_case.read", subject_id=str(case.pk))
    assert [(entry.actor_id, entry.detail) for entry in read.order_by("pk")] == [
        (colleague.pk, {}),
        (mentor.pk, {}),
    ]


def test_b6_page_of_a_case_does_not_open_what_was_said(signed_in, mentor, workplace):
    case = opened(mentor, workplace)

    page = signed_in(mentor).get(page_of(case)).text

    assert SAID not in page
    assert not AuditEntry.objects.filter(verb="advice_case.read").exists()


@pytest.mark.parametrize("kept", ["content", "person"])
def test_b6_without_consent_nothing_is_kept(signed_in, mentor, workplace, asker, kept):
    said = {"content": SAID} if kept == "content" else {"person": asker, "content": ""}

    with pytest.raises(ActionRefused, match="Without consent"):
        opened(mentor, workplace, **({"consent_on": None} | said))

    assert not AdviceCase.objects.exists()


def test_b6_form_asks_for_the_day_of_the_consent(signed_in, mentor, workplace):
    url = reverse("contacts:cases:open", args=[workplace.pk])
    said = {"topic": "pay", "opened_on": "2026-03-02", "confidentiality": "lead"}
    client = signed_in(mentor)

    refused = client.post(url, said | {"content": SAID})
    taken = client.post(url, said | {"content": SAID, "consent_on": "2026-03-01"})

    assert (refused.status_code, list(refused.context["form"].errors)) == (422, ["consent_on"])
    case = AdviceCase.objects.get()
    assert taken.url == case.get_absolute_url()
    assert (case.led_by, case.consent_on, case.content) == (
        mentor.person,
        datetime.date(2026, 3, 1),
        SAID,
    )


def test_b6_content_is_sealed_in_the_database(mentor, workplace):
    opened(mentor, workplace)

    with connection.cursor() as cursor:
        cursor.execute("SELECT content FROM contacts_advicecase")
        [stored] = cursor.fetchone()

    assert b"afraid" not in bytes(stored)


def test_b6_colleague_who_reads_a_case_does_not_change_it(signed_in, mentor, colleague, workplace):
    case = opened(mentor, workplace, level=Confidentiality.MENTORS)

    client = signed_in(colleague)

    assert client.get(page_of(case, "change")).status_code == 404
    assert client.post(page_of(case, "withdraw-consent")).status_code == 404
    assert page_of(case, "change") not in client.get(page_of(case)).text


def test_b6_contact_can_name_an_own_case(signed_in, mentor, workplace):
    case = opened(mentor, workplace)
    said = {"workplace": workplace.pk, "kind": "talk", "on": "2026-03-02", "outcome": "open"}

    signed_in(mentor).post(reverse("contacts:log"), said | {"case": case.pk})

    assert Contact.objects.get().case == case
    assert list(signed_in(mentor).get(page_of(case)).context["contacts"]) == [Contact.objects.get()]


def test_b6_contact_cannot_name_the_case_of_somebody_else(signed_in, mentor, colleague, workplace):
    case = opened(colleague, workplace, level=Confidentiality.MENTORS)
    said = {"workplace": workplace.pk, "kind": "talk", "on": "2026-03-02", "outcome": "open"}

    opened(mentor, workplace)

    page = signed_in(mentor).post(reverse("contacts:log"), said | {"case": case.pk})

    assert (page.status_code, list(page.context["form"].errors)) == (422, ["case"])
    assert not Contact.objects.exists()


def test_b6_contact_and_its_case_belong_to_one_workplace(signed_in, mentor, workplace, units):
    case = opened(mentor, workplace)
    other = make.WorkplaceFactory(unit=units.harbour)
    make.MentorFactory(person=mentor.person, workplace=other)
    said = {"workplace": other.pk, "kind": "talk", "on": "2026-03-02", "outcome": "open"}

    page = signed_in(mentor).post(reverse("contacts:log"), said | {"case": case.pk})

    assert page.context["form"].errors == {"case": ["This case belongs to another workplace."]}


def test_b6_official_who_reads_the_contact_learns_of_no_case(
    signed_in, mentor, official, workplace
):
    case = opened(mentor, workplace)
    contact = make.ContactFactory(workplace=workplace, logged_by=mentor, case=case)

    pages = {
        user: signed_in(user).get(contact.get_absolute_url()).text for user in (mentor, official)
    }

    assert [case.get_absolute_url() in page for page in pages.values()] == [True, False]


def test_b6_follow_up_of_a_case_is_listed_to_its_owner_alone(
    mentor, official, adviser, admin, workplace
):
    of_case, of_visit = (
        make.ContactFactory(workplace=workplace, logged_by=mentor, case=case)
        for case in (opened(mentor, workplace), None)
    )
    tasks = [
        make.TaskFactory(
            owner=mentor.person, subject_label="contacts.contact", subject_id=contact.pk
        )
        for contact in (of_case, of_visit)
    ]

    assert set(tasks_visible_to(mentor)) == set(tasks)
    assert [list(tasks_visible_to(user)) for user in (official, admin)] == [tasks[1:]] * 2
    assert tasks[0] not in tasks_visible_to(adviser)


def test_c15_case_cannot_be_closed_without_the_members_own_step(signed_in, mentor, workplace):
    case = opened(mentor, workplace)

    page = signed_in(mentor).post(page_of(case, "close"), {"closed_on": "2026-03-02"})

    assert page.status_code == 422
    assert page.context["form"].errors == {"own_step": [STEP_IS_MISSING]}
    assert AdviceCase.objects.get().is_open


def test_c15_case_is_closed_with_the_own_step_and_stays_so(signed_in, mentor, workplace):
    case = opened(mentor, workplace)
    said = {"own_step": "Asks two colleagues to come along", "closed_on": "2026-03-02"}

    signed_in(mentor).post(page_of(case, "close"), said)

    case = AdviceCase.objects.get()
    assert (case.closed_on, case.own_step) == (TODAY, said["own_step"])
    with pytest.raises(ActionRefused):
        close_case(case, own_step="Nothing", closed_on=TODAY, by=mentor)


def test_c15_action_and_database_refuse_what_the_form_does(mentor, workplace):
    case = opened(mentor, workplace)

    with pytest.raises(ActionRefused, match="what the member does next"):
        close_case(case, own_step="", closed_on=TODAY, by=mentor)
    with pytest.raises(IntegrityError), transaction.atomic():
        AdviceCase.objects.update(closed_on=TODAY)

    assert AdviceCase.objects.get().is_open


def test_c15_own_step_is_read_with_the_case_and_nowhere_else(
    signed_in, mentor, official, workplace
):
    case = opened(mentor, workplace)
    close_case(case, own_step="Puts it on the agenda", closed_on=TODAY, by=mentor)

    told = signed_in(mentor).get(page_of(case, "content")).text
    counted = signed_in(official).get(panel_of(workplace)).text

    assert "Puts it on the agenda" in told
    assert "Fewer than 5 advice cases." in counted
    assert "agenda" not in counted


def test_list_without_a_case_says_what_belongs_there(signed_in, mentor):
    page = signed_in(mentor).get(LIST)

    assertContains(page, "Questions that members bring you will stand here.")
    assertNotContains(page, "Nothing matches this filter.")


@pytest.mark.parametrize(
    ("still_open", "closed", "told"),
    [
        (0, 0, "Fewer than 5 advice cases."),
        (4, 0, "Fewer than 5 advice cases."),
        (5, 0, "5 advice cases, 5 of them open."),
        (0, 5, "5 advice cases, 0 of them open."),
        (5, 1, "6 advice cases."),
        (5, 5, "10 advice cases, 5 of them open."),
    ],
)
def test_few_cases_are_no_number_to_an_official(
    signed_in, mentor, official, workplace, still_open, closed, told
):
    cases = [opened(mentor, workplace) for _ in range(still_open + closed)]
    for case in cases[:closed]:
        close_case(case, own_step="Asks the works council", closed_on=TODAY, by=mentor)

    panel = " ".join(signed_in(official).get(panel_of(workplace)).text.split())

    assert f"{told} <span" in panel


def test_case_closed_before_it_was_opened_is_refused(signed_in, mentor, workplace):
    case = opened(mentor, workplace)
    said = {"own_step": "Asks the works council", "closed_on": "2026-03-01"}

    page = signed_in(mentor).post(page_of(case, "close"), said)

    assert list(page.context["form"].errors) == ["closed_on"]


def test_list_of_cases_takes_as_many_queries_for_three_rows_as_for_one(
    signed_in, mentor, workplace
):
    client = signed_in(mentor)
    opened(mentor, workplace)
    for_one = queries_of(client, LIST)

    for _ in range(2):
        opened(mentor, workplace)

    assert queries_of(client, LIST) == for_one


def test_list_of_cases_is_narrowed_by_the_address(signed_in, mentor, workplace):
    done = opened(mentor, workplace)
    close_case(done, own_step="Enrols", closed_on=TODAY, by=mentor)
    opened(mentor, workplace)

    page = signed_in(mentor).get(LIST, {"state": "closed", "topic": "further_training"})

    assert [row.record for row in page.context["table"].rows] == [done]
