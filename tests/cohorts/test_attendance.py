"""Attendance in percent, by cohort, unit and module (A3)."""

import datetime

import pytest
from django.urls import reverse

from cohorts.models import Cohort
from cohorts.queries import attendance
from tests import factories as make
from tests.cohorts.conftest import session_on

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
PAST = datetime.date(2026, 5, 6)


@pytest.fixture
def module(cohort):
    return make.ModuleFactory(version=cohort.version, title="Mapping")


@pytest.fixture
def held(cohort, enrolment, module):
    """Two sessions of one module in one cohort, one of none in another; three of four came."""
    for state in ("attended", "absent"):
        session = session_on(cohort, PAST, module=module)
        make.ParticipationFactory(event=session.event, person=enrolment.person, state=state)
    other = make.CohortFactory(programme=cohort.programme, name="Year two")
    session = session_on(other, PAST)
    for person in [make.EnrolmentFactory(cohort=other).person for _ in range(2)]:
        make.ParticipationFactory(event=session.event, person=person, state="attended")


def test_a3_percent_of_cohort_unit_and_module_across_cohorts(held):
    shares = attendance(Cohort.objects.all())

    percents = {of: [(s.about, s.percent) for s in rows] for of, rows in shares.items()}
    assert percents == {
        "cohort": [("Year one", 50), ("Year two", 100)],
        "unit": [("North", 75)],
        "module": [("Mapping", 50)],
    }


def test_a3_trainer_sees_the_own_cohort_alone(signed_in, trainer, held):
    page = signed_in(trainer).get(reverse("cohorts:attendance")).text

    assert ("Year one" in page, "Year two" in page) == (True, False)
