"""What the cohorts of the demo learnt (A2, A4, A5)."""

import pytest

from cohorts.enums import ApplicationState
from cohorts.models import Application, Cohort, Decision, Enrolment, Reflection
from cohorts.queries import path_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


@pytest.fixture
def go():
    """The finished one."""
    return Cohort.objects.earliest("starts_on")


def test_a2_eight_of_twelve_were_selected_and_take_part(go):
    selected = Application.objects.filter(cohort=go, state=ApplicationState.SELECTED)

    assert Application.objects.filter(cohort=go).count() == 12
    people = set(selected.values_list("person", flat=True))
    assert people == set(go.enrolments.values_list("person", flat=True))
    assert len(people) == 8


def test_a2_every_application_was_decided_before_the_cohort_began(go):
    decisions = Decision.objects.filter(application__cohort=go)

    assert decisions.count() == 12
    assert max(decision.decided_at.date() for decision in decisions) < go.starts_on


def test_a5_everybody_of_the_finished_cohort_masters_all_twelve_modules(go):
    done = [path_of(enrolment).done for enrolment in go.enrolments.select_related("cohort")]

    assert done == [12] * 8


def test_a5_running_cohort_is_on_its_way(go):
    running = Enrolment.objects.exclude(cohort=go)
    done = [path_of(enrolment).done for enrolment in running.select_related("cohort")]

    assert all(0 < modules < 12 for modules in done)


def test_a4_reflections_are_private_but_one():
    shared = Reflection.objects.exclude(shared_with=None)

    assert Reflection.objects.count() > 3 * 8
    assert shared.count() <= 1
