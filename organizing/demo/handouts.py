"""Files of the demo, made here from words and shapes: the same bytes every time."""

import io
from functools import cache

from django.core.files.base import ContentFile
from PIL import Image, ImageDraw

from workbench.uploads import accept

SLIDE = (842, 595)  # A4 across, in points
LEFT, TOP, LINE = 72, 470, 40
ACCENT, INK = "0.7 0.13 0.16", "0.11 0.12 0.14"
ROOM = (1200, 800)


@cache
def presentation(*slides):
    """The Upload of a PDF; each slide is a tuple of lines, of which the first is its heading."""
    return accept(ContentFile(_pdf([_slide(*lines) for lines in slides])))


@cache
def photo_of_tables():
    """The Upload of a picture of three round tables with people, and a flip chart behind them."""
    image = Image.new("RGB", ROOM, "#e9e3d8")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 520, *ROOM), fill="#b9a68c")
    _draw_flip_chart(draw)
    for middle, below in ((230, 620), (600, 660), (970, 620)):
        _draw_table(draw, middle, below)
    file = io.BytesIO()
    image.save(file, "PNG")
    return accept(ContentFile(file.getvalue()))


def _draw_flip_chart(draw):
    draw.line((520, 130, 480, 560), fill="#5d5a55", width=10)
    draw.line((680, 130, 720, 560), fill="#5d5a55", width=10)
    draw.rectangle((490, 90, 710, 400), fill="#fffdf8", outline="#8b867e", width=4)
    for row, length in enumerate((150, 110, 165, 90, 130)):
        colour = "#b3202a" if row == 0 else "#3a4a6b"
        draw.line((515, 140 + 50 * row, 515 + length, 136 + 50 * row), fill=colour, width=9)


def _draw_table(draw, middle, below):
    colours = ("#3a4a6b", "#7b3f3f", "#4f6b4a", "#8a6d2f")
    for seat, colour in zip((-135, -50, 50, 135), colours, strict=True):
        left, top = middle + seat - 34, below - 150 + abs(seat) // 4
        draw.ellipse((left + 6, top - 62, left + 62, top - 6), fill="#c99b7d")
        draw.rounded_rectangle((left, top, left + 68, top + 130), 26, fill=colour)
    draw.ellipse((middle - 170, below - 60, middle + 170, below + 50), fill="#f7f4ee")
    draw.ellipse((middle - 170, below - 60, middle + 170, below + 50), outline="#8b867e", width=4)
    draw.rectangle((middle - 60, below - 30, middle + 10, below + 10), fill="#fff3a6")
    draw.rectangle((middle + 25, below - 22, middle + 85, below + 16), fill="#cfe3f5")


def _slide(heading, *lines):
    """What draws a slide: a line in the colour of the house, a heading, and a row for each line."""
    width, height = SLIDE
    drawn = [f"{ACCENT} rg {LEFT} {height - 70} {width - 2 * LEFT} 4 re f", f"{INK} rg"]
    drawn.append(_text("F2", 28, TOP, heading))
    drawn += [_text("F1", 20, TOP - LINE * row, line) for row, line in enumerate(lines, start=2)]
    return "\n".join(drawn)


def _text(font, size, height, words):
    for special in "\\()":
        words = words.replace(special, f"\\{special}")
    return f"BT /{font} {size} Tf {LEFT} {height} Td ({words}) Tj ET"


def _pdf(slides):
    """A PDF by hand: catalogue, pages, two fonts every reader has, and each page with its words."""
    pages = [5 + 2 * number for number in range(len(slides))]
    kids = " ".join(f"{page} 0 R" for page in pages)
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    objects.append(
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} /MediaBox [0 0 {SLIDE[0]} {SLIDE[1]}]"
        " /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>"
    )
    objects += [font.format("Helvetica"), font.format("Helvetica-Bold")]
    for page, slide in zip(pages, slides, strict=True):
        objects.append(f"<< /Type /Page /Parent 2 0 R /Contents {page + 1} 0 R >>")
        objects.append(f"<< /Length {len(slide.encode('cp1252'))} >>\nstream\n{slide}\nendstream")
    return _written(objects)


def _written(objects):
    """The numbered objects one after the other, and the table that says where each begins."""
    content, begins = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        begins.append(len(content))
        content += f"{number} 0 obj\n{each}\nendobj\n".encode("cp1252")
    places = "".join(f"{begin:010} 00000 n \n" for begin in begins)
    count = len(objects) + 1
    table = f"xref\n0 {count}\n0000000000 65535 f \n{places}"
    trailer = f"trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{len(content)}\n%%EOF\n"
    return content + (table + trailer).encode()
