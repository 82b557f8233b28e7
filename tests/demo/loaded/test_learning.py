"""What the cohorts of the demo learnt, with whom, and what courses there are (A2 to A15)."""

import pytest

from cohorts.enums import ApplicationState
from cohorts.models import (
    Application,
    Certificate,
    CoachQualification,
    Cohort,
    Course,
    CourseProposal,
    Decision,
    Enrolment,
    Need,
    Reflection,
    Trainer,
)
from cohorts.queries import path_of
from core.tags import TopicTag
from events.models import Venue
from programmes.models import Partnership

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


@pytest.fixture
def go():
    """The finished one."""
    return Cohort.objects.get(programme__name="GO! Organizing")


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


def test_a5_running_cohort_is_on_its_way():
    running = Enrolment.objects.filter(cohort__programme__name="GO! Organizing II")
    done = [path_of(enrolment).done for enrolment in running.select_related("cohort")]

    assert all(0 < modules < 12 for modules in done)


def test_a4_reflections_are_private_but_one():
    shared = Reflection.objects.exclude(shared_with=None)

    assert Reflection.objects.count() > 3 * 8
    assert shared.count() <= 1


def test_a11_whoever_trains_is_qualified_as_coach():
    qualified = CoachQualification.objects.current().values("person")

    assert Trainer.objects.exists()
    assert not Trainer.objects.exclude(person__in=qualified).exists()


def test_a9_programme_has_two_internal_partners_and_the_consultancy():
    kinds = Partnership.objects.filter(programme__name="GO! Organizing")

    assert sorted(kinds.values_list("partner__kind", flat=True)) == [
        "external",
        "internal",
        "internal",
    ]


def test_a9_sessions_of_both_cohorts_take_place_in_the_same_house():
    house = Venue.objects.get(name="Bildungszentrum Waldsee")

    held_there = Cohort.objects.filter(sessions__event__venue=house).distinct()
    assert held_there.filter(programme__name__startswith="GO!").count() == 2


def test_a10_each_of_the_eight_graduates_has_a_certificate(go):
    completed = Enrolment.objects.filter(cohort=go, state="completed")

    assert completed.count() == Certificate.objects.filter(enrolment__in=completed).count() == 8


def test_a14_catalogue_has_a_digital_course_for_representatives():
    for_them = Course.objects.filter(topics__contains=[TopicTag.REPRESENTATIVES])

    assert for_them.filter(mode="digital").count() == 2


def test_e6_proposed_courses_stand_at_each_step_from_proposal_to_carrying_out():
    states = set(CourseProposal.objects.values_list("state", flat=True))

    assert states == {"proposed", "accepted", "carried_out"}


def test_a15_what_was_proposed_to_a_group_meets_one_of_its_needs():
    needs = set(Need.objects.values_list("workplace", "topic"))
    proposed = CourseProposal.objects.select_related("course")

    assert proposed.exclude(decided_on=None).exists()
    for proposal in proposed:
        assert {(proposal.workplace_id, topic) for topic in proposal.course.topics} & needs
