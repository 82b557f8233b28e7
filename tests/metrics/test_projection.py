"""Where a dated goal will stand: the slowest and quickest of six finished months, or nothing."""

import datetime
from decimal import Decimal

import pytest

from metrics.definitions import ALL
from metrics.enums import Kind
from metrics.projection import can_be_projected, project
from tests import factories as make
from tests.metrics.days import day

TODAY, DUE = day("2026-07-01"), day("2026-12-31")


def projected(kind=Kind.FLOW, value=100, months=(10, 20, 10, 15, 10, 10), **other):
    known = [None if number is None else Decimal(number) for number in months]
    days = {"due_on": DUE, "today": TODAY} | other
    return project(kind, Decimal(value), known, **days)


def test_b1_projection_is_a_range_with_its_method_named():
    said = projected()

    assert (said.lowest, said.highest) == (160, 220)  # 183 days are 6.01 months
    assert str(said) == (
        "160 to 220 by Dec. 31, 2026 if every month goes like the slowest or the quickest of the "
        "last six"
    )


def test_b1_projection_of_a_stock_follows_its_changes():
    said = projected(Kind.STOCK, months=(90, 92, 91, 95, 96, 98, 100))

    assert (said.lowest, said.highest) == (93, 124)


@pytest.mark.parametrize(
    "other",
    [
        {"months": (10, 20, 10, 15, 10)},
        {"months": (10, 20, None, 15, 10, 10)},
        {"months": (0,) * 6},
        {"months": (0, 0, 0, 0, 10, 20, 10, 15, 10)},
        {"months": (None, None, 5, 10, 20, 10, 15)},
        {"kind": Kind.STOCK, "months": (0, 0, 5, 10, 20, 10, 15, 10)},
        {"due_on": TODAY},
        {"due_on": None},
    ],
    ids=[
        "five months",
        "a hidden month",
        "nothing yet",
        "five months after years of nothing",
        "hidden before the first",
        "six months of a stock change five times",
        "due today",
        "no date",
    ],
)
def test_b1_no_projection_without_six_months_and_a_date_ahead(other):
    assert projected(**other) is None


@pytest.mark.parametrize(
    ("kind", "months", "ends"),
    [
        (Kind.FLOW, (0, 0, 10, 20, 10, 15, 10, 10), (160, 220)),
        (Kind.FLOW, (3, 0, 10, 20, 10, 15, 10), (100, 220)),
        (Kind.STOCK, (0, 90, 92, 91, 95, 96, 98, 100), (93, 124)),
    ],
    ids=["six months with a value", "a month of nothing among them", "seven months of a stock"],
)
def test_b1_months_of_data_count_from_the_first_with_a_value(kind, months, ends):
    said = projected(kind, months=months)

    assert (said.lowest, said.highest) == ends


@pytest.mark.parametrize(
    ("key", "can_be"),
    [("contacts", True), ("mentors", True), ("actives", False), ("mentors_per_workplace", False)],
)
def test_different_people_and_ratios_are_not_projected(key, can_be):
    assert can_be_projected(ALL[key]) is can_be


@pytest.mark.parametrize(
    ("comparator", "value", "can_meet"),
    [("gte", 220, True), ("gt", 220, False), ("gt", 219, True), ("gte", 221, False)],
)
def test_b1_course_is_judged_by_the_comparator(comparator, value, can_meet):
    goal = make.GoalFactory.build(programme=None, comparator=comparator, value=Decimal(value))

    assert projected().can_meet(goal) is can_meet


def test_projection_never_falls_below_zero():
    said = projected(Kind.STOCK, value=3, months=(9, 8, 7, 6, 5, 4, 3), due_on=day("2027-12-31"))

    assert said.lowest == 0
    assert isinstance(said.due_on, datetime.date)
