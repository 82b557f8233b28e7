import pytest

from workbench.values import Unreadable, choice, clean, count, day, neutral, text
from workplaces.enums import Sector


def read(reader, cell, column=()):
    return reader([cell, *column])(cell)


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        (" Nordwerk ", "Nordwerk"),
        ("Nord\u00a0\u2009werk", "Nord werk"),
        ("Nord\u200bwerk\u202e\ufeff", "Nordwerk"),
        ("a\0b\ud800c", "abc"),
        ("two\r\nlines", "two lines"),
        ("Gro\u0308ße", "Größe"),
        (129.0, "129"),
        ("'=1+1", "=1+1"),
        ("'s Heerenberg", "'s Heerenberg"),
    ],
)
def test_cell_is_cleaned_at_the_door(cell, says):
    assert clean(cell) == says


@pytest.mark.parametrize("cell", ["=1+1", "+49", "-5", "@SUM(A1)", "\t=1"])
def test_formula_is_neutralised_and_comes_back_as_it_was(cell):
    assert neutral(cell) == f"'{cell}"
    assert clean(neutral(cell)) == clean(cell)


def test_text_has_a_longest_length():
    assert read(text(5), "abcde") == "abcde"
    assert read(text(5), " ") is None
    with pytest.raises(Unreadable, match="longer than 5"):
        read(text(5), "abcdef")


@pytest.mark.parametrize(
    ("cell", "column", "number"),
    [
        ("129", (), 129),
        (129, (), 129),
        (129.0, (), 129),
        (" 129 ", (), 129),
        ("0", (), 0),
        ("1 234", (), 1234),
        ("1\u202f234", (), 1234),
        ("1'234", (), 1234),
        ("1.234.567", (), 1234567),
        ("1,234,567", (), 1234567),
        ("1.234,00", (), 1234),
        ("1,234.0", (), 1234),
        ("129,0", (), 129),
        ("1.234", ("12.345.678",), 1234),
        ("1.234", ("2.345,0",), 1234),
        ("1,234", ("12,345,678",), 1234),
        ("", (), None),
        ("  ", (), None),
    ],
)
def test_count_is_read(cell, column, number):
    assert read(count(9_999_999), cell, column) == number


@pytest.mark.parametrize(
    ("cell", "column", "why"),
    [
        ("1.234", (), "as a thousand or as a fraction"),
        ("1,234", ("12", "345"), "as a thousand or as a fraction"),
        ("1.234", ("0.5", "1.234.567"), "as a thousand or as a fraction"),
        ("1.234", ("12.5",), "not a whole number"),
        ("12,5", (), "not a whole number"),
        (12.5, (), "not a whole number"),
        ("ca. 120", (), "not a whole number"),
        ("12.34.567", (), "not a whole number"),
        ("-5", (), "between 0 and 1,000"),
        ("1001", (), "between 0 and 1,000"),
        ("9" * 400, (), "between"),
    ],
)
def test_count_that_could_be_another_is_refused(cell, column, why):
    with pytest.raises(Unreadable, match=why):
        read(count(1000), cell, column)


@pytest.mark.parametrize(
    ("cell", "column", "says"),
    [
        ("2021-01-04T16:28:22", (), "2021-01-04"),
        ("2021-01-04 16:28", (), "2021-01-04"),
        ("2021-1-4", (), "2021-01-04"),
        ("4.1.2021", (), "2021-01-04"),
        ("04-01-2021", (), "2021-01-04"),
        ("3/4/2021", ("13/4/2021",), "2021-04-03"),
        ("3/4/2021", ("4/13/2021",), "2021-03-04"),
        ("3/13/2021", (), "2021-03-13"),
        ("4/4/2021", (), "2021-04-04"),
        ("", (), None),
    ],
)
def test_day_is_read(cell, column, says):
    assert read(day(), cell, column) == says


@pytest.mark.parametrize(
    ("cell", "column", "why"),
    [
        ("3/4/2021", (), "mixed up"),
        ("3/4/2021", ("13/4/2021", "4/13/2021"), "mixed up"),
        ("31.02.2021", (), "not a date"),
        ("spring 2021", (), "not a date"),
        ("1.2.21", (), "not a date"),
        (44200, (), "not a date"),
        ("0001-01-01", (), "between 1900 and 2100"),
        ("9999-12-31", (), "between 1900 and 2100"),
    ],
)
def test_day_that_could_be_another_is_refused(cell, column, why):
    with pytest.raises(Unreadable, match=why):
        read(day(), cell, column)


def test_choice_is_read_by_value_and_label():
    assert read(choice(Sector), "Steel") == "steel"
    assert read(choice(Sector), "health and CARE") == "health"
    with pytest.raises(Unreadable, match="“nonsense” is not known"):
        read(choice(Sector), "nonsense")
