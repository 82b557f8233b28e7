"""The figures of ratings, leaders, active members and following up, each by its example."""

import datetime
from decimal import Decimal

import pytest
from django.urls import reverse

from contacts.queries import overdue_groups
from metrics import actions, rows
from metrics.definitions import COUNTED
from metrics.periods import month
from metrics.scopes import Scope
from tests import factories as make
from workplaces.queries import coverage

pytestmark = pytest.mark.django_db
FEBRUARY, MAY = datetime.date(2026, 2, 2), datetime.date(2026, 5, 4)
BEFORE = datetime.date(2025, 1, 1)
END_OF_MAY = datetime.date(2026, 5, 31)


def entered(row, on=BEFORE):
    """A row that was entered on a day."""
    moment = datetime.datetime.combine(on, datetime.time(12), datetime.UTC)
    type(row).objects.filter(pk=row.pk).update(created_at=moment)
    return row


def employed(workplace, **values):
    return make.EmploymentFactory(
        workplace=workplace, person=make.PersonFactory(unit=workplace.unit), **values
    ).person


def test_rated_share_counts_whom_somebody_rated_in_the_job_they_hold(units, workplace, value):
    """Twice rated counts once; a corrected rating, one of an earlier job and none do not count."""
    make.HeadcountFactory(workplace=workplace, count=20, on=BEFORE)
    twice, corrected, _none = (employed(workplace) for _n in range(3))
    back = employed(workplace, starts_on=datetime.date(2026, 3, 1))
    for on in (FEBRUARY, datetime.date(2026, 2, 20)):
        make.AssessmentFactory(person=twice, workplace=workplace, on=on)
    wrong = make.AssessmentFactory(person=corrected, workplace=workplace, on=FEBRUARY)
    make.AssessmentFactory(person=twice, workplace=workplace, on=FEBRUARY, corrects=wrong)
    make.AssessmentFactory(person=back, workplace=workplace, on=FEBRUARY)

    assert value("people_rated", units.harbour) == 1
    assert value("rated_share", units.harbour) == 5
    assert value("people_rated", workplace, datetime.date(2026, 1, 31)) == 0
    assert actions.reconcile().is_clean


def test_rated_share_is_unknown_without_a_headcount(units, workplace, value):
    make.AssessmentFactory(workplace=workplace, person=employed(workplace))

    assert value("rated_share", units.harbour) is None


def test_rating_is_fresh_for_180_days_and_again_when_it_is_renewed(workplace, value):
    make.HeadcountFactory(workplace=workplace, count=20, on=BEFORE)
    renewed, left_alone = employed(workplace), employed(workplace)
    last = END_OF_MAY - datetime.timedelta(days=179)  # 180 days, this one included
    for person, on in ((renewed, BEFORE), (renewed, MAY), (left_alone, last)):
        make.AssessmentFactory(person=person, workplace=workplace, on=on)

    assert value("people_rated_lately", workplace) == 2
    assert value("people_rated_lately", workplace, datetime.date(2026, 6, 5)) == 1
    assert value("fresh_ratings", workplace, datetime.date(2026, 6, 5)) == 50
    assert actions.reconcile().is_clean


def test_median_age_of_ratings_is_that_of_the_newest_rating_of_each(units, workplace, value):
    """Who was rated twice counts by the second time; who left, and a corrected rating, not."""
    make.HeadcountFactory(workplace=workplace, count=20, on=BEFORE)
    twice, once, before, left = (employed(workplace) for _n in range(4))
    for person, on in ((twice, BEFORE), (twice, MAY), (once, FEBRUARY), (before, BEFORE)):
        make.AssessmentFactory(person=person, workplace=workplace, on=on)
    wrong = make.AssessmentFactory(person=left, workplace=workplace, on=MAY)
    make.AssessmentFactory(person=left, workplace=workplace, on=FEBRUARY, corrects=wrong)
    left.employments.update(ends_on=MAY)

    assert value("people_rated", units.harbour) == 3
    assert value("rating_age", units.harbour) == (END_OF_MAY - FEBRUARY).days
    assert value("rating_age", workplace, BEFORE) == (datetime.date(2025, 1, 31) - BEFORE).days
    assert value("rating_age", workplace, datetime.date(2024, 12, 1)) is None
    assert actions.reconcile().is_clean


def test_list_of_a_median_shows_the_age_of_each_and_the_one_in_the_middle(
    workplace, admin, signed_in
):
    make.HeadcountFactory(workplace=workplace, count=20, on=BEFORE)
    for days in (400, 0, 12, 3):
        on = END_OF_MAY - datetime.timedelta(days=days)
        make.AssessmentFactory(person=employed(workplace), workplace=workplace, on=on)
    actions.drain()
    address = reverse("metrics:rows", args=["workplace", workplace.pk, "rating_age"])

    page = signed_in(admin).get(address, {"grain": "month", "start": "2026-05-01"})

    assert [entry.amount for entry in page.context["entries"]] == [400, 0, 12, 3]
    assert "Median age of ratings: 3</h1>" in page.text
    assert "median 3 days" in page.text


def test_nobody_rated_has_no_age_and_not_0_days(workplace, admin, signed_in):
    args = ["workplace", workplace.pk, "rating_age"]

    page = signed_in(admin).get(reverse("metrics:figure", args=args))
    rows_page = signed_in(admin).get(reverse("metrics:rows", args=args))

    assert page.context["figure"].display == "–"
    assert "Nothing was counted in this period." in rows_page.text
    assert (rows_page.context["total"], rows_page.context["hidden"]) == (None, 0)


def test_rows_of_ratings_open_to_those_only_who_may_list_ratings(workplace, official, admin):
    """A mentor says what was heard and reads nothing back; nobody takes ratings out as a file."""
    make.HeadcountFactory(workplace=workplace, count=20, on=BEFORE)
    make.AssessmentFactory(person=employed(workplace), workplace=workplace, on=MAY)
    mentor = make.MentorFactory(
        workplace=workplace, programme__unit=workplace.unit, person__user=make.UserFactory()
    )
    rated = COUNTED["people_rated"]

    def seen(user):
        scope = Scope("workplace", workplace)
        return rows.rows_visible_to(user, rated, scope, month(MAY)).count()

    assert (seen(official), seen(admin), seen(mentor.person.user)) == (1, 1, 0)
    assert rows.label_of(rated) == "workplaces.assessment"


def test_c3_leader_coverage_is_that_of_the_workplace_page(units, workplace, value):
    """Two departments and a shift of one; who leads in the shift also does in its department."""
    north, south = (entered(make.AreaFactory(workplace=workplace)) for _n in range(2))
    shift = entered(make.AreaFactory(workplace=workplace, parent=north, kind="shift"))
    entered(make.AreaFactory(workplace=workplace, kind="site"))
    leader = employed(workplace, area=shift)
    make.TieFactory(workplace=workplace, leader=leader, follower=employed(workplace, area=south))

    covered = coverage(workplace, END_OF_MAY)
    assert [(told.areas, told.covered) for told in covered] == [(2, 1), (1, 1)]
    assert (value("areas", workplace), value("areas_with_leader", workplace)) == (3, 2)
    assert round(value("leader_coverage", units.north), 1) == Decimal("66.7")
    assert actions.reconcile().is_clean


def test_leader_coverage_falls_when_the_tie_or_the_job_ends(workplace, value):
    area = entered(make.AreaFactory(workplace=workplace))
    leader = employed(workplace, area=area, ends_on=datetime.date(2026, 6, 29))
    make.TieFactory(workplace=workplace, leader=leader, starts_on=FEBRUARY)

    assert value("leader_coverage", workplace) == 100
    assert value("leader_coverage", workplace, datetime.date(2026, 6, 1)) == 0
    assert value("leader_coverage", workplace, datetime.date(2026, 1, 1)) == 0


def test_c6_share_with_a_next_step(units, workplace, value):
    """Whoever has a coach or a function of active members, with a step that is open that day."""
    coached, steward, plain = (make.PersonFactory(unit=units.harbour) for _n in range(3))
    make.CoachAssignmentFactory(person=coached, starts_on=BEFORE)
    for kind in ("representative", "informal_leader"):
        make.FunctionFactory(person=steward, workplace=workplace, kind=kind, starts_on=BEFORE)
    make.FunctionFactory(person=plain, workplace=workplace, kind="works_council", starts_on=BEFORE)
    entered(make.DevelopmentStepFactory(person=coached), FEBRUARY)
    entered(make.DevelopmentStepFactory(person=plain), FEBRUARY)
    closed = make.DevelopmentStepFactory(
        person=steward, state="done", place=None, closed_on=END_OF_MAY
    )
    entered(closed, FEBRUARY)

    april = datetime.date(2026, 4, 1)
    assert (value("activists", units.north), value("activists", workplace.unit)) == (2, 2)
    assert (value("with_next_step", units.north), value("with_next_step", units.north, april)) == (
        50,
        100,
    )
    assert actions.reconcile().is_clean


def test_b15_workplaces_with_both_functions(units, workplace, value):
    """Both on the same day: a council whose term ended before does not count."""
    before = make.WorkplaceFactory(unit=units.harbour)
    for place, until in ((workplace, None), (before, datetime.date(2026, 3, 31))):
        member = employed(place)
        make.FunctionFactory(
            workplace=place, person=member, kind="works_council", starts_on=BEFORE, ends_on=until
        )
        make.FunctionFactory(
            workplace=place,
            person=employed(place),
            kind="representative",
            starts_on=datetime.date(2026, 4, 15),
        )

    assert value("workplaces_with_both", units.north) == 1
    assert value("both_functions_share", units.north) == 50
    assert value("workplaces_with_both", before) == 0


def test_b15_activist_on_the_works_council_is_both_alone(units, workplace, value):
    held = {"kind": "works_council_activist", "starts_on": BEFORE}
    make.FunctionFactory(workplace=workplace, person=employed(workplace), **held)

    assert value("workplaces_with_both", units.north) == 1
    assert value("representatives", units.north) == 1
    assert actions.reconcile().is_clean


def test_b7_white_spots_are_the_workplaces_without_a_mentor(units, workplace, value):
    make.WorkplaceFactory(unit=units.harbour)
    make.MentorFactory(workplace=workplace, starts_on=BEFORE)

    assert value("workplaces_without_mentor", units.harbour) == 1


def test_e16_groups_per_adviser(units, value):
    ada, bob = (make.PersonFactory(unit=units.harbour) for _n in range(2))
    for person in (ada, ada, bob):
        group = make.WorkplaceFactory(unit=units.harbour, group_founded_on=BEFORE)
        make.ResponsibilityFactory(workplace=group, person=person, starts_on=BEFORE)
    make.ResponsibilityFactory(
        workplace=group, person=make.PersonFactory(), starts_on=BEFORE, kind="substitute"
    )

    assert value("groups_per_adviser", units.north) == Decimal("1.5")


def test_e17_figure_of_what_is_overdue_is_the_number_of_its_list(units, workplace, official):
    """By the nearest cadence above; never contacted is overdue, and without a cadence nothing."""
    never, in_time = (make.WorkplaceFactory(unit=units.harbour) for _n in range(2))
    make.WorkplaceFactory(unit=units.hills)
    make.CadenceFactory(unit=units.north, days=10)
    make.CadenceFactory(unit=units.harbour, days=90)
    today = datetime.date.today()
    for place, days in ((workplace, 91), (in_time, 90)):
        make.ContactFactory(workplace=place, on=today - datetime.timedelta(days=days))
    actions.drain()

    scope = Scope("unit", units.harbour)
    counted = rows.rows_visible_to(official, COUNTED["groups_overdue"], scope, month(today))
    assert set(counted) == set(overdue_groups(official)) == {workplace, never}
    assert actions.reconcile().is_clean


def test_e17_overdue_from_the_day_after_the_cadence_until_the_next_contact(workplace, units, value):
    make.CadenceFactory(unit=units.union, days=30)
    for on in (datetime.date(2026, 1, 1), datetime.date(2026, 3, 31), datetime.date(2026, 4, 30)):
        make.ContactFactory(workplace=workplace, on=on)

    months = [datetime.date(2026, n, 1) for n in range(1, 6)]
    assert [value("groups_overdue", workplace, day) for day in months] == [0, 1, 0, 0, 1]
    assert value("groups_overdue", workplace, datetime.date(2025, 12, 1)) == 1  # never yet
    assert actions.reconcile().is_clean


def test_another_cadence_makes_the_figures_of_all_below_new(workplace, units, value):
    make.ContactFactory(workplace=workplace, on=MAY)
    cadence = make.CadenceFactory(unit=units.union, days=90)
    assert value("groups_overdue", workplace) == 0

    cadence.days = 5
    cadence.save()
    actions.drain()

    assert value("groups_overdue", workplace) == 1


def test_contacts_by_kind_add_up_to_all_contacts(workplace, value):
    kinds = {"visit": 3, "talk": 2, "phone": 1, "digital": 4, "group": 1}
    for kind, number in kinds.items():
        make.ContactFactory.create_batch(number, kind=kind, workplace=workplace, on=MAY)

    keys = ["visits", "talks", "phone_calls", "digital_contacts", "group_contacts"]
    assert [value(key, workplace) for key in keys] == list(kinds.values())
    assert value("contacts", workplace) == sum(kinds.values())
