"""Application, selection, waiting list (A2, A7)."""

import datetime

import pytest
from django.db import InternalError, transaction
from django.urls import reverse

from cohorts.actions import (
    apply,
    decide,
    enrol,
    plan_session,
    put_first,
    update_cohort,
    withdraw,
)
from cohorts.enums import ApplicationState, EnrolmentState
from cohorts.models import Application, Decision
from cohorts.queries import selection_of
from core.exceptions import ActionRefused
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
SELECTED, WAITING = ApplicationState.SELECTED, ApplicationState.WAITING
DECLINED = ApplicationState.DECLINED


def applicants(cohort, workplace, number):
    return make.ApplicationFactory.create_batch(number, cohort=cohort, workplace=workplace)


def url_of(name, row):
    return reverse(f"cohorts:{name}", args=[row.pk])


@pytest.fixture
def small(cohort):
    """Room for one."""
    cohort.capacity = 1
    cohort.save()
    return cohort


@pytest.fixture
def queue(small, workplace, trainer):
    """One has the place, two wait for it."""
    return [
        decide(application, verdict=SELECTED, by=trainer)
        for application in applicants(small, workplace, 3)
    ]


def test_a2_only_the_eight_selected_appear_in_the_cohort(cohort, workplace, trainer):
    cohort.capacity = 8
    cohort.save()
    twelve = applicants(cohort, workplace, 12)

    for application in twelve[:8]:
        decide(application, verdict=SELECTED, by=trainer)
    for application in twelve[8:]:
        decide(application, verdict=DECLINED, why="Eight places.", by=trainer)

    enrolled = {(e.person, e.workplace) for e in cohort.enrolments.all()}
    assert enrolled == {(each.person, workplace) for each in twelve[:8]}


def test_a2_log_says_who_decided_what_when_and_why(signed_in, trainer, cohort, workplace):
    [application] = applicants(cohort, workplace, 1)
    client = signed_in(trainer)

    client.post(url_of("decide", application), {"verdict": "declined", "why": "Too early."})
    client.post(url_of("decide", application), {"verdict": "selected", "why": "Has time now."})

    log = [(d.verdict, d.decided_by, d.why) for d in application.decisions.all()]
    assert log == [(DECLINED, trainer, "Too early."), (SELECTED, trainer, "Has time now.")]


def test_a2_log_cannot_be_changed(queue):
    decision = queue[0].decisions.get()

    for change in (lambda: decision.save(), lambda: decision.delete()):
        with pytest.raises(InternalError), transaction.atomic():
            change()

    assert Decision.objects.filter(pk=decision.pk).exists()


def test_a2_official_reads_the_log_without_the_reasons(signed_in, official, queue, trainer):
    decide(queue[1], verdict=DECLINED, why="Has just become a parent.", by=trainer)

    page = signed_in(official).get(queue[1].get_absolute_url()).text

    assert "Declined" in page
    assert "parent" not in page


def test_a2_nobody_decides_about_themselves(signed_in, trainer, cohort, workplace):
    own = make.ApplicationFactory(cohort=cohort, workplace=workplace, person=trainer.person)

    answer = signed_in(trainer).post(url_of("decide", own), {"verdict": "selected"})

    assert answer.status_code == 403


def test_refusal_without_a_reason_is_told_at_the_reason(signed_in, trainer, cohort, workplace):
    [application] = applicants(cohort, workplace, 1)

    answer = signed_in(trainer).post(url_of("decide", application), {"verdict": "declined"})

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["why"])
    with pytest.raises(ActionRefused):
        decide(application, verdict=DECLINED, by=trainer)


def test_a7_who_is_selected_while_all_places_are_taken_waits(small, queue):
    assert [application.state for application in queue] == [SELECTED, WAITING, WAITING]
    assert small.enrolments.count() == 1


def test_a7_first_of_the_waiting_list_moves_up_by_itself(small, queue, trainer):
    withdraw(small.enrolments.get(), by=trainer)

    taking_part = small.enrolments.filter(state=EnrolmentState.ENROLLED)
    assert [enrolment.person for enrolment in taking_part] == [queue[1].person]
    last = queue[1].decisions.last()
    assert (last.verdict, last.decided_by, last.is_automatic) == (SELECTED, trainer, True)


def test_a7_more_places_go_to_the_waiting_list(small, queue, admin):
    update_cohort(small, capacity=2, by=admin)

    states = [Application.objects.get(pk=each.pk).state for each in queue]
    assert states == [SELECTED, SELECTED, WAITING]


def test_a7_by_hand_somebody_else_is_put_first(signed_in, trainer, small, queue):
    signed_in(trainer).post(url_of("put-first", queue[2]))

    assert selection_of(small, trainer).waiting == [queue[2], queue[1]]
    withdraw(small.enrolments.get(), by=trainer)
    assert small.enrolments.filter(person=queue[2].person).exists()


def test_waiting_list_is_not_moved_up_after_the_end(small, queue, trainer, time_machine):
    time_machine.move_to("2027-01-02T10:00:00Z")

    withdraw(small.enrolments.get(), by=trainer)

    assert small.enrolments.count() == 1


def test_who_was_enrolled_another_way_does_not_hold_up_the_waiting_list(small, queue, admin):
    update_cohort(small, capacity=None, by=admin)
    update_cohort(small, capacity=3, by=admin)
    late = make.ApplicationFactory(cohort=small, workplace=queue[0].workplace)
    late = decide(late, verdict=SELECTED, by=admin)

    assert late.state == WAITING
    with pytest.raises(ActionRefused):
        enrol(small, person=late.person, workplace=late.workplace, by=admin)


def test_what_does_not_follow_is_refused(queue, trainer, cohort):
    with pytest.raises(ActionRefused):
        decide(queue[0], verdict=DECLINED, why="After all.", by=trainer)
    with pytest.raises(ActionRefused):
        decide(queue[1], verdict=SELECTED, by=trainer)
    with pytest.raises(ActionRefused):
        put_first(queue[0], by=trainer)


def test_person_applies_once_and_not_beside_a_place(cohort, enrolment, trainer, workplace, today):
    [application] = applicants(cohort, workplace, 1)

    for person in (application.person, enrolment.person):
        with pytest.raises(ActionRefused):
            apply(cohort, person=person, workplace=workplace, applied_on=today, by=trainer)


def test_trainer_notes_an_application(signed_in, admin, cohort, workplace):
    person = make.EmploymentFactory(workplace=workplace, person__unit=workplace.unit).person
    url = reverse("cohorts:apply", args=[cohort.pk, workplace.pk])

    signed_in(admin).post(url, {"person": person.pk, "applied_on": "2026-06-01"})

    application = Application.objects.get()
    assert (application.person, application.workplace) == (person, workplace)


def test_application_of_tomorrow_is_told_at_the_day(signed_in, admin, cohort, workplace):
    person = make.EmploymentFactory(workplace=workplace, person__unit=workplace.unit).person
    url = reverse("cohorts:apply", args=[cohort.pk, workplace.pk])

    answer = signed_in(admin).post(url, {"person": person.pk, "applied_on": "2026-06-11"})

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["applied_on"])


def test_a7_session_has_a_waiting_list_of_its_own(admin, cohort, workplace):
    """Nine in the cohort, eight places in the room: the ninth waits and moves up by itself."""
    enrolled = make.EnrolmentFactory.create_batch(9, cohort=cohort, workplace=workplace)
    day = datetime.date(2026, 6, 20)
    session = plan_session(
        cohort, kind="training", title="Mapping", starts_on=day, ends_on=day, capacity=8, by=admin
    )
    states = session.event.participations.values_list("state", flat=True)
    before = sorted(states)
    placed = session.event.participations.filter(state="registered").values("person")

    withdraw(next(e for e in enrolled if placed.filter(person=e.person_id)), by=admin)

    assert before == ["registered"] * 8 + ["waiting"]
    assert sorted(states.all()) == ["cancelled"] + ["registered"] * 8
