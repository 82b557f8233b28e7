"""A table as a file that a spreadsheet opens, written row by row in constant memory.

Three forms. "xlsx" is the default and holds what the table says of itself on a second sheet. "csv"
is for Excel: it has a byte order mark, since Excel reads UTF-8 only with one, and where numbers
have a decimal comma the semicolon parts the cells, since that is what Excel expects there and a
comma would tear numbers apart. "plain" is for programs: comma, decimal dot, no mark, and the lines
about the table begin with "#". Days are ISO everywhere; nothing is run as a formula.
"""

import csv
import datetime
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

import xlsxwriter
from babel.numbers import get_decimal_symbol
from django.http import StreamingHttpResponse
from django.utils import translation
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from workbench.values import neutral

FORMS = {"xlsx": "xlsx", "csv": "csv", "plain": "csv"}  # the file name's ending
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_XLSX_ROWS = 100_000  # some ten seconds of writing; a larger table is told as CSV
LONGEST_CELL = 32_767  # characters that an xlsx cell holds
LINES_AT_ONCE, PIECE_BYTES = 500, 65_536
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class Sheet:
    """A table: its file's ``name`` without ending, lines ``about`` it as (what, text), the
    ``head`` of its columns, and rows of cells: texts, numbers, days or None. Rows may be a
    generator; it is read once, in the language of the request.
    """

    name: str
    about: list[tuple[str, str]]
    head: list[str]
    rows: Iterable[tuple]


def answer(sheet, form):
    """The sheet as a download, made while it is sent; ``form`` is a key of FORMS.

    A workbook is whole and a CSV has its first rows before anything is sent, so that what takes too
    long for a page is answered by a sentence instead of by half a file.
    """
    made = _workbook(sheet) if form == "xlsx" else _lines(sheet, form)
    kind = XLSX_TYPE if form == "xlsx" else "text/csv; charset=utf-8"
    filename = f"{sheet.name}.{FORMS[form]}"
    return StreamingHttpResponse(
        _begun(in_language(made, translation.get_language())),
        content_type=kind,
        headers={"Content-Disposition": content_disposition_header(True, filename)},
    )


def _begun(pieces):
    """The pieces, the first of them made at once."""
    return _with_first(next(pieces), pieces)


def _with_first(first, pieces):
    yield first
    yield from pieces


def in_language(lines, language):
    """What a generator makes, made in ``language``: it runs when the request is over."""
    lines = iter(lines)
    while True:
        with translation.override(language):
            line = next(lines, None)
        if line is None:
            return
        yield line


# CSV ----------------------------------------------------------------------------------------------


class _Echo:
    """A file that hands back what is written to it."""

    def write(self, text):
        return text


def _lines(sheet, form):
    """The file in pieces of some hundred lines."""
    has_comma = form == "csv" and _decimal_mark() == ","
    writer = csv.writer(_Echo(), delimiter=";" if has_comma else ",")
    lines = (writer.writerow([_text(cell, has_comma) for cell in row]) for row in sheet.rows)
    yield "".join([*_begin(sheet, form, writer), *islice(lines, LINES_AT_ONCE)])
    while piece := "".join(islice(lines, LINES_AT_ONCE)):
        yield piece


def _begin(sheet, form, writer):
    """What stands above the rows."""
    sign = "# " if form == "plain" else ""
    if form == "csv":
        yield BYTE_ORDER_MARK
    for what, text in sheet.about:
        yield writer.writerow([f"{sign}{neutral(what)}", neutral(text)])
    yield writer.writerow([])
    yield writer.writerow([neutral(title) for title in sheet.head])


def _decimal_mark():
    return get_decimal_symbol(translation.to_locale(translation.get_language() or "en"))


def _text(cell, has_comma):
    if cell is None:
        return ""
    if isinstance(cell, int | float | Decimal):
        return _number(cell, has_comma)
    return cell.isoformat() if isinstance(cell, datetime.date) else neutral(cell)


def _number(cell, has_comma):
    text = format(Decimal(cell).normalize(), "f")
    return text.replace(".", ",") if has_comma else text


# xlsx ---------------------------------------------------------------------------------------------


def _workbook(sheet):
    """The workbook in pieces, out of a temporary file that is gone afterwards."""
    with tempfile.TemporaryFile() as file:
        _write_book(file, sheet)
        file.seek(0)
        while piece := file.read(PIECE_BYTES):
            yield piece


def _write_book(file, sheet):
    options = {"constant_memory": True, "default_date_format": "yyyy-mm-dd"}
    with xlsxwriter.Workbook(file, options) as book:
        _fill(book, book.add_worksheet(_("Data")), [sheet.head], sheet.rows)
        about = book.add_worksheet(_("About this file"))
        _fill(book, about, [], sheet.about, widths=(28, 100))


def _fill(book, page, heads, rows, *, widths=()):
    bold = book.add_format({"bold": True})
    for column, width in enumerate(widths or [max(14, len(t) + 2) for t in heads[0]]):
        page.set_column(column, column, width)
    for head in heads:
        page.freeze_panes(1, 0)
        for column, title in enumerate(head):
            page.write_string(0, column, title, bold)
    for number, row in enumerate(rows, start=len(heads)):
        for column, cell in enumerate(row):
            _write(page, number, column, cell)


def _write(page, row, column, cell):
    """By type, never by look: a text that begins with "=" stays a text."""
    if isinstance(cell, int | float | Decimal):
        page.write_number(row, column, float(cell))
    elif isinstance(cell, datetime.date):
        page.write_datetime(row, column, cell)
    elif cell is not None:
        page.write_string(row, column, str(cell)[:LONGEST_CELL])
