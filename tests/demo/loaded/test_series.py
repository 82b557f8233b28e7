"""Training series besides GO!: a compact one, one of seven months, and a course to come."""

import pytest

from campaigns.enums import Plan
from campaigns.models import Campaign
from cohorts.models import Application, Cohort, Course, Decision, Enrolment
from cohorts.queries import path_of
from core.vocabulary import Approach
from events.models import Event
from tests.demo.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


@pytest.fixture
def compact():
    return Cohort.objects.get(name="Kompaktreihe 2023")


@pytest.fixture
def young():
    return Cohort.objects.get(programme__name="Jong en actief", version__curriculum__courses=None)


@pytest.fixture
def coming():
    course = Course.objects.get(curriculum__name__startswith="Kader en cao")
    return Cohort.objects.get(version__curriculum=course.curriculum, unit=course.unit)


def test_compact_series_had_13_participants_of_4_workplaces_in_5_modules(compact):
    enrolled = compact.enrolments.all()

    assert (enrolled.count(), enrolled.values("workplace").distinct().count()) == (13, 4)
    assert compact.version.modules.count() == compact.sessions.count() == 5
    assert enrolled.filter(state="completed", certificates__isnull=False).count() == 12
    assert enrolled.get(state="withdrawn").sign_offs.count() == 0


def test_a5_who_completed_the_compact_series_masters_its_five_modules(compact):
    done = [path_of(each).done for each in compact.enrolments.filter(state="completed")]

    assert done == [5] * 12


def test_seven_month_series_has_19_participants_and_is_in_month_4(young):
    months = (young.ends_on.year - young.starts_on.year) * 12 + young.ends_on.month
    so_far = (TODAY.year - young.starts_on.year) * 12 + TODAY.month - young.starts_on.month

    assert young.enrolments.count() == 19
    assert (months - young.starts_on.month + 1, so_far + 1) == (7, 4)
    assert young.sessions.count() == young.version.modules.count() == 7


def test_d5_campaigns_of_the_activating_programme_have_goals_only():
    campaigns = Campaign.objects.filter(programme__approach=Approach.ACTIVATING)
    targets = campaigns.values_list("objectives__target", flat=True)

    assert set(campaigns.values_list("plan", flat=True)) == {Plan.GOALS}
    assert sorted(targets) == [5, 20, 30, 40]
    assert not campaigns.filter(actions__isnull=False).exists()
    assert Enrolment.objects.filter(campaign__in=campaigns).count() == 13


def test_a7_more_people_apply_for_the_course_to_come_than_there_are_places(coming):
    applied = Application.objects.filter(cohort=coming)
    states = list(applied.order_by("state").values_list("state", flat=True))

    assert states == 3 * ["applied"] + 6 * ["selected"] + 2 * ["waiting"]
    assert coming.capacity == coming.enrolments.count() == 6
    assert Decision.objects.filter(application__in=applied).count() == 8


def test_evenings_of_the_course_to_come_are_digital_and_lie_inside_it(coming):
    evenings = Event.objects.filter(session__cohort=coming)

    assert coming.starts_on > TODAY
    assert evenings.filter(mode="digital", participations__state="registered").count() == 18
    assert not evenings.exclude(starts_on__range=(coming.starts_on, coming.ends_on)).exists()
