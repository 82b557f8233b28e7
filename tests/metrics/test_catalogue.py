"""The catalogue's figures, each with the example that its requirement gives."""

import datetime
from decimal import Decimal

import pytest

from metrics import actions
from metrics.definitions import COUNTED
from metrics.enums import ScopeKind
from metrics.figures import figures
from metrics.models import Measurement
from metrics.periods import month
from metrics.scopes import Scope
from tests import factories as make

pytestmark = pytest.mark.django_db
MAY = datetime.date(2026, 5, 4)
BEFORE = datetime.date(2025, 1, 1)


def member_at(workplace, **values):
    person = make.PersonFactory(unit=workplace.unit)
    make.EmploymentFactory(person=person, workplace=workplace)
    return make.MembershipFactory(**({"person": person, "starts_on": BEFORE} | values))


def test_c4_density_speaks_only_of_workplaces_with_a_known_headcount(units, workplace, value):
    unknown = make.WorkplaceFactory(unit=units.harbour)
    make.HeadcountFactory(workplace=workplace, count=8, on=BEFORE)
    member_at(workplace)
    for _ in range(3):
        member_at(unknown)

    assert value("density", workplace) == Decimal("12.5")
    assert value("potential", workplace) == 7
    assert value("density", unknown) is None
    assert value("potential", unknown) is None
    assert value("density", units.north) == Decimal("12.5")
    assert value("members", units.north) == 4


def test_c4_density_of_a_known_workplace_without_members_is_zero(workplace, value):
    make.HeadcountFactory(workplace=workplace, count=8, on=BEFORE)

    assert value("density", workplace) == 0
    assert value("potential", workplace) == 8


def test_c4_headcount_of_nobody_makes_the_density_unknown(units, workplace, value):
    member_at(workplace)
    make.HeadcountFactory(workplace=workplace, count=8, on=BEFORE)
    make.HeadcountFactory(workplace=workplace, count=0, on=MAY)

    assert value("density", workplace, datetime.date(2026, 4, 1)) == Decimal("12.5")
    assert value("density", workplace) is None
    assert value("workplaces_with_headcount", units.union) == 0


def test_headcount_holds_until_the_next_count_of_all_employees(workplace, value):
    make.HeadcountFactory(workplace=workplace, count=10, on=BEFORE)
    make.HeadcountFactory(workplace=workplace, count=3, on=BEFORE, segment="agency")
    make.HeadcountFactory(workplace=workplace, count=20, on=MAY)

    assert value("headcount", workplace, datetime.date(2026, 4, 1)) == 10
    assert value("headcount", workplace) == 20


def test_c5_joins_and_leaves_stand_beside_the_net(units, workplace, admin):
    for _ in range(3):
        member_at(workplace, starts_on=MAY)
    member_at(workplace, ends_on=MAY)
    actions.drain()

    for scope in (Scope(ScopeKind.UNIT, units.union), Scope(ScopeKind.WORKPLACE, workplace)):
        net = figures(admin, scope, ["net_members"], month(MAY))[0]
        assert (net.value, net.numerator, net.denominator) == (2, 3, 1)


def test_c5_more_leaves_than_joins_are_below_zero(units, workplace, value):
    member_at(workplace, ends_on=MAY)

    assert value("net_members", units.north) == -1
    assert value("net_members", units.south) == 0


def test_e15_change_of_kind_is_neither_a_join_nor_a_leave(units, workplace, value):
    student = member_at(workplace, kind="student", ends_on=MAY - datetime.timedelta(days=1))
    make.MembershipFactory(person=student.person, starts_on=MAY, follows=student)

    assert value("joins_overall", units.union) == 0
    assert value("leaves", units.union) == 0
    assert value("members", units.union) == 1


def test_member_at_two_workplaces_counts_once_in_the_unit(units, workplace, value):
    second = make.WorkplaceFactory(unit=units.harbour)
    for place in (workplace, second):
        make.HeadcountFactory(workplace=place, count=10, on=BEFORE)
    make.EmploymentFactory(person=member_at(workplace).person, workplace=second)

    assert value("members", workplace) == value("members", second) == 1
    assert value("members", units.harbour) == 1
    assert value("members_at_known_workplaces", units.harbour) == 2  # as in the headcounts


def test_s2_retention_is_who_stayed_for_a_year_of_all_who_joined(units, workplace, value):
    joined = datetime.date(2025, 3, 1)
    member_at(workplace, starts_on=joined)
    member_at(workplace, starts_on=joined, ends_on=datetime.date(2026, 2, 28))
    gone = member_at(workplace, starts_on=joined, ends_on=datetime.date(2025, 6, 30))
    make.MembershipFactory(
        person=gone.person, starts_on=datetime.date(2025, 10, 1), follows=gone, kind="retired"
    )
    member_at(workplace, starts_on=datetime.date(2025, 6, 1))  # the first year is not over

    assert value("joined_a_year_ago", units.union) == 3
    assert round(value("retention", units.union), 1) == Decimal("66.7")
    assert value("retention", units.union, datetime.date(2026, 2, 1)) is None


def test_e15_transition_is_moved_by_due(units, workplace, value):
    due = {"kind": "student", "expected_graduation_on": MAY}
    moved = member_at(workplace, ends_on=MAY, **due)
    make.MembershipFactory(
        person=moved.person, starts_on=MAY + datetime.timedelta(days=1), follows=moved
    )
    member_at(workplace, **due)
    member_at(workplace, ends_on=BEFORE, **due)  # left long before
    member_at(workplace, kind="student", expected_graduation_on=datetime.date(2026, 6, 1))

    assert value("students_due", units.north) == 2
    assert value("student_transition", units.north) == 50
    assert value("students_due", units.north, datetime.date(2026, 4, 1)) == 0


def test_e20_means_per_group_and_representative(units, workplace, value):
    workplace.group_founded_on = datetime.date(2026, 2, 1)
    workplace.save()
    make.WorkplaceFactory(unit=units.harbour)
    for number in range(4):
        member = member_at(workplace)
        if number < 2:
            make.FunctionFactory(person=member.person, workplace=workplace, kind="representative")
    make.FunctionFactory(person=member.person, workplace=workplace, kind="informal_leader")

    assert (value("workplaces", units.north), value("groups", units.north)) == (2, 1)
    assert value("groups", units.north, datetime.date(2026, 1, 1)) == 0
    assert value("representatives_per_group", units.north) == 2
    assert value("members_per_group", units.north) == 4
    assert value("members_per_representative", units.north) == 2


def test_visit_coverage_counts_visits_and_no_calls(units, workplace, value):
    other = make.WorkplaceFactory(unit=units.harbour)
    make.ContactFactory.create_batch(2, workplace=workplace, on=MAY)
    make.ContactFactory(workplace=other, on=MAY, kind="phone")

    assert value("visit_coverage", units.north) == 50


def test_e12_participations_are_told_apart_by_mode(units, value):
    hybrid = make.EventFactory(unit=units.harbour, starts_on=MAY, mode="hybrid")
    digital = make.EventFactory(unit=units.harbour, starts_on=MAY, mode="digital")
    present = {"state": "attended"}
    make.ParticipationFactory(event=hybrid, **present)
    make.ParticipationFactory(event=hybrid, mode_attended="in_person", **present)
    make.ParticipationFactory(event=digital, person=None, unnamed_count=40, **present)
    make.ParticipationFactory(event=digital, mode_attended="in_person", **present)
    make.ParticipationFactory(event=digital, state="registered")

    assert value("attendances", units.north) == 43
    assert value("attendances_in_person", units.north) == 2
    assert value("attendances_digital", units.north) == 40


def test_attendance_belongs_to_the_programme_of_its_event(
    units, programme, campaign, cohort, value
):
    hosted = {"unit": units.harbour, "starts_on": MAY}
    action = make.ActionFactory(campaign=campaign, event=make.EventFactory(kind="action", **hosted))
    session = make.SessionFactory(cohort=cohort, event=make.EventFactory(kind="training", **hosted))
    course = make.EventFactory(programme=programme, **hosted)
    for event in (action.event, session.event, course):
        make.ParticipationFactory(event=event, state="attended")

    assert value("attendances", programme) == 3
    assert value("attendances", campaign) == value("attendances", cohort) == 1


def test_joins_per_graduate_and_per_workplace(units, workplace, campaign, cohort, official, value):
    make.TeamFactory(campaign=campaign, workplace=workplace)
    for _ in range(3):
        member_at(workplace, starts_on=MAY)
    make.EnrolmentFactory.create_batch(
        2, cohort=cohort, state="completed", completed_on=MAY, confirmed_by=official
    )

    assert value("joins_per_graduate", campaign.programme) == Decimal("1.5")
    assert value("joins_per_workplace", campaign.programme) == 3


def test_person_who_is_listed_elsewhere_takes_the_membership_along(units, workplace):
    person = member_at(workplace).person
    actions.drain()

    person.unit = units.hills
    person.save()
    actions.drain()

    assert measured("members", units.harbour) == 0
    assert measured("members", units.hills) == measured("members", workplace) == 1


@pytest.mark.parametrize(("ends_on", "counted"), [("2026-05-31", 1), ("2026-05-30", 0)])
def test_team_and_workplace_count_until_their_last_day(
    units, workplace, campaign, value, ends_on, counted
):
    make.TeamFactory(campaign=campaign, workplace=workplace, starts_on=MAY, ends_on=ends_on)
    workplace.unit_assignments.update(ends_on=ends_on)

    april = datetime.date(2026, 4, 1)
    assert (value("teams", campaign, april), value("teams", campaign)) == (0, counted)
    assert value("workplaces_with_team", units.north) == counted
    assert (value("workplaces", units.north, april), value("workplaces", units.north)) == (
        1,
        counted,
    )


def test_workplace_that_moves_leaves_its_past_to_the_unit_it_came_from(units, workplace, campaign):
    make.HeadcountFactory(workplace=workplace, count=8, on=BEFORE)
    member = member_at(workplace)
    make.FunctionFactory(person=member.person, workplace=workplace, kind="representative")
    make.TeamFactory(campaign=campaign, workplace=workplace)
    workplace.unit_assignments.update(ends_on=datetime.date(2026, 4, 30))
    make.UnitAssignmentFactory(
        workplace=workplace, unit=units.hills, starts_on=datetime.date(2026, 5, 1)
    )
    actions.drain()

    april = datetime.date(2026, 4, 1)
    for key in ("headcount", "members_at_known_workplaces", "representatives", "teams"):
        before, after = measured(key, units.harbour, april), measured(key, units.hills, april)
        assert (before > 0, after) == (True, 0), key
        assert (measured(key, units.harbour), measured(key, units.hills)) == (0, before), key
    assert actions.reconcile().is_clean


def measured(key, row, day=MAY):
    rows = Measurement.objects.filter(
        definition=key, scope_id=row.pk, grain="month", period_start=day.replace(day=1)
    )
    return sum(rows.values_list("value", flat=True))


def test_world_of_the_other_tests_has_rows_for_every_figure(world):
    assert set(Measurement.objects.values_list("definition", flat=True)) == set(COUNTED)
