"""Reads a table in a process of its own, which may take only so much memory and time.

``python -m workbench.reading FILE`` writes JSON lines: ``{"sheet": name}`` before the rows of each
visible sheet, ``{"row": number, "cells": […]}`` for each row that holds something, at last
``{"end": true}``, or instead ``{"refused": code}``. Cells are texts, numbers and, for days and
moments, ISO texts. Imports nothing of Django: the less is loaded, the less can be exhausted.
"""

import csv
import datetime
import io
import json
import os
import resource
import sys
import zipfile
from collections import Counter

import openpyxl
from charset_normalizer import from_bytes

from workbench.limits import (
    LONGEST_CELL,
    MEMORY,
    MOST_BYTES,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_SHEETS,
    SECONDS,
    TITLE_ROWS,
)

BYTE_ORDER_MARKS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
# What lists in the four languages come in when they are not Unicode; the usual one first.
CODE_PAGES = ["cp1252", "cp850", "mac_roman"]
DELIMITERS = ";,\t|"
OLD_EXCEL, ZIP = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"


class Refused(Exception):
    """The file cannot be taken; the argument is a code of ``workbench.files.SENTENCES``."""


def main(path):
    limit(resource.RLIMIT_AS, MEMORY)
    limit(resource.RLIMIT_CPU, SECONDS)
    try:
        for line in lines(path):
            tell(line)
        tell({"end": True})
    except Refused as refusal:
        tell({"refused": str(refusal)})
    except MemoryError:
        tell({"refused": "too_costly"})
    except Exception:  # noqa: BLE001 — a damaged file fails in any way it likes
        tell({"refused": "damaged"})


def limit(what, most):
    _soft, hard = resource.getrlimit(what)
    resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def tell(line):
    sys.stdout.write(json.dumps(line) + "\n")


def lines(path):
    """Everything to tell about the file, with the limits kept."""
    rows = 0
    for sheet, table in sheets(path):
        yield {"sheet": sheet}
        for number, cells in enumerate(table, start=1):
            cells = without_empty_end([plain(cell) for cell in cells])
            if not cells:
                continue
            rows += 1
            if rows > MOST_ROWS + TITLE_ROWS + 1:
                raise Refused("too_many_rows")
            if len(cells) > MOST_COLUMNS:
                raise Refused("too_many_columns")
            yield {"row": number, "cells": cells}
    if not rows:
        raise Refused("empty")


def plain(cell):
    """A cell as JSON knows it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell)
    if isinstance(cell, int | float):
        return cell
    if isinstance(cell, datetime.datetime | datetime.date | datetime.time):
        return cell.isoformat()
    text = str(cell)
    if len(text) > LONGEST_CELL:
        raise Refused("long_cell")
    return text


def without_empty_end(cells):
    while cells and (cells[-1] == "" or (isinstance(cells[-1], str) and not cells[-1].strip())):
        cells.pop()
    return cells


def sheets(path):
    """The visible sheets as (name, rows); a text file is one."""
    if os.path.getsize(path) > MOST_BYTES:
        raise Refused("too_large")
    with open(path, "rb") as file:
        start = file.read(4)
    if start == ZIP:
        yield from workbook_sheets(path)
    elif start == OLD_EXCEL:
        raise Refused("old_excel")
    else:
        yield "", text_rows(path)


# Spreadsheets --------------------------------------------------------------------------------


def workbook_sheets(path):
    check_directory(path)
    book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
    for sheet in book.worksheets[:MOST_SHEETS]:
        if sheet.sheet_state == "visible":
            sheet.reset_dimensions()  # what the file says of its size may be wrong
            yield sheet.title, sheet.iter_rows(values_only=True)


def check_directory(path):
    """What the archive says it unpacks to; Python's zipfile reads no more than that."""
    try:
        with zipfile.ZipFile(path) as archive:
            files = archive.infolist()
    except zipfile.BadZipFile as error:
        raise Refused("damaged") from error
    if not any(file.filename == "xl/workbook.xml" for file in files):
        raise Refused("not_a_table")
    if sum(file.file_size for file in files) > MOST_BYTES:
        raise Refused("too_large")


# Texts -----------------------------------------------------------------------------------------


def text_rows(path):
    with open(path, "rb") as file:
        text = decoded(file.read())
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text))
    try:
        for cells in reader:
            if not (reader.line_num == 1 and cells[:1] and cells[0].lower().startswith("sep=")):
                yield cells
    except csv.Error as error:
        raise Refused("long_cell") from error


def decoded(data):
    """The text of a file that does not say how it is encoded."""
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    wide = wide_encoding(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(code_page(data), "replace")


def wide_encoding(data):
    """UTF-16 without a mark: every other byte of Latin text is zero."""
    sample = data[:4000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 4 < len(sample):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def code_page(data):
    best = from_bytes(high_lines(data), cp_isolation=CODE_PAGES).best()
    return best.encoding if best else CODE_PAGES[0]


def high_lines(data):
    """The lines that tell code pages apart: those with a letter beyond ASCII."""
    return b"\n".join(line for line in data.splitlines() if not line.isascii())[:100_000]


def delimiter_of(text):
    """The delimiter by which most of the first rows get the same number of cells, above one."""
    first = text[:65536].splitlines()[:50]
    if first and first[0].lower().startswith("sep=") and len(first[0]) > 4:
        return first[0][4]

    def fit(delimiter):
        widths = Counter(len(cells) for cells in csv.reader(first, delimiter=delimiter) if cells)
        widths.pop(1, None)
        (width, rows), *_ = widths.most_common(1) or [(1, 0)]
        return rows, width

    return max(DELIMITERS, key=fit)


if __name__ == "__main__":
    main(sys.argv[1])
