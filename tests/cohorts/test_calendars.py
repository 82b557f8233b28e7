"""The sessions of a cohort in one's own calendar, as long as one is in the cohort."""

import datetime

import icalendar
import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry
from cohorts import actions
from cohorts.enums import EnrolmentState
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def session(cohort):
    return make.SessionFactory(
        cohort=cohort,
        event__title="Strategy of the union",
        event__place="Union house",
        event__starts_on=timezone.localdate() + datetime.timedelta(days=2),
    )


@pytest.fixture
def participant(cohort, workplace):
    """Somebody whose only relation is the enrolment."""
    enrolment = make.EnrolmentFactory(
        cohort=cohort, workplace=workplace, person__user=make.UserFactory()
    )
    return enrolment.person.user


def fetched(client, token):
    return client.get(reverse("cohorts:calendar-feed", args=[token]))


def entries(response):
    return list(icalendar.Calendar.from_ical(response.content).walk("VEVENT"))


def opened(cohort, user, *, is_telling=False):
    return actions.open_cohort_feed(cohort, user=user, is_telling=is_telling)


def enrolment_of(user):
    return user.person.enrolments.get()


def test_feed_holds_the_sessions_of_this_cohort_only_and_tells_only_times(
    client, cohort, session, participant
):
    make.SessionFactory(event__starts_on=timezone.localdate())
    make.ParticipationFactory(person=participant.person, event__starts_on=timezone.localdate())

    answer = fetched(client, opened(cohort, participant))

    [entry] = entries(answer)
    assert (str(entry["uid"]), entry["summary"]) == (str(session.event_id), "Booked time")
    assert b"nion" not in answer.content
    assert "no-cache" in answer["Cache-Control"]


def test_feed_tells_titles_to_who_wants_them(client, cohort, session, participant):
    [entry] = entries(fetched(client, opened(cohort, participant, is_telling=True)))

    assert (entry["summary"], entry["location"]) == ("Strategy of the union", "Union house")


def test_trainer_and_participant_have_an_address_each(
    client, cohort, session, participant, trainer
):
    tokens = [opened(cohort, user) for user in (participant, trainer)]

    assert [len(entries(fetched(client, token))) for token in tokens] == [1, 1]


@pytest.mark.parametrize("state", ["withdrawn", "completed"])
def test_feed_stops_when_the_enrolment_ends(client, cohort, session, participant, trainer, state):
    token = opened(cohort, participant)
    enrolment = enrolment_of(participant)
    if state == EnrolmentState.COMPLETED:
        actions.confirm_completion(enrolment, completed_on=timezone.localdate(), by=trainer)
    else:
        actions.withdraw(enrolment, by=trainer)

    assert fetched(client, token).status_code == 404


def test_feed_stops_when_the_trainer_ends(client, cohort, session, trainer):
    token = opened(cohort, trainer)
    row = cohort.trainers.get()
    row.ends_on = timezone.localdate() - datetime.timedelta(days=1)
    row.save()

    assert fetched(client, token).status_code == 404


def test_feed_stops_with_the_log_in(client, cohort, session, participant):
    token = opened(cohort, participant)
    participant.is_active = False
    participant.save()

    assert fetched(client, token).status_code == 404


def test_new_address_closes_the_former_one_of_this_cohort_only(client, cohort, participant):
    other = make.EnrolmentFactory(person=participant.person).cohort
    kept = opened(other, participant)
    first = opened(cohort, participant)
    second = opened(cohort, participant)

    answers = [fetched(client, token).status_code for token in (kept, first, second, "x" * 43)]

    assert answers == [200, 404, 200, 404]


def test_address_is_closed_by_its_button_and_leaves_a_line(signed_in, client, cohort, participant):
    token = opened(cohort, participant)

    signed_in(participant).post(reverse("cohorts:close-calendar", args=[cohort.pk]))

    assert fetched(client, token).status_code == 404
    entry = AuditEntry.objects.get(verb="cohortfeed.closed")
    assert entry.actor_id == participant.pk


def test_page_shows_the_address_once(signed_in, cohort, participant):
    client = signed_in(participant)
    page = reverse("cohorts:calendar", args=[cohort.pk])

    made = client.post(page, {})
    again = client.get(page)

    token = made.context["address"].rstrip("/").rpartition("/")[2]
    assert token in made.text
    assert token not in again.text
    assert "no-store" in made["Cache-Control"]


def test_page_is_for_those_in_the_cohort(signed_in, cohort, official, admin):
    page = reverse("cohorts:calendar", args=[cohort.pk])

    assert [signed_in(user).get(page).status_code for user in (official, admin)] == [404, 404]


def test_pages_of_the_cohort_lead_to_the_calendar(
    signed_in, cohort, participant, trainer, official
):
    page = reverse("cohorts:calendar", args=[cohort.pk])

    mine = signed_in(participant).get(reverse("cohorts:mine"))
    seen = [signed_in(user).get(cohort.get_absolute_url()).text for user in (trainer, official)]

    assert page in mine.text
    assert [page in text for text in seen] == [True, False]
