"""The floor map of a workplace, worked out for SVG: where each area is drawn and how.

An area is told by three things at once: a shade, a pattern that grows denser with it, and the
number itself. Colour alone would say nothing to many.
"""

from dataclasses import dataclass

from workplaces.enums import Figure
from workplaces.models import BOARD

SHADES = 5
UNKNOWN = "unknown"
FLAT = 0.6  # height of a map without a sketch, in parts of its width
LETTER = 0.58  # width of a letter in parts of its size
LARGEST, SMALLEST = 30, 13  # letters, in units of the board
PADDING = 10
SHARES = (20, 40, 60, 80)  # percent at which the next shade of a density begins


@dataclass(frozen=True)
class Shape:
    """An area on the map: a rectangle in units of the drawing, with two lines of text."""

    row: object  # queries.Row
    x: float
    y: float
    width: float
    height: float
    shade: str  # "0" to "4" or UNKNOWN
    name: str  # as much of it as there is room for
    value: str
    size: float  # of the letters

    @property
    def middle(self):
        return self.x + self.width / 2

    @property
    def name_y(self):
        return self.y + self.size * 1.25

    @property
    def value_y(self):
        return self.y + self.size * 2.6


@dataclass(frozen=True)
class Drawing:
    """A floor map: its height when it is BOARD wide, its shapes, and what its shades mean."""

    height: float
    shapes: list[Shape]
    legend: list[tuple]  # (shade, from, to), the numbers None where there is no bound

    @property
    def width(self):
        return BOARD


def floor_map(rows, figure, *, told, sketch=None):
    """The Drawing of those rows whose area has a place, wider areas below their parts.

    ``told(figures, figure)`` writes a number for the reader; ``sketch`` gives the proportions.
    """
    ratio = ratio_of(sketch)
    drawn = [row for row in rows if row.area.is_drawn]
    drawn.sort(key=lambda row: (row.area.level, -row.area.width * row.area.height))
    bounds = bounds_of(drawn, figure)
    shapes = [_shape(row, figure, bounds, ratio, told(row.figures, figure)) for row in drawn]
    return Drawing(BOARD * ratio, shapes, _legend(bounds))


def ratio_of(sketch):
    """The height of a map in parts of its width."""
    return sketch.height / sketch.width if sketch else FLAT


def bounds_of(rows, figure):
    """Where each shade but the first begins: fixed for a density, else fifths of the largest."""
    if figure == Figure.DENSITY:
        return SHARES
    largest = max((getattr(row.figures, figure) or 0 for row in rows), default=0)
    return tuple(largest * step / SHADES for step in range(1, SHADES))


def shade_of(value, bounds):
    if value is None:
        return UNKNOWN
    return str(sum(value > 0 and value >= bound for bound in bounds))


def _shape(row, figure, bounds, ratio, value):
    area = row.area
    width, height = area.width, area.height * ratio
    size = max(SMALLEST, min(LARGEST, height / 3.2, width / 6))
    return Shape(
        row=row,
        x=area.left,
        y=area.top * ratio,
        width=width,
        height=height,
        shade=shade_of(getattr(row.figures, figure), bounds),
        name=_fitting(area.name, width - 2 * PADDING, size),
        value=value,
        size=size,
    )


def _fitting(text, width, size):
    room = max(1, int(width / (size * LETTER)))
    return text if len(text) <= room else f"{text[: room - 1].rstrip()}…"


def _legend(bounds):
    if not any(bounds):
        return [("0", 0, None)]
    ends = [0, *bounds, None]
    return [(str(shade), ends[shade], ends[shade + 1]) for shade in range(SHADES)]
