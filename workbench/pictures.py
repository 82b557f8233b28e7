"""A picture that somebody uploaded, drawn anew from its pixels.

Nothing of the file itself is kept: no place where it was taken, no comment, nothing that hides
behind its end or passes for a picture and is something else.
"""

import io
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

from core.exceptions import ActionRefused

FORMATS = ("PNG", "JPEG")
LARGEST_FILE = 10 * 1024 * 1024
MOST_PIXELS = 40_000_000  # what a phone takes; more would cost too much memory to open
LONGEST = 1600  # pixels of the longer side that are kept
SMALL = 320  # the same of a picture that stands among many
SLIMMEST = 5  # times as long as it is wide
COLOURS = 256  # enough for a drawing, a tenth of the bytes
QUALITY = 85  # of a photograph, in the words of JPEG
Image.MAX_IMAGE_PIXELS = MOST_PIXELS

SENTENCES = {
    "large": _("The file is larger than 10 MB. Please make it smaller."),
    "pixels": _("The picture has more than 40 million pixels. Please make it smaller."),
    "slim": _("The picture is more than five times as long as it is wide."),
    "other": _("This is no PNG or JPEG picture, or it is damaged."),
}


@dataclass(frozen=True)
class Picture:
    png: bytes
    width: int
    height: int


@dataclass(frozen=True)
class Photo:
    jpeg: bytes
    small: bytes  # the same picture, a few kilobytes


def redraw(file):
    """The Picture in an uploaded file. Refused with a sentence where it is none or too large."""
    return _as_picture(_drawn_anew(file))


def develop(file):
    """The Photo in an uploaded file, whose colours count. Refused as a drawing is."""
    drawn = _drawn_anew(file)
    small = drawn.copy()
    small.thumbnail((SMALL, SMALL))
    return Photo(_as_jpeg(drawn), _as_jpeg(small))


def _drawn_anew(file):
    if file.size > LARGEST_FILE:
        raise ActionRefused(SENTENCES["large"])
    try:
        with Image.open(file, formats=FORMATS) as image:
            _ensure_it_has_a_shape(image)
            return _pixels_of(image)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise ActionRefused(SENTENCES["pixels"]) from bomb
    except (OSError, SyntaxError, ValueError, EOFError) as broken:
        raise ActionRefused(SENTENCES["other"]) from broken


def _ensure_it_has_a_shape(image):
    """Told from the head of the file, before anything is unpacked."""
    if image.width * image.height > MOST_PIXELS:
        raise ActionRefused(SENTENCES["pixels"])
    if max(image.size) > SLIMMEST * min(image.size):
        raise ActionRefused(SENTENCES["slim"])


def _pixels_of(image):
    """A new picture on white, upright, no larger than needed, with nothing but the pixels."""
    image.draft("RGB", (LONGEST, LONGEST))  # a JPEG is unpacked no larger than needed
    upright = ImageOps.exif_transpose(image)
    upright.thumbnail((LONGEST, LONGEST))
    clear = upright.convert("RGBA")
    drawn = Image.new("RGB", clear.size, "white")
    drawn.paste(clear, mask=clear)
    return drawn


def _as_picture(drawn):
    file = io.BytesIO()
    drawn.quantize(COLOURS).save(file, "PNG", optimize=True)
    return Picture(file.getvalue(), drawn.width, drawn.height)


def _as_jpeg(drawn):
    file = io.BytesIO()
    drawn.save(file, "JPEG", quality=QUALITY, optimize=True)
    return file.getvalue()
