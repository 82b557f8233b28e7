"""Tables as files: three forms, nothing run as a formula, written piece by piece."""

import datetime
import io
from decimal import Decimal

import openpyxl
import pytest
from django.utils import translation

from workbench import sheets
from workbench.sheets import Sheet, answer

DAY = datetime.date(2026, 5, 4)


def sheet(rows, **traits):
    said = {"name": "joins", "about": [("Scope", "Nørth")], "head": ["Month", "People"]}
    return Sheet(**(said | traits), rows=rows)


def text_of(response):
    return b"".join(response.streaming_content).decode()


def book_of(response):
    content = b"".join(response.streaming_content)
    return openpyxl.load_workbook(io.BytesIO(content))


@pytest.mark.parametrize("language", ["de", "nl", "nb"])
def test_csv_for_excel_has_a_mark_semicolons_and_decimal_commas(language):
    with translation.override(language):
        text = text_of(answer(sheet([(DAY, Decimal("2.50")), (None, -3)]), "csv"))

    assert text == ("\ufeffScope;Nørth\r\n\r\nMonth;People\r\n2026-05-04;2,5\r\n;-3\r\n")


def test_csv_for_excel_in_english_has_commas_and_decimal_dots():
    text = text_of(answer(sheet([(DAY, Decimal("2.50"))]), "csv"))

    assert text == "\ufeffScope,Nørth\r\n\r\nMonth,People\r\n2026-05-04,2.5\r\n"


def test_csv_for_programs_is_the_same_in_every_language():
    with translation.override("de"):
        text = text_of(answer(sheet([(DAY, Decimal("1000000.5"))]), "plain"))

    assert text == "# Scope,Nørth\r\n\r\nMonth,People\r\n2026-05-04,1000000.5\r\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
@pytest.mark.parametrize("form", ["csv", "plain"])
def test_no_cell_of_a_csv_begins_a_formula(form, start):
    wicked = f"{start}cmd|'/c calc'!A0"
    made = sheet([(wicked, wicked)], head=[wicked, "n"], about=[(wicked, wicked)])

    text = text_of(answer(made, form))

    assert text.count(f"'{start}cmd") == 5
    assert text.count(f"{start}cmd") == 5


def test_xlsx_holds_types_and_no_formula():
    response = answer(sheet([(DAY, Decimal("2.5")), ("=1+1", None)]), "xlsx")

    book = book_of(response)
    data, about = book.worksheets
    assert [[cell.value for cell in row] for row in data.rows] == [
        ["Month", "People"],
        [datetime.datetime(2026, 5, 4), 2.5],
        ["=1+1", None],
    ]
    assert data["A3"].data_type == "s"
    assert [cell.value for cell in about[1]] == ["Scope", "Nørth"]


def test_csv_is_sent_before_the_last_row_is_read():
    read = []
    rows = ((read.append(n), n) for n in range(10_000))

    pieces = iter(answer(sheet(rows), "csv").streaming_content)
    next(pieces)

    assert len(read) == sheets.LINES_AT_ONCE


def test_rows_are_put_into_words_in_the_language_of_the_request():
    rows = ((translation.get_language(), n) for n in range(1200))

    with translation.override("nb"):
        response = answer(sheet(rows), "plain")
    text = text_of(response)

    assert text.count("nb,") == 1200
    assert translation.get_language() == "en"
