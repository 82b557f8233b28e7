"""A little of everything that is counted, measured once for all these tests, each undone by itself.

The cast is the one of tests.conftest: rows that are there already, as objects of each test's own.
"""

import copy
from types import SimpleNamespace

import pytest
from django.core.cache import caches
from django.db import transaction

from accounts.enums import Role
from tests import factories as make
from tests.conftest import two_districts, user_with
from tests.metrics.conftest import measure_a_little


@pytest.fixture(scope="package")
def measured(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        units = two_districts()
        programme = make.ProgrammeFactory(name="Offensive", unit=units.north)
        of_all = SimpleNamespace(
            units=units,
            workplace=make.WorkplaceFactory(name="Harbour Depot", unit=units.harbour),
            programme=programme,
            campaign=make.CampaignFactory(programme=programme, name="Together"),
            cohort=make.CohortFactory(programme=programme, name="Year one"),
            official=user_with(Role.OFFICIAL, units.north),
        )
        measure_a_little(units, of_all.workplace, of_all.campaign, of_all.cohort, of_all.official)
        yield of_all
        transaction.set_rollback(True)


@pytest.fixture
def of_all(db, measured):
    caches["figures"].clear()  # pages of the same rows as the test before left them
    return copy.deepcopy(measured)


@pytest.fixture
def units(of_all):
    return of_all.units


@pytest.fixture
def workplace(of_all):
    return of_all.workplace


@pytest.fixture
def programme(of_all):
    return of_all.programme


@pytest.fixture
def campaign(of_all):
    return of_all.campaign


@pytest.fixture
def cohort(of_all):
    return of_all.cohort


@pytest.fixture
def official(of_all):
    return of_all.official


@pytest.fixture
def world(of_all):
    """Everything is there."""
