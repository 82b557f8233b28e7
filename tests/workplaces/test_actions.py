import datetime

import pytest

from accounts.models import AuditEntry
from core.exceptions import ActionRefused
from tests import factories as make
from workplaces import actions
from workplaces.models import Employer, Employment, Headcount

pytestmark = pytest.mark.django_db

MARCH = datetime.date(2026, 3, 1)


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(datetime.datetime(2026, 6, 1, 12, tzinfo=datetime.UTC))


def assignments(workplace):
    return list(
        workplace.unit_assignments.order_by("starts_on").values_list("unit", "starts_on", "ends_on")
    )


def test_created_workplace_belongs_to_its_unit_from_that_day(official, units):
    workplace = actions.create_workplace(
        employer=make.EmployerFactory(),
        name="Depot",
        unit=units.harbour,
        from_on=MARCH,
        by=official,
    )

    assert assignments(workplace) == [(units.harbour.pk, MARCH, None)]


def test_same_workplace_twice_is_refused(official, workplace, units):
    with pytest.raises(ActionRefused, match="already has a workplace of that name"):
        actions.create_workplace(
            employer=workplace.employer, name=workplace.name, unit=units.harbour, by=official
        )


def test_assign_unit_keeps_the_dated_and_the_current_unit_together(admin, workplace, units):
    actions.assign_unit(workplace, unit=units.hills, from_on=MARCH, by=admin)

    workplace.refresh_from_db()
    assert workplace.unit == units.hills
    assert assignments(workplace) == [
        (units.harbour.pk, datetime.date(2000, 1, 1), datetime.date(2026, 2, 28)),
        (units.hills.pk, MARCH, None),
    ]


def test_assign_unit_lists_the_people_there_under_the_new_unit(admin, workplace, units):
    works = make.EmploymentFactory(workplace=workplace, person__unit=units.harbour).person
    left = make.EmploymentFactory(
        workplace=workplace, person__unit=units.harbour, ends_on=MARCH
    ).person

    actions.assign_unit(workplace, unit=units.hills, from_on=MARCH, by=admin)

    works.refresh_from_db()
    left.refresh_from_db()
    assert (works.unit, left.unit) == (units.hills, units.harbour)


@pytest.mark.parametrize("day", [datetime.date(2026, 6, 2), datetime.date(1999, 12, 31)])
def test_assign_unit_is_refused_in_the_future_and_before_an_earlier_change(
    admin, workplace, units, day
):
    with pytest.raises(ActionRefused):
        actions.assign_unit(workplace, unit=units.hills, from_on=day, by=admin)

    assert len(assignments(workplace)) == 1


def test_assign_unit_twice_a_day_keeps_the_last(admin, workplace, units):
    actions.assign_unit(workplace, unit=units.hills, from_on=MARCH, by=admin)
    actions.assign_unit(workplace, unit=units.south, from_on=MARCH, by=admin)

    assert [unit for unit, _from, _until in assignments(workplace)] == [
        units.harbour.pk,
        units.south.pk,
    ]


def test_employer_is_found_again_by_its_name(official):
    first = actions.employer_named("Größe & Söhne", by=official)
    again = actions.employer_named("GROSSE & sohne", by=official)

    assert first == again
    assert Employer.objects.count() == 1


def test_group_does_not_hold_itself(official):
    group = make.EmployerFactory()
    company = make.EmployerFactory(parent=group)

    with pytest.raises(ActionRefused, match="not its own group"):
        actions.update_employer(group, name="Group", parent=company, by=official)


def test_second_headcount_of_a_day_is_refused(official, workplace):
    actions.add_headcount(workplace=workplace, count=10, on=MARCH, by=official)

    with pytest.raises(ActionRefused, match="already a headcount of that day"):
        actions.add_headcount(workplace=workplace, count=11, on=MARCH, by=official)

    assert Headcount.objects.get().count == 10


def test_employed_person_is_listed_by_the_unit_of_the_workplace(official, workplace, units):
    person = make.PersonFactory(unit=units.north)

    actions.employ(person=person, workplace=workplace, starts_on=MARCH, by=official)

    person.refresh_from_db()
    assert person.unit == units.harbour


def test_past_employment_moves_nobody(official, workplace, units):
    person = make.PersonFactory(unit=units.north)

    actions.employ(person=person, workplace=workplace, starts_on=MARCH, ends_on=MARCH, by=official)

    person.refresh_from_db()
    assert person.unit == units.north


def test_nobody_works_twice_at_a_place_at_once(official, workplace):
    employment = make.EmploymentFactory(workplace=workplace)

    with pytest.raises(ActionRefused, match="already works there"):
        actions.employ(person=employment.person, workplace=workplace, starts_on=MARCH, by=official)

    assert Employment.objects.count() == 1


def test_function_ends_once_and_not_before_it_began(official, workplace):
    function = make.FunctionFactory(workplace=workplace, starts_on=MARCH)

    with pytest.raises(ActionRefused):
        actions.end_function(function, ends_on=datetime.date(2026, 2, 1), by=official)

    actions.end_function(function, ends_on=MARCH, by=official)

    with pytest.raises(ActionRefused):
        actions.end_function(function, ends_on=MARCH, by=official)
    assert AuditEntry.objects.filter(verb="function.ended").count() == 1
