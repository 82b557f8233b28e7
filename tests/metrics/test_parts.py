"""Units are added up from what is stored of their workplaces, where that is the same."""

import datetime
import itertools

import pgtrigger
import pytest

from contacts.models import Contact
from metrics import actions, definitions
from metrics.enums import Kind
from metrics.facts import FAMILIES
from metrics.models import DirtyScope, Measurement
from tests import factories as make
from tests.metrics.test_engine import value
from workplaces.actions.workplaces import assign_unit

pytestmark = pytest.mark.django_db
MAY = datetime.date(2026, 5, 4)
FIELDS = ("definition", "scope_kind", "scope_id", "grain", "period_start")
BY_WORKPLACES = [family for family in FAMILIES.values() if family.by_workplaces]


def stored():
    """Whatever a measurement says, without when it was made."""
    return set(Measurement.objects.values_list(*FIELDS, "value", "qualifier", "sample_size"))


def stored_anew():
    Measurement.objects.all().delete()
    actions.measure_everything()
    return stored()


def named(family):
    return family.name


@pytest.mark.parametrize("family", BY_WORKPLACES, ids=named)
def test_family_by_workplaces_lies_at_workplaces_and_their_units_alone(family):
    parts = [(part.workplace, part.follows_its_workplace) for part in family.parts]

    assert parts == [("workplace", True)] * len(family.parts)


@pytest.mark.parametrize("family", BY_WORKPLACES, ids=named)
def test_figure_by_workplaces_adds_up_or_knows_them_by_name(family):
    """A stock is taken on one day, on which what lies at one workplace lies in one unit."""
    others = {
        figure.key
        for figure in definitions.of_family(family.name)
        if figure.is_median
        or not (figure.adds_up or figure.counts.key == "workplace" or figure.kind == Kind.STOCK)
    }

    assert others == set()


def test_unit_is_added_up_from_what_is_stored_of_the_other_workplaces(units, workplace):
    neighbour = make.WorkplaceFactory(unit=units.harbour)
    make.ContactFactory.create_batch(2, workplace=neighbour, on=MAY)
    actions.drain()
    with pgtrigger.ignore():
        Contact.objects.filter(workplace=neighbour).delete()

    make.ContactFactory(workplace=workplace, on=MAY)
    actions.drain()

    first = MAY.replace(day=1)
    assert value("contacts", "unit", units.harbour, "month", first) == 3
    assert value("contacts", "unit", units.union, "month", first) == 3
    january = datetime.date(2026, 1, 1)
    assert value("workplaces_contacted", "unit", units.harbour, "year", january) == 2
    assert value("workplaces_contacted", "unit", units.union, "year", january) == 2


def test_value_that_is_wrong_below_is_mended_in_every_unit_above(units, workplace):
    """From the workplace upwards: what was added up from it meanwhile is found as well."""
    neighbour = make.WorkplaceFactory(unit=units.harbour)
    make.ContactFactory.create_batch(2, workplace=neighbour, on=MAY)
    actions.drain()
    wrong = Measurement.objects.filter(scope_id=neighbour.pk)
    wrong.filter(definition="contacts").update(value=7)
    wrong.filter(definition="workplaces_contacted").delete()
    make.ContactFactory(workplace=workplace, on=MAY)
    actions.drain()
    first = MAY.replace(day=1)
    assert value("contacts", "unit", units.union, "month", first) == 8

    found = actions.reconcile().mismatches
    actions.drain()

    contacts = {m.scope_kind for m in found if m.definition == "contacts"}
    different = {m.grain for m in found if m.definition == "workplaces_contacted"}
    assert (contacts, different) == ({"workplace", "unit"}, {"month", "quarter", "year"})
    assert value("contacts", "unit", units.union, "month", first) == 3
    assert actions.reconcile().is_clean
    assert stored() == stored_anew()


def test_what_is_added_up_equals_what_is_counted_whatever_happens(units, workplace, admin):
    """Contacts, teams and overdue groups of workplaces that stay, move within a month, move
    between districts, and come from a district itself."""
    make.CadenceFactory(unit=units.union, days=20)
    campaign = make.CampaignFactory(programme__unit=units.union)
    quay = make.UnitFactory(name="Quay", code="quay", parent=units.north)
    places = [workplace, *(make.WorkplaceFactory(unit=unit) for unit in (quay, units.north))]
    for place in places:
        make.TeamFactory(campaign=campaign, workplace=place)
    actions.drain()

    days = [datetime.date(2026, month, day) for month in (2, 5, 6) for day in (1, 14, 28)]
    for place, day in itertools.product(places, days):
        make.ContactFactory(workplace=place, on=day, kind="visit", people_reached=day.day)
    actions.drain()
    assert stored() == stored_anew()
    for place, unit in zip(places, (quay, units.hills, units.harbour), strict=True):
        assign_unit(place, unit=unit, from_on=datetime.date(2026, 5, 10), by=admin)
        actions.drain()
        assert stored() == stored_anew()
    for place in places:
        make.ContactFactory(workplace=place, on=datetime.date(2026, 5, 20))
        Contact.objects.filter(workplace=place, on=datetime.date(2026, 5, 1)).delete()
        actions.drain()

    assert not DirtyScope.objects.exists()
    assert stored() == stored_anew()
