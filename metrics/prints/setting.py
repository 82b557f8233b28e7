"""From data to a PDF.

A document is one of our files beside this one and a JSON value. Typst sees texts as values, never
as markup, so that nothing a user typed is run. It reads no other files, loads no packages and
knows no fonts but those it brings along; twelve charts and two pages take some 50 ms.
"""

import json
from functools import cache
from pathlib import Path

import typst
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language

FILES = Path(__file__).parent
STANDARD = "ua-1"  # accessible: tagged, with a title, a language and words for every picture
MOST_FIGURES, MOST_CHARTS, MOST_MILESTONES = 60, 12, 60  # a page answers within a second


def set_pdf(document, data):
    """The PDF of ``document`` (a file's name without ending) filled with ``data``, as bytes."""
    now = timezone.now()
    data = data | {"language": (get_language() or "en")[:2], "printed": moment(now)}
    compiler = typst.Compiler(font_paths=_fonts(), root=str(FILES))
    return compiler.compile(
        str(FILES / f"{document}.typ"),
        format="pdf",
        sys_inputs={"data": json.dumps(data)},
        pdf_standards=STANDARD,
        timestamp=int(now.timestamp()),
    )


@cache
def _fonts():
    return typst.Fonts(include_system_fonts=False)


def moment(at):
    return date_format(timezone.localtime(at), "SHORT_DATETIME_FORMAT")


def day(on):
    return date_format(on, "DATE_FORMAT")
