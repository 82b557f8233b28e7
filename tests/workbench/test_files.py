import datetime
import zipfile

import pytest
import xlsxwriter

from core.exceptions import ActionRefused
from workbench import files
from workbench.files import SENTENCES

LIST = "Betrieb;Ort;Beschäftigte\nGröße & Söhne;Köln;120\nMüller Straßenbau;Düsseldorf;80\n"


def rows(path):
    return [cells for sheet in files.read(path) for _number, cells in sheet.rows]


@pytest.fixture
def workbook(tmp_path):
    """``workbook(fill)`` makes one; ``fill`` gets the XlsxWriter book."""

    def make(fill, **options):
        path = tmp_path / "list.xlsx"
        with xlsxwriter.Workbook(path, options) as book:
            fill(book)
        return path

    return make


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1", "cp850"],
)
def test_text_is_read_in_any_common_encoding(tmp_path, encoding):
    path = tmp_path / "list.csv"
    path.write_bytes(LIST.encode(encoding))

    assert rows(path)[1] == ["Größe & Söhne", "Köln", "120"]


def test_norwegian_list_from_an_old_windows_is_read(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes("Navn;Sted\nBjørn Ås AS;Ålesund\n".encode("cp1252"))

    assert rows(path) == [["Navn", "Sted"], ["Bjørn Ås AS", "Ålesund"]]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_text_is_read_with_any_common_delimiter(tmp_path, delimiter):
    path = tmp_path / "list.csv"
    lines = [["Name", "Place"], ['"Nord, Süd; Ost"', "Kai"], ["West", "Hafen"]]
    path.write_text("\r\n".join(delimiter.join(line) for line in lines))

    assert rows(path)[1:] == [["Nord, Süd; Ost", "Kai"], ["West", "Hafen"]]


def test_delimiter_that_excel_writes_on_top_is_followed(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("sep=;\nName;Employees\nNord, Süd;1,5\n")

    assert rows(path) == [["Name", "Employees"], ["Nord, Süd", "1,5"]]


def test_rows_keep_the_numbers_they_have_in_the_file(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Name;Place\n;\nNord;Kai\n")

    assert files.read(path)[0].rows == [(1, ["Name", "Place"]), (3, ["Nord", "Kai"])]


def test_workbook_tells_visible_sheets_numbers_and_days(workbook):
    def fill(book):
        book.add_worksheet("Old").hide()
        sheet = book.add_worksheet("New")
        sheet.activate()
        book.worksheets()[0].write_row(0, 0, ["secret"])
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        sheet.write_row(0, 0, ["Nordwerk", 129])
        sheet.write_datetime(0, 2, datetime.datetime(2026, 1, 31), day)
        sheet.write_formula(0, 3, "=2*3", value=6)

    assert rows(workbook(fill)) == [["Nordwerk", 129, "2026-01-31T00:00:00", 6]]


def test_far_cell_is_refused_and_not_walked_to(workbook):
    def fill(book):
        sheet = book.add_worksheet()
        sheet.write(0, 0, "Name")
        sheet.write(1_048_575, 16_383, "far")

    with pytest.raises(ActionRefused, match="more than 200 columns"):
        files.read(workbook(fill))


def test_too_many_rows_are_refused(workbook):
    def fill(book):
        sheet = book.add_worksheet()
        for row in range(50_030):
            sheet.write_number(row, 0, row)

    with pytest.raises(ActionRefused, match="more than 50,000 rows"):
        files.read(workbook(fill, constant_memory=True))


def test_bomb_is_refused_by_its_directory(tmp_path):
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 60 * 1024 * 1024)

    with pytest.raises(ActionRefused, match="larger than 50 MB"):
        files.read(path)


def entity_bomb():
    entities = ['<!ENTITY a0 "aaaaaaaaaa">']
    entities += [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)]
    start = f"<!DOCTYPE x [{''.join(entities)}]>"
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'{start}<sst xmlns="{space}"><si><t>&a9;</t></si></sst>'


def test_bomb_of_entities_is_refused(workbook, tmp_path):
    path = tmp_path / "entities.xlsx"
    sound = zipfile.ZipFile(workbook(lambda book: book.add_worksheet().write(0, 0, "Name")))
    with sound, zipfile.ZipFile(path, "w") as archive:
        for name in sound.namelist():
            inside = sound.read(name) if name != "xl/sharedStrings.xml" else entity_bomb()
            archive.writestr(name, inside)

    with pytest.raises(ActionRefused):
        files.read(path)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b";;\n;;\n", "empty"),
        (b"\xd0\xcf\x11\xe0old", "old_excel"),
        (b"PK\x03\x04cut off", "damaged"),
        (b'Name;Place\n"never closed;x\n' + b"a;b\n" * 20_000, "long_cell"),
        (b"Name" + b";x" * 250, "too_many_columns"),
    ],
)
def test_file_that_is_no_list_gets_one_sentence(tmp_path, content, code):
    path = tmp_path / "list.csv"
    path.write_bytes(content)

    with pytest.raises(ActionRefused) as refusal:
        files.read(path)

    assert str(refusal.value) == SENTENCES[code]


def test_archive_of_something_else_is_refused(tmp_path):
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")

    with pytest.raises(ActionRefused, match="neither a CSV file nor an Excel workbook"):
        files.read(path)


def test_large_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "list.csv"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024 + 1)

    with pytest.raises(ActionRefused, match="larger than 50 MB"):
        files.read(path)


def test_reading_that_takes_too_long_is_stopped(tmp_path, monkeypatch):
    path = tmp_path / "list.csv"
    path.write_text(LIST)
    monkeypatch.setattr(files, "PATIENCE_S", 0.001)

    with pytest.raises(ActionRefused, match="too much memory or time"):
        files.read(path)
