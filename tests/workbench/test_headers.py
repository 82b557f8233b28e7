import pytest

from core.exceptions import ActionRefused
from workbench.files import Sheet
from workbench.headers import find_table, word
from workplaces.targets import COLUMNS

NEEDED = {"name", "employer"}


def table_of(*rows, named=None, before=()):
    sheet = Sheet("List", list(enumerate(rows, start=1)))
    return find_table([*before, sheet], COLUMNS, needed=NEEDED, named=named)


@pytest.mark.parametrize(
    "header",
    [
        ["Workplace", "Employer", "Employees"],
        ["BETRIEB", "Arbeitgeber:", "Beschäftigte"],
        ["Vestiging", "werkgever", "Aantal werknemers"],
        ["Arbeidsplass", "Bedrift", "Antall  ansatte"],
    ],
)
def test_header_is_known_in_four_languages(header):
    assert table_of(header).positions == {"name": 0, "employer": 1, "headcount": 2}


def test_rows_above_the_header_do_not_count():
    table = table_of(["Betriebe im Norden"], ["Stand", "heute"], ["Ort", "Betrieb"], ["Kai", "A"])

    assert table.positions == {"place": 0, "name": 1}
    assert table.rows == [(4, ["Kai", "A"])]


def test_sheet_without_header_is_passed_over():
    notes = Sheet("Notes", [(1, ["Read me"])])

    assert table_of(["Name"], ["A"], before=[notes]).rows == [(2, ["A"])]


def test_column_named_by_hand_goes_before_the_synonyms():
    table = table_of(["Name", "What they call it"], named={"What they call it": "name"})

    assert table.positions == {"name": 1}


def test_two_columns_of_one_meaning_are_refused():
    with pytest.raises(ActionRefused, match="“Betrieb” and “Name”"):
        table_of(["Betrieb", "Name"])


def test_column_that_is_not_there_is_refused_with_what_there_is():
    with pytest.raises(ActionRefused, match=r"“firm xy”. It has: Name, Place"):
        table_of(["Name", "", "Place"], named={"Firm XY": "employer"})


def test_list_without_header_is_refused_with_an_example():
    with pytest.raises(ActionRefused, match="Workplace, Workplace name, Name"):
        table_of(["Nordwerk", "120"])


def test_no_header_means_two_things():
    known = [word(synonym) for column in COLUMNS for synonym in column.synonyms]

    assert sorted(known) == sorted(set(known))
