import datetime

import pytest

from tests import factories as make
from workplaces import queries
from workplaces.enums import Segment
from workplaces.models import Workplace

pytestmark = pytest.mark.django_db

DAY = datetime.date(2026, 6, 1)


def figures(workplace, day=DAY):
    row = queries.with_density(Workplace.objects.filter(pk=workplace.pk), day).get()
    return row.headcount, row.members, row.density


def employ_members(workplace, count):
    for _each in range(count):
        employment = make.EmploymentFactory(workplace=workplace)
        make.MembershipFactory(person=employment.person)


def test_c4_workplace_without_headcount_has_no_density(workplace):
    assert figures(workplace) == (None, 0, None)

    employ_members(workplace, 2)

    assert figures(workplace) == (None, 2, None)


def test_c4_headcount_of_nobody_gives_no_density(workplace):
    make.HeadcountFactory(workplace=workplace, count=0)

    assert figures(workplace) == (0, 0, None)


def test_density_is_members_per_headcount(workplace):
    make.HeadcountFactory(workplace=workplace, count=8)
    employ_members(workplace, 3)
    make.EmploymentFactory(workplace=workplace)

    assert figures(workplace) == (8, 3, 37.5)


def test_density_takes_the_newest_headcount_up_to_the_day(workplace):
    make.HeadcountFactory(workplace=workplace, count=10, on=datetime.date(2026, 1, 1))
    make.HeadcountFactory(workplace=workplace, count=20, on=DAY)
    make.HeadcountFactory(workplace=workplace, count=40, on=datetime.date(2026, 6, 2))
    make.HeadcountFactory(workplace=workplace, count=5, on=DAY, segment=Segment.AGENCY)

    assert figures(workplace)[0] == 20
    assert figures(workplace, datetime.date(2026, 5, 31))[0] == 10


def test_members_are_counted_once_and_only_while_both_relations_hold(workplace):
    person = make.PersonFactory()
    make.MembershipFactory(person=person, starts_on=datetime.date(2026, 1, 1))
    make.EmploymentFactory(workplace=workplace, person=person, ends_on=datetime.date(2026, 5, 31))
    make.EmploymentFactory(workplace=workplace, person=person, starts_on=datetime.date(2026, 6, 1))
    left = make.EmploymentFactory(workplace=workplace, ends_on=datetime.date(2026, 5, 31))
    make.MembershipFactory(person=left.person)
    former = make.EmploymentFactory(workplace=workplace)
    make.MembershipFactory(person=former.person, ends_on=datetime.date(2026, 5, 31))

    assert figures(workplace)[1] == 1


def test_official_sees_the_workplaces_of_the_own_district_only(workplace, units, official):
    make.WorkplaceFactory(unit=units.hills)

    assert list(queries.workplaces_visible_to(official)) == [workplace]


def test_mentor_sees_the_own_workplace_only(workplace, units, mentor):
    make.WorkplaceFactory(unit=units.harbour)

    assert list(queries.workplaces_visible_to(mentor)) == [workplace]


def test_mentor_lists_no_employments(workplace, mentor):
    make.EmploymentFactory(workplace=workplace)

    assert not queries.employments_visible_to(mentor).exists()


@pytest.mark.parametrize(
    ("members", "to_official", "to_mentor", "to_trainer"),
    [
        (4, (100, 4, 4.0), (100, None, None), (None, None, None)),
        (5, (100, 5, 5.0), (100, 5, 5.0), (None, 5, None)),
    ],
)
def test_figures_are_shown_as_the_role_allows(
    workplace, cohort, mentor, official, trainer, members, to_official, to_mentor, to_trainer
):
    make.HeadcountFactory(workplace=workplace, count=100)
    make.EnrolmentFactory(cohort=cohort, workplace=workplace)
    employ_members(workplace, members)

    def shown(user):
        row = queries.with_figures(Workplace.objects.all(), user, DAY).get()
        return row.shown_headcount, row.shown_members, row.shown_density

    assert shown(official) == to_official
    assert shown(mentor) == to_mentor
    assert shown(trainer) == to_trainer


def test_timeline_of_a_workplace_tells_headcounts_and_functions(workplace, official, mentor):
    make.HeadcountFactory(workplace=workplace, count=100, on=datetime.date(2026, 1, 1))
    make.FunctionFactory(workplace=workplace, starts_on=datetime.date(2026, 2, 1))

    def told(user):
        return [each.title for each in queries.timeline_entries(user=user, workplace=workplace)]

    assert told(official) == ["works council", "100 employees"]
    assert told(mentor) == ["100 employees"]
