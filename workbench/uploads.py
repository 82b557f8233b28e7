"""A file that somebody uploads to be kept: a picture, drawn anew, or a PDF, as it is.

What a file is, its bytes say; its name and what the browser calls it are not asked.
"""

import re
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from core.exceptions import ActionRefused
from workbench.pictures import LARGEST_FILE, develop
from workbench.pictures import SENTENCES as OF_PICTURES

PDF, JPEG = "application/pdf", "image/jpeg"
PICTURE_BEGINS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
PDF_BEGINS, PDF_ENDS = b"%PDF-", b"%%EOF"
PADDING = b"\0\t\n\f\r "
# Programs take a file for a page or an archive by what stands near its beginning or end.
PAGE = re.compile(rb"<\s*(?:!doctype|html|head|body|script|svg|iframe)", re.IGNORECASE)
ARCHIVE_ENDS = b"PK\x05\x06"
FIRST, LAST = 2048, 66_000  # bytes in which they look for it
# Seen where it stands openly; that nothing runs is the business of whoever opens the file.
ACTIVE = re.compile(rb"/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia)\b")

SENTENCES = {
    "other": _("This is neither a PDF nor a PNG or JPEG picture."),
    "mixed": _("The PDF is damaged or is something else as well. Please export it anew."),
    "active": _("The PDF holds a program or another file. Please export it without."),
}


@dataclass(frozen=True)
class Upload:
    media_type: str
    content: bytes
    small: bytes | None = None  # None: there is nothing to show beside its title


def accept(file):
    """The Upload in an uploaded file. Refused with a sentence where it is of no kind we keep."""
    if file.size > LARGEST_FILE:
        raise ActionRefused(OF_PICTURES["large"])
    content = file.read()
    file.seek(0)
    if content.startswith(PICTURE_BEGINS):
        photo = develop(file)
        return Upload(JPEG, photo.jpeg, photo.small)
    if content.startswith(PDF_BEGINS):
        _ensure_it_is_a_pdf_alone(content)
        return Upload(PDF, content)
    raise ActionRefused(SENTENCES["other"])


def _ensure_it_is_a_pdf_alone(content):
    is_whole = content.rstrip(PADDING).endswith(PDF_ENDS) and b"startxref" in content[-FIRST:]
    if not is_whole or PAGE.search(content[:FIRST]) or ARCHIVE_ENDS in content[-LAST:]:
        raise ActionRefused(SENTENCES["mixed"])
    if ACTIVE.search(content):
        raise ActionRefused(SENTENCES["active"])
