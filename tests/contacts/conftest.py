"""Who asks, and who advises beside the mentor."""

import datetime

import pytest

from tests import factories as make


@pytest.fixture
def today(time_machine):
    """The day of ``advice.TODAY``."""
    time_machine.move_to(datetime.datetime(2026, 3, 2, 10, tzinfo=datetime.UTC), tick=False)


@pytest.fixture
def asker(units, workplace):
    """Whose question it is; works there."""
    person = make.PersonFactory(given_name="Zoe", family_name="Quist", unit=units.harbour)
    make.EmploymentFactory(person=person, workplace=workplace)
    return person


@pytest.fixture
def colleague(units, workplace, programme):
    """Another mentor of the workplace."""
    person = make.PersonFactory(unit=units.harbour, user=make.UserFactory())
    make.MentorFactory(person=person, programme=programme, workplace=workplace)
    return person.user
