"""Students to call (E15): who graduated and has no new kind of membership."""

import datetime

import pytest
from django.urls import reverse

from metrics.actions import drain
from metrics.enums import ScopeKind
from metrics.figures import figures
from metrics.periods import month
from metrics.scopes import Scope
from people.actions import change_kind
from tests import factories as make
from tests.counting import queries_of

pytestmark = pytest.mark.django_db
LIST = reverse("people:call-list")
TODAY = datetime.date(2026, 5, 31)


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(datetime.datetime(2026, 5, 31, 10, tzinfo=datetime.UTC), tick=False)


def student(unit, due, **dates):
    return make.MembershipFactory(
        person__unit=unit,
        kind="student",
        starts_on=datetime.date(2020, 1, 1),
        expected_graduation_on=due,
        **dates,
    )


def day(month, number=1, year=2026):
    return datetime.date(year, month, number)


def rows(page):
    return [row.record for row in page.context["table"].rows]


def test_e15_student_with_graduation_passed_and_no_new_kind_is_on_the_call_list(
    units, official, signed_in
):
    due = student(units.harbour, day(5))
    moved = student(units.harbour, day(5))
    change_kind(moved, kind="working", on=TODAY, by=official)
    student(units.harbour, day(6))  # still studies
    student(units.harbour, day(5), ends_on=day(4))  # left before
    student(units.hills, day(5))  # of another district

    page = signed_in(official).get(LIST)

    assert rows(page) == [due]
    assert (page.context["due"], page.context["moved"]) == (2, 1)


@pytest.mark.parametrize("due", [day(6, 1, 2025), day(5, 31, 2025), day(2, 29, 2024), TODAY])
def test_e15_list_and_figures_count_the_same(units, official, signed_in, due):
    student(units.harbour, due)
    moved = student(units.harbour, day(3))
    change_kind(moved, kind="working", on=day(4), by=official)
    drain()

    page = signed_in(official).get(LIST, {"graduation": "year"})

    scope, keys = Scope(ScopeKind.UNIT, units.north), ["students_due", "students_moved"]
    read = [figure.value or 0 for figure in figures(official, scope, keys, month(TODAY))]
    assert [page.context["due"], page.context["moved"]] == read
    assert len(rows(page)) == read[0] - read[1]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({"graduation": "year"}, ["fresh", "left"]),
        ({"graduation": "earlier"}, ["old"]),
        ({"state": "left"}, ["left"]),
        ({"state": "member"}, ["old", "fresh"]),
        ({"q": "nobody of this name"}, []),
    ],
)
def test_list_is_narrowed(units, official, signed_in, said, found):
    students = {
        "old": student(units.harbour, day(1, year=2024)),
        "fresh": student(units.harbour, day(4)),
        "left": student(units.harbour, day(5), ends_on=day(5, 2)),
    }

    page = signed_in(official).get(LIST, said)

    assert rows(page) == [students[name] for name in found]


def test_unit_narrows_list_and_numbers(units, admin, signed_in):
    here = student(units.harbour, day(5))
    student(units.hills, day(5))

    page = signed_in(admin).get(LIST, {"unit": units.north.pk})

    assert (rows(page), page.context["due"]) == ([here], 1)
    assert (
        reverse("metrics:figure", args=["unit", units.north.pk, "student_transition"]) in page.text
    )


def test_list_takes_as_many_queries_for_three_as_for_one(units, official, signed_in):
    student(units.harbour, day(5))
    client = signed_in(official)
    one = queries_of(client, LIST)
    for _n in range(2):
        student(units.north, day(4))

    assert queries_of(client, LIST) == one
