"""Advice cases (B6): who reads them and who counts them; the member's own step (C15)."""

import datetime

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains

from accounts.models import AuditEntry
from contacts.actions import (
    close_case,
    hand_over_case,
    log_contact,
    open_case,
    tell_leads,
    withdraw_consent,
)
from contacts.enums import Confidentiality
from contacts.models import STEP_IS_MISSING, AdviceCase, Contact
from contacts.queries import cases_visible_to, people_to_take_over, workplaces_to_advise_at
from core.exceptions import ActionRefused
from people.actions import merge_people, undo_merge
from people.models import Task
from tests import factories as make
from tests.counting import queries_of

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 3, 2)
NOBODY_LISTENS = "django.core.mail.backends.smtp.EmailBackend"
LIST = reverse("contacts:cases:list")
SAID = "He is afraid that nobody will train him."


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(datetime.datetime(2026, 3, 2, 10, tzinfo=datetime.UTC), tick=False)


@pytest.fixture
def asker(units, workplace):
    """Whose question it is; works there."""
    person = make.PersonFactory(given_name="Zoe", family_name="Quist", unit=units.harbour)
    make.EmploymentFactory(person=person, workplace=workplace)
    return person


@pytest.fixture
def colleague(units, workplace, programme):
    """Another mentor of the workplace."""
    person = make.PersonFactory(unit=units.harbour, user=make.UserFactory())
    make.MentorFactory(person=person, programme=programme, workplace=workplace)
    return person.user


def opened(lead, workplace, person=None, level=Confidentiality.LEAD, **more):
    said = {"topic": "further_training", "opened_on": TODAY, "consent_on": TODAY, "content": SAID}
    return open_case(
        workplace=workplace, person=person, confidentiality=level, by=lead, **(said | more)
    )


def page_of(case, view="detail"):
    return reverse(f"contacts:cases:{view}", args=[case.pk])


def panel_of(workplace):
    return reverse("contacts:cases:panel", args=[workplace.pk])


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


def test_b6_case_is_handed_over_and_both_see_it_in_their_lists(
    signed_in, mentor, adviser, workplace, asker
):
    """Who led it keeps the page of the case without a name, and no longer reads what is said."""
    case = opened(mentor, workplace, asker)
    said = {"to": adviser.person.pk, "is_agreed": "on"}

    client = signed_in(mentor)
    client.post(page_of(case, "hand-over"), said)
    lists = [signed_in(user).get(LIST) for user in (mentor, adviser)]
    page = signed_in(mentor).get(page_of(case)).text
    closed_to = [client.get(page_of(case, view)).status_code for view in ("content", "change")]
    told = signed_in(adviser).get(page_of(case, "content")).text

    case = AdviceCase.objects.get()
    assert (case.led_by, case.handed_over_by) == (adviser.person, mentor.person)
    assert [[row.record for row in each.context["table"].rows] for each in lists] == [[case]] * 2
    assert ["Quist" in each.text for each in (lists[0], lists[1])] == [False, True]
    assert str(adviser.person) in page
    assert "Quist" not in page
    assert closed_to == [404, 404]
    assert SAID in told
    trail = AuditEntry.objects.get(verb="advice_case.handed_over")
    assert (trail.actor_id, trail.subject_id) == (mentor.pk, str(case.pk))
    assert trail.detail == {
        "led_before": str(mentor.person.pk),
        "led_now": str(adviser.person.pk),
    }


def test_b6_case_with_a_consent_is_handed_over_only_when_the_member_agrees(
    signed_in, mentor, adviser, workplace
):
    kept = opened(mentor, workplace)
    empty = opened(mentor, workplace, consent_on=None, content="")
    said = {"to": adviser.person.pk}
    client = signed_in(mentor)

    refused = client.post(page_of(kept, "hand-over"), said)
    taken = client.post(page_of(empty, "hand-over"), said)

    assert (refused.status_code, list(refused.context["form"].errors)) == (422, ["is_agreed"])
    assert taken.status_code == 302
    assert list(AdviceCase.objects.filter(led_by=adviser.person)) == [empty]


def test_b6_new_lead_has_a_task_and_is_told_once_without_a_word_of_the_case(
    mentor, adviser, workplace, mailoutbox
):
    case = opened(mentor, workplace)
    hand_over_case(case, to=adviser.person, by=mentor)

    for _ in range(3):
        tell_leads()

    task = Task.objects.get(owner=adviser.person)
    [mail] = mailoutbox
    whole = mail.subject + mail.body + mail.alternatives[0].content
    assert (mail.subject, mail.to) == ("Something was handed over to you", [adviser.email])
    assert "/contacts/cases/" in mail.body
    for telling in ("advice", "nion", str(workplace), case.get_topic_display(), str(case.pk)):
        assert telling not in task.title + whole


def test_b6_new_lead_is_told_in_their_language(mentor, adviser, workplace, mailoutbox):
    adviser.language = "de"
    adviser.save()
    hand_over_case(opened(mentor, workplace), to=adviser.person, by=mentor)

    tell_leads()

    assert mailoutbox[0].subject == "Dir wurde etwas übergeben"
    assert Task.objects.get().title == "Sieh dir an, was dir übergeben wurde"


def test_b6_nobody_is_told_of_a_case_that_is_closed(mentor, colleague, workplace, mailoutbox):
    case = opened(mentor, workplace)
    hand_over_case(case, to=colleague.person, by=mentor)
    close_case(case, own_step="Asks the works council", closed_on=TODAY, by=colleague)

    tell_leads()

    assert mailoutbox == []
    assert not AdviceCase.objects.get().is_news


def test_b6_mail_that_is_refused_is_sent_the_next_time(
    mentor, colleague, workplace, mailoutbox, settings
):
    hand_over_case(opened(mentor, workplace), to=colleague.person, by=mentor)
    works, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, NOBODY_LISTENS
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    tell_leads()
    settings.EMAIL_BACKEND = works

    tell_leads()

    assert [mail.to for mail in mailoutbox] == [[colleague.email]]


def test_b6_case_goes_to_nobody_who_does_not_advise_there(
    signed_in, mentor, colleague, workplace, units
):
    """The only choice is the other mentor: who advises elsewhere or does not log in is none."""
    case = opened(mentor, workplace)
    elsewhere = make.PersonFactory(unit=units.harbour, user=make.UserFactory())
    make.MentorFactory(person=elsewhere, workplace=make.WorkplaceFactory(unit=units.harbour))
    make.MentorFactory(person=make.PersonFactory(unit=units.harbour), workplace=workplace)

    offered = signed_in(mentor).get(page_of(case, "hand-over")).context["form"].fields["to"]

    assert list(offered.queryset) == [colleague.person]
    for other in (elsewhere, mentor.person):
        with pytest.raises(ActionRefused, match="somebody else who advises"):
            hand_over_case(case, to=other, by=mentor)
    assert AdviceCase.objects.get().led_by == mentor.person


def test_b6_closed_case_is_not_handed_over(mentor, colleague, workplace):
    case = opened(mentor, workplace)
    close_case(case, own_step="Asks the works council", closed_on=TODAY, by=mentor)

    with pytest.raises(ActionRefused, match="closed already"):
        hand_over_case(case, to=colleague.person, by=mentor)


def test_b6_who_may_take_a_case_over_is_who_may_open_one_there(
    request, workplace, campaign, organiser, adviser
):
    """The same relations, asked from the side of the workplace and of each user."""
    make.TeamFactory(campaign=campaign, workplace=workplace)
    substitute = make.PersonFactory(user=make.UserFactory())
    make.AbsenceFactory(
        person=adviser.person, substitute=substitute, starts_on=TODAY, ends_on=TODAY
    )
    actors = "mentor adviser representative organiser coach trainer".split()
    users = [request.getfixturevalue(name) for name in actors] + [substitute.user]
    case = make.AdviceCaseFactory(workplace=workplace)

    offered = set(people_to_take_over(case))

    there = {u.person for u in users if workplaces_to_advise_at(u).filter(pk=workplace.pk)}
    assert offered == there
    assert len(there) == 5


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
