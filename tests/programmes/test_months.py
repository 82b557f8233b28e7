"""The bar of months (A1)."""

import datetime

import pytest

from programmes.queries import Months, months

NEW_YEAR = datetime.date(2026, 1, 1)


def day(text):
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("today", "now"),
    [
        ("2025-12-31", 0),
        ("2026-01-01", 1),
        ("2026-01-31", 1),
        ("2026-06-01", 6),
        ("2026-06-30", 6),
        ("2026-12-31", 12),
        ("2027-05-01", 12),
    ],
)
def test_a1_year_from_new_year_has_twelve_months(today, now):
    assert months(NEW_YEAR, day("2026-12-31"), day(today)) == Months(now=now, of=12)


def test_a1_year_that_begins_mid_month_has_twelve_months_too():
    assert months(day("2026-03-15"), day("2027-03-14"), day("2026-04-14")) == Months(1, 12)
    assert months(day("2026-03-15"), day("2027-03-14"), day("2026-04-15")) == Months(2, 12)


def test_month_from_the_31st_begins_on_the_last_day_of_a_short_one():
    assert months(day("2026-01-31"), day("2026-04-29"), day("2026-02-27")) == Months(1, 3)
    assert months(day("2026-01-31"), day("2026-04-29"), day("2026-02-28")) == Months(2, 3)


def test_rest_of_a_month_counts_as_one_begun():
    assert months(NEW_YEAR, day("2026-02-01"), NEW_YEAR) == Months(1, 2)


def test_single_day_is_one_month():
    assert months(NEW_YEAR, NEW_YEAR, NEW_YEAR) == Months(1, 1)
