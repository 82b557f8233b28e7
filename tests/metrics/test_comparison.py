"""A value beside an earlier one claims no more than the rows do."""

from decimal import Decimal

import pytest
from django.utils import translation

from metrics.comparison import Amount, of_closed, of_running, times_reached
from metrics.definitions import ALL
from metrics.enums import Qualifier
from metrics.periods import month, year
from tests.metrics.days import day

FLOW, STOCK, RATIO = ALL["contacts"], ALL["mentors"], ALL["mentors_per_workplace"]
LAST_YEAR = year(day("2025-01-01"))


def exactly(number):
    return Amount(Decimal(number))


def over(number):
    return Amount(Decimal(number), Qualifier.AT_LEAST)


def about(number):
    return Amount(Decimal(number), Qualifier.ABOUT)


UNKNOWN = Amount(None)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "over 40,000 to date, against about 20,000 in the whole of last year: at least 2×"),
        ("nb", "over 40 000 hittil i år, mot omtrent 20 000 i hele fjoråret: minst 2×"),
    ],
)
def test_e12_doubling_is_said_as_a_floor_and_never_as_a_rate(language, sentence):
    with translation.override(language):
        said = of_running(FLOW, over(40_000), UNKNOWN, about(20_000), LAST_YEAR)

    assert [text.replace("\u00a0", " ") for text in said.sentences] == [sentence]


def test_n21_same_date_last_year_stands_beside_the_whole():
    said = of_running(FLOW, exactly(120), exactly(100), exactly(240), LAST_YEAR)

    assert said.sentences == (
        "120 to date, against 240 in the whole of last year",
        "Same date in 2025: 100 (+20, +20 %)",
    )


@pytest.mark.parametrize("now", [exactly(480), over(480), about(480)])
def test_n21_no_percentage_beside_the_whole_of_an_earlier_period(now):
    said = of_running(FLOW, now, UNKNOWN, exactly(100), LAST_YEAR)

    assert "%" not in said.text


def test_month_and_quarter_name_the_period_they_are_held_against():
    said = of_running(FLOW, exactly(6), exactly(3), exactly(5), month(day("2026-04-01")))

    assert said.sentences == (
        "6 to date, against 5 in the whole of April 2026: at least 1.2×",
        "Same date in April 2026: 3 (+3)",
    )


@pytest.mark.parametrize(
    ("now", "whole", "times"),
    [
        (exactly(299), exactly(100), "2.9"),
        (exactly(110), exactly(100), "1.1"),
        (exactly(109), exactly(100), None),
        (exactly(5), exactly(0), None),
        (about(300), exactly(100), None),
        (exactly(300), over(100), None),
    ],
)
def test_times_reached_is_a_floor_or_nothing(now, whole, times):
    assert times_reached(now, whole) == (None if times is None else Decimal(times))


@pytest.mark.parametrize("definition", [STOCK, RATIO])
def test_what_is_true_on_a_day_is_held_against_the_same_day_only(definition):
    said = of_running(definition, exactly(3), exactly(2), exactly(4), LAST_YEAR)

    assert len(said.sentences) == 1
    assert "whole" not in said.text


def test_change_of_a_value_that_is_not_exact_is_not_said():
    assert of_closed(FLOW, over(340), exactly(300), LAST_YEAR).sentences == ("2025: 300",)


def test_percentage_of_a_small_number_is_not_said():
    assert of_closed(FLOW, exactly(8), exactly(4), LAST_YEAR).sentences == ("2025: 4 (+4)",)


@pytest.mark.parametrize(("now", "said"), [(60, "−40, −40 %"), (100, "no change")])
def test_fall_and_standstill_are_said(now, said):
    assert of_closed(FLOW, exactly(now), exactly(100), LAST_YEAR).text == f"2025: 100 ({said})"


def test_unknown_value_is_compared_with_nothing():
    assert of_closed(RATIO, UNKNOWN, exactly(2), LAST_YEAR).sentences == ()
