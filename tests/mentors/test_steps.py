"""The next steps of active members, and who coaches them (C6, C8)."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from accounts.models import AuditEntry
from core.exceptions import ActionRefused
from mentors.actions import assign_coach, change_step, close_step, end_assignment, plan_step
from mentors.enums import Rung, StepState
from mentors.models import CoachAssignment, DevelopmentStep
from mentors.queries import active, people_developing, with_development
from tests import factories as make
from tests.counting import queries_of
from workplaces.enums import FunctionKind

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 3, 2)
SOON = datetime.date(2026, 4, 1)
LIST = reverse("mentors:development:list")


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(datetime.datetime(2026, 3, 2, 10, tzinfo=datetime.UTC), tick=False)


@pytest.fixture
def coached(coach):
    return coach.person.coaching.get().person


def plan(person, by, title="Speak at the meeting"):
    return plan_step(person=person, rung=Rung.CARRIES, title=title, due_on=SOON, by=by)


def rows(page):
    return [row.record for row in page.context["table"].rows]


def test_c6_third_open_step_is_refused_with_a_hint_to_close_one(coach, coached, signed_in):
    plan(coached, coach)
    plan(coached, coach)
    said = {"title": "A third", "rung": Rung.LEADS, "due_on": SOON}

    page = signed_in(coach).post(reverse("mentors:development:add-step", args=[coached.pk]), said)

    assert (page.status_code, "Close one before you plan another." in page.text) == (422, True)
    assert coached.steps.count() == 2


def test_c6_database_keeps_a_third_open_step_out(coached):
    make.DevelopmentStepFactory(person=coached, place=1)
    make.DevelopmentStepFactory(person=coached, place=2)

    for place in (1, 2, 3):
        with pytest.raises(IntegrityError), transaction.atomic():
            make.DevelopmentStepFactory(person=coached, place=place)


@pytest.mark.parametrize("state", [StepState.DONE, StepState.DROPPED])
def test_c6_closed_step_makes_room_for_another(coach, coached, state):
    first = plan(coached, coach)
    plan(coached, coach)

    close_step(first, state=state, by=coach)
    plan(coached, coach, "Ask a colleague along")

    first.refresh_from_db()
    assert (first.state, first.closed_on) == (state, TODAY)
    assert coached.steps.filter(state=StepState.OPEN).count() == 2


def test_c6_active_member_without_a_next_step_is_on_the_coachs_list(coach, coached, signed_in):
    another = make.CoachAssignmentFactory(coach=coach.person).person
    plan(another, coach)

    page = signed_in(coach).get(LIST, {"steps": "none"})

    assert rows(page) == [coached]


def test_list_shows_the_steps_the_rung_and_the_coach(coach, coached, signed_in):
    close_step(plan(coached, coach, "Join the march"), state=StepState.DONE, by=coach)
    plan(coached, coach)

    page = signed_in(coach).get(LIST).text

    shown = (str(coached), "takes on tasks", "Speak at the meeting", str(coach.person))
    assert all(text in page for text in shown)
    assert "Join the march" not in page


@pytest.mark.parametrize(
    ("steps", "found"), [("none", [0]), ("open", [1, 2]), ("overdue", [2]), ("", [0, 1, 2])]
)
def test_list_is_narrowed_by_the_steps(coach, signed_in, steps, found):
    people = [make.CoachAssignmentFactory(coach=coach.person).person for _n in range(3)]
    coach.person.coaching.exclude(person__in=people).delete()
    make.DevelopmentStepFactory(person=people[1], due_on=TODAY)
    make.DevelopmentStepFactory(person=people[2], due_on=datetime.date(2026, 3, 1))

    page = signed_in(coach).get(LIST, {"steps": steps})

    assert {row.pk for row in rows(page)} == {people[n].pk for n in found}


def test_official_finds_who_has_no_coach(official, coached, units, signed_in):
    alone = make.FunctionFactory(
        person__unit=units.harbour, kind=FunctionKind.INFORMAL_LEADER
    ).person

    page = signed_in(official).get(LIST, {"coach": "none"})

    assert rows(page) == [alone]


def test_coach_finds_the_own_ones(official, coached, units, signed_in):
    make.PersonFactory(user=official, unit=units.north)
    own = make.CoachAssignmentFactory(coach=official.person, person__unit=units.harbour).person

    page = signed_in(official).get(LIST, {"coach": "mine"})

    assert rows(page) == [own]


def test_who_only_sits_on_the_works_council_is_no_active_member(official, units):
    make.FunctionFactory(person__unit=units.harbour, kind=FunctionKind.WORKS_COUNCIL)

    assert list(active(people_developing(official))) == []


@pytest.mark.parametrize(
    ("role", "sees"),
    [
        ("coach", True),
        ("official", True),
        ("admin", True),
        ("outsider", False),
        ("trainer", False),
        ("mentor", False),
    ],
)
def test_development_is_seen_by_the_coach_and_those_responsible(request, coached, role, sees):
    user = request.getfixturevalue(role)

    assert list(active(people_developing(user))) == [coached] * sees


def test_coach_who_has_ended_sees_the_person_no_longer(official, coach, coached):
    end_assignment(coach.person.coaching.get(), ends_on=datetime.date(2026, 3, 1), by=official)

    assert list(people_developing(coach)) == []


def test_list_takes_as_many_queries_for_three_as_for_one(coach, coached, signed_in):
    plan(coached, coach)
    client = signed_in(coach)
    one = queries_of(client, LIST)
    for _n in range(2):
        plan(make.CoachAssignmentFactory(coach=coach.person).person, coach)

    assert queries_of(client, LIST) == one


def test_highest_rung_that_was_reached_is_the_one_that_counts(coach, coached):
    for rung, state in [
        (Rung.TAKES_PART, StepState.DONE),
        (Rung.CARRIES, StepState.DONE),
        (Rung.DEVELOPS, StepState.DROPPED),
    ]:
        step = plan_step(person=coached, rung=rung, title="Go", due_on=SOON, by=coach)
        close_step(step, state=state, by=coach)

    assert with_development(people_developing(coach)).get().rung == Rung.CARRIES


def test_closed_step_is_neither_changed_nor_closed_again(coach, coached):
    step = close_step(plan(coached, coach), state=StepState.DONE, by=coach)

    with pytest.raises(ActionRefused):
        close_step(step, state=StepState.DROPPED, by=coach)
    with pytest.raises(ActionRefused):
        change_step(step, rung=Rung.LEADS, title="Else", due_on=SOON, by=coach)


def test_step_is_not_planned_for_a_day_that_has_passed(coach, coached, signed_in):
    said = {"title": "Too late", "rung": Rung.LEADS, "due_on": "2026-03-01"}

    page = signed_in(coach).post(reverse("mentors:development:add-step", args=[coached.pk]), said)

    assert page.context["form"].errors == {"due_on": ["This day has passed already."]}


def test_overdue_step_can_be_worded_anew_without_another_day(coach, coached, signed_in):
    step = make.DevelopmentStepFactory(person=coached, due_on=datetime.date(2026, 3, 1))
    said = {"title": "Differently", "rung": Rung.LEADS, "due_on": "2026-03-01"}

    signed_in(coach).post(reverse("mentors:development:change-step", args=[step.pk]), said)

    step.refresh_from_db()
    assert (step.title, step.rung) == ("Differently", Rung.LEADS)


def test_person_says_that_the_own_step_is_done(coached, coach, signed_in):
    coached.user = make.UserFactory()
    coached.save()
    step = plan(coached, coach)
    client = signed_in(coached.user)
    own = reverse("mentors:development:own")

    finish = reverse("mentors:development:finish-step", args=[step.pk])
    page = client.post(finish, {"next": own}, follow=True)

    assert (page.request["PATH_INFO"], page.context["open_steps"]) == (own, [])
    assert [each.state for each in page.context["closed_steps"]] == [StepState.DONE]


def test_step_of_somebody_else_does_not_exist(coached, coach, mentor, signed_in):
    step = plan(coached, coach)

    answer = signed_in(mentor).post(reverse("mentors:development:finish-step", args=[step.pk]))

    assert answer.status_code == 404


def test_official_assigns_a_coach(official, coach, units, signed_in):
    person = make.PersonFactory(unit=units.harbour)
    said = {"coach": coach.person.pk, "starts_on": "2026-03-02"}

    signed_in(official).post(reverse("mentors:development:assign-coach", args=[person.pk]), said)

    assignment = CoachAssignment.objects.get(person=person)
    assert assignment.coach == coach.person
    assert AuditEntry.objects.get(verb="coach.assigned").subject_id == str(assignment.pk)


def test_nobody_makes_themselves_a_coach(official, units):
    own = make.PersonFactory(user=official, unit=units.north)
    person = make.PersonFactory(unit=units.harbour)

    with pytest.raises(ActionRefused, match="themselves"):
        assign_coach(person=person, coach=own, starts_on=TODAY, by=official)


def test_second_coach_at_the_same_time_is_refused(official, coach, coached):
    with pytest.raises(ActionRefused, match="has a coach at that time"):
        assign_coach(person=coached, coach=make.PersonFactory(), starts_on=TODAY, by=official)


def test_nobody_is_their_own_coach(official, coach):
    with pytest.raises(ActionRefused, match="their own coach"):
        assign_coach(person=coach.person, coach=coach.person, starts_on=TODAY, by=official)


def test_page_of_the_person_shows_the_steps_to_the_coach_only(coach, coached, trainer, signed_in):
    plan(coached, coach)
    panel = reverse("mentors:development:panel", args=[coached.pk])

    page = signed_in(coach).get(panel, headers={"HX-Request": "true"})

    assert "Speak at the meeting" in page.text


def test_history_tells_how_a_step_went(coach, coached):
    step = close_step(plan(coached, coach), state=StepState.DONE, by=coach)

    labels = list(step.history.order_by("pgh_id").values_list("pgh_label", flat=True))
    assert labels == ["insert", "update"]
    assert DevelopmentStep.objects.get() == step
