"""Figures of a group of companies: for those alone who see every workplace of it."""

import datetime

import pytest
from django.urls import reverse

from metrics import actions, rows
from metrics.definitions import COUNTED
from metrics.enums import ScopeKind
from metrics.figures import figures
from metrics.periods import days, month, year
from metrics.scopes import Scope, rows_with_figures_for
from tests import factories as make

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 5, 4)


@pytest.fixture
def group(units):
    """A group of companies with one company; below that, another with a workplace in the north."""
    group = make.EmployerFactory(name="Group")
    company = make.EmployerFactory(parent=group)
    below = make.EmployerFactory(parent=company)
    make.WorkplaceFactory(employer=company, unit=units.harbour)
    make.WorkplaceFactory(employer=below, unit=units.north)
    return group


def workplace_of(group, unit):
    company = make.EmployerFactory(parent=group)
    return make.WorkplaceFactory(employer=company, unit=unit)


def page_of(group, key="contacts", name="figure"):
    return reverse(f"metrics:{name}", args=["employer", group.pk, key])


def test_figure_of_a_group_is_that_of_its_workplaces(group, units, official, signed_in):
    for workplace in (workplace_of(group, units.harbour), make.WorkplaceFactory(unit=units.north)):
        make.ContactFactory(workplace=workplace, on=DAY, people_reached=3)
    actions.drain()
    client = signed_in(official)

    page = client.get(page_of(group, "people_reached"), {"grain": "month", "start": DAY})

    assert (page.status_code, page.context["figure"].value) == (200, 3)
    assert client.get(page.context["figure"].rows_url).context["total"] == 3


@pytest.mark.sweep(3)
@pytest.mark.parametrize("key", [k for k, d in COUNTED.items() if ScopeKind.EMPLOYER in d.scopes])
def test_stored_figure_of_a_group_equals_its_list_and_the_one_counted_at_once(
    world, workplace, units, official, key
):
    group = make.EmployerFactory()
    workplace.employer.parent = group
    workplace.employer.save()
    actions.drain()
    scope = Scope(ScopeKind.EMPLOYER, group)

    for period in (month(DAY), year(DAY)):
        shown = figures(official, scope, [key], period)[0]
        listed = rows.rows_visible_to(official, COUNTED[key], scope, period)
        counted = figures(official, scope, [key], days(period.starts_on, period.ends_on))[0]
        assert shown.value == rows.total(COUNTED[key], listed, period) == counted.value


def test_official_reads_a_group_whose_workplaces_all_lie_in_the_district(
    group, units, official, outsider, admin
):
    def readers():
        asked = {"north": official, "south": outsider, "union": admin}
        return {
            name
            for name, user in asked.items()
            if rows_with_figures_for(user, "employer").contains(group)
        }

    assert readers() == {"north", "union"}
    elsewhere = workplace_of(group, units.hills)
    assert readers() == {"union"}
    elsewhere.unit = units.harbour
    elsewhere.save()
    assert readers() == {"north", "union"}


@pytest.mark.parametrize("name", ["figure", "rows", "download", "rows-download"])
def test_group_with_a_workplace_out_of_reach_is_not_found(group, units, official, signed_in, name):
    workplace_of(group, units.hills)

    assert signed_in(official).get(page_of(group, name=name)).status_code == 404


@pytest.mark.parametrize("reader", ["leadership", "mentor", "user_admin", "trainer"])
def test_group_is_not_found_by_who_lists_no_employers(group, signed_in, request, reader):
    user = request.getfixturevalue(reader)

    assert signed_in(user).get(page_of(group)).status_code == 404


def test_company_without_others_below_it_is_no_group(workplace, admin, signed_in):
    assert signed_in(admin).get(page_of(workplace.employer)).status_code == 404


def test_group_without_a_workplace_has_no_figures(admin, signed_in):
    group = make.EmployerFactory()
    make.EmployerFactory(parent=group)

    assert signed_in(admin).get(page_of(group)).status_code == 404


def test_member_with_two_jobs_in_a_group_is_no_figure_of_it(group, admin, signed_in):
    assert signed_in(admin).get(page_of(group, "members")).status_code == 404
