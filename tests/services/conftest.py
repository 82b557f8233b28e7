import pytest

from metrics.actions import measure_everything
from tests import factories as make
from tests.services.house import House


@pytest.fixture
def house(real, units, workplace, campaign, mentor, official):
    """A workplace with a team and some contacts, all measured."""
    make.PersonFactory(unit=units.north, user=official)
    make.TeamFactory(campaign=campaign, workplace=workplace)
    make.ContactFactory.create_batch(3, workplace=workplace)
    measure_everything()
    return House(real, mentor, official, workplace)


@pytest.fixture
def house_apart(own_postgres, request):
    """The same on a PostgreSQL of its own, which stands in ``postgres``."""
    house = request.getfixturevalue("house")
    house.postgres = own_postgres
    return house
