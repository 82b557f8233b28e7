"""A cohort of two at the time of its second session."""

import datetime

import pytest

from tests import factories as make


@pytest.fixture
def today(time_machine):
    time_machine.move_to(datetime.datetime(2026, 6, 10, 10, tzinfo=datetime.UTC), tick=False)
    return datetime.date(2026, 6, 10)


@pytest.fixture
def session(cohort, units):
    """A training of today."""
    return session_on(cohort, datetime.date(2026, 6, 10))


@pytest.fixture
def enrolment(cohort, workplace, campaign):
    """Somebody from the harbour who leads a campaign."""
    return make.EnrolmentFactory(cohort=cohort, workplace=workplace, campaign=campaign)


def session_on(cohort, day, **fields):
    event = make.EventFactory(kind="training", unit=cohort.unit, starts_on=day)
    return make.SessionFactory(cohort=cohort, event=event, **fields)
