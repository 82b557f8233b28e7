"""Advice cases that are handed over (B6): to whom, and how they hear of it."""

import pytest
from django.urls import reverse

from accounts.models import AuditEntry
from contacts.actions import (
    close_case,
    hand_over_case,
    tell_leads,
)
from contacts.models import AdviceCase
from contacts.queries import people_to_take_over, workplaces_to_advise_at
from core.exceptions import ActionRefused
from people.models import Task
from tests import factories as make
from tests.contacts.advice import SAID, TODAY, opened, page_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
NOBODY_LISTENS = "django.core.mail.backends.smtp.EmailBackend"
LIST = reverse("contacts:cases:list")


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
