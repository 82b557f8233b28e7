"""Enrolling, leading a campaign, leaving and completing (A6, A10)."""

import datetime

import pytest

from accounts.models import AuditEntry
from cohorts.actions import (
    confirm_completion,
    enrol,
    revoke_completion,
    set_campaign,
    take_back,
    withdraw,
)
from cohorts.enums import ApplicationState, EnrolmentState
from cohorts.models import Enrolment
from cohorts.queries import grid_of
from core.exceptions import ActionRefused
from events.enums import ParticipationState
from tests import factories as make
from tests.cohorts.conftest import session_on

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
LAST_WEEK = datetime.date(2026, 6, 3)


def graduates(cohort):
    return cohort.enrolments.filter(state=EnrolmentState.COMPLETED).count()


@pytest.fixture
def eight(cohort, trainer, workplace):
    """Eight whose completion the trainer has confirmed."""
    return [
        confirm_completion(enrolment, completed_on=LAST_WEEK, by=trainer)
        for enrolment in make.EnrolmentFactory.create_batch(8, cohort=cohort, workplace=workplace)
    ]


def test_a10_eight_confirmed_completions_are_eight_graduates(cohort, eight):
    assert graduates(cohort) == 8


def test_a10_revoking_one_makes_it_seven_and_writes_an_audit_line(cohort, trainer, eight):
    revoke_completion(eight[0], by=trainer)

    assert graduates(cohort) == 7
    entry = AuditEntry.objects.get(verb="completion.revoked")
    assert (entry.actor_id, entry.subject_id) == (trainer.pk, str(eight[0].pk))
    assert entry.detail == {"completed_on": "2026-06-03", "by_then": str(trainer.pk)}


def test_completion_revoked_twice_is_refused(trainer, eight):
    revoke_completion(eight[0], by=trainer)

    with pytest.raises(ActionRefused):
        revoke_completion(eight[0], by=trainer)


@pytest.mark.parametrize("day", [datetime.date(2025, 12, 31), datetime.date(2026, 6, 11)])
def test_completion_outside_the_time_of_the_cohort_is_refused(enrolment, trainer, day):
    with pytest.raises(ActionRefused):
        confirm_completion(enrolment, completed_on=day, by=trainer)


def test_somebody_who_left_cannot_complete(enrolment, trainer):
    withdraw(enrolment, by=trainer)

    with pytest.raises(ActionRefused):
        confirm_completion(enrolment, completed_on=LAST_WEEK, by=trainer)


def test_a6_two_may_lead_in_one_workplace(cohort, workplace, campaign, admin):
    people = make.PersonFactory.create_batch(2)

    both = [
        enrol(cohort, person=person, workplace=workplace, campaign=campaign, by=admin)
        for person in people
    ]

    assert grid_of(cohort).gaps == []
    assert {enrolment.workplace for enrolment in both} == {workplace}


def test_a6_participant_without_a_campaign_is_a_gap(cohort, enrolment, trainer):
    gap = make.EnrolmentFactory(cohort=cohort)

    assert grid_of(cohort).gaps == [gap]


def test_a6_gap_closes_with_a_campaign(cohort, campaign, trainer):
    gap = make.EnrolmentFactory(cohort=cohort)

    set_campaign(gap, campaign=campaign, by=trainer)

    assert grid_of(cohort).gaps == []


def test_last_place_is_given_once(cohort, enrolment, admin):
    cohort.capacity = 1
    cohort.save()

    with pytest.raises(ActionRefused):
        enrol(cohort, person=make.PersonFactory(), workplace=enrolment.workplace, by=admin)


def test_place_of_somebody_who_left_is_free_again(cohort, enrolment, admin):
    cohort.capacity = 1
    cohort.save()
    withdraw(enrolment, by=admin)

    enrol(cohort, person=make.PersonFactory(), workplace=enrolment.workplace, by=admin)

    assert take_back(enrolment, by=admin).state == EnrolmentState.WITHDRAWN
    assert cohort.applications.get().state == ApplicationState.WAITING


def test_person_is_enrolled_once(cohort, enrolment, admin):
    with pytest.raises(ActionRefused):
        enrol(cohort, person=enrolment.person, workplace=enrolment.workplace, by=admin)

    assert Enrolment.objects.count() == 1


def test_enrolled_person_is_on_the_lists_of_the_sessions_to_come(cohort, workplace, admin):
    session_on(cohort, datetime.date(2026, 6, 9))
    coming = session_on(cohort, datetime.date(2026, 7, 1))
    person = make.PersonFactory()

    enrol(cohort, person=person, workplace=workplace, by=admin)

    [participation] = person.participations.all()
    assert participation.event == coming.event


def test_who_leaves_is_taken_off_the_lists_and_comes_back_onto_them(cohort, enrolment, admin):
    coming = session_on(cohort, datetime.date(2026, 7, 1))
    on_list = make.ParticipationFactory(event=coming.event, person=enrolment.person)

    withdraw(enrolment, by=admin)
    on_list.refresh_from_db()
    assert on_list.state == ParticipationState.CANCELLED

    take_back(enrolment, by=admin)
    on_list.refresh_from_db()
    assert on_list.state == ParticipationState.REGISTERED
