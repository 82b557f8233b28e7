"""From data to a PDF.

A document is a file of an app and a JSON value. Typst sees texts as values, never as markup, so
that nothing a user typed is run. It reads only what it is given here, loads no packages and knows
no fonts but those it brings along; twelve charts and two pages take some 50 ms.
"""

import base64
import json
from functools import cache
from pathlib import Path

import qrcode
import typst
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language

HOUSE = Path(__file__).parent  # the look of every page: house.typ
STANDARD = "ua-1"  # accessible: tagged, with a title, a language and words for every picture


def set_pdf(document, data):
    """The PDF of ``document``, the path of a Typst file, filled with ``data``, as bytes.

    It may import ``house.typ`` and its neighbours. Pictures are values too, as SVG.
    """
    now = timezone.now()
    data = data | {"language": (get_language() or "en")[:2], "printed": moment(now)}
    compiler = typst.Compiler(font_paths=_fonts(), root=str(HOUSE))
    return compiler.compile(
        {"main.typ": document.read_bytes(), **_beside(document)},
        format="pdf",
        sys_inputs={"data": json.dumps(data)},
        pdf_standards=STANDARD,
        timestamp=int(now.timestamp()),
    )


def _beside(document):
    found = [*HOUSE.glob("*.typ"), *document.parent.glob("*.typ")]
    return {path.name: path.read_bytes() for path in found}


def png_as_svg(png, width, height):
    """A PNG wrapped as SVG, which is text: Typst takes no other bytes from memory."""
    content = base64.b64encode(png).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" href="data:image/png;base64,{content}"/></svg>'
    )


def squares_of(address):
    """The squares of a QR code as rows of 0 and 1."""
    code = qrcode.QRCode(border=0)
    code.add_data(address)
    return ["".join("1" if dark else "0" for dark in line) for line in code.get_matrix()]


@cache
def _fonts():
    return typst.Fonts(include_system_fonts=False)


def moment(at):
    return date_format(timezone.localtime(at), "SHORT_DATETIME_FORMAT")


def day(on):
    return date_format(on, "DATE_FORMAT")
