"""What stands on the pages of a PDF."""

import pypdfium2
from pypdfium2 import raw


def pages_of(pdf):
    """The pages of a PDF given as bytes."""
    return list(pypdfium2.PdfDocument(pdf))


def text_on(page):
    """The words on one page, parted by single spaces."""
    return " ".join(page.get_textpage().get_text_range().split())


def text_of(pdf):
    """The words on all pages, parted by single spaces."""
    return " ".join(text_on(page) for page in pages_of(pdf))


def pictures_on(page):
    return list(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]))
