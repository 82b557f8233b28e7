"""The floor map on A3, for a wall: the same shapes, shades, patterns and numbers as on the page."""

from dataclasses import asdict
from pathlib import Path

from django.utils.translation import gettext as _

from workbench.paper import png_as_svg, set_pdf

DOCUMENT = Path(__file__).parent / "wall.typ"


def wall_chart(workplace, drawing, *, lead, legend, picture=None):
    """The PDF as bytes; ``legend`` is what each shade means, ``picture`` the PNG beneath."""
    size = (drawing.width, drawing.height)
    data = {
        "title": str(workplace),
        "lead": lead,
        "board": {"width": drawing.width, "height": drawing.height},
        "shapes": [_shape(shape) for shape in drawing.shapes],
        "legend": legend,
        "sketch": png_as_svg(picture, *size) if picture else "",
        "words": {
            "printed": _("Printed"),
            "nothing": _("No area that fits has a place on the map yet."),
            "sketch": _("Sketch of the workplace"),
        },
    }
    return set_pdf(DOCUMENT, data)


def _shape(shape):
    numbers = asdict(shape, dict_factory=lambda pairs: {k: v for k, v in pairs if k != "row"})
    return numbers | {"name": shape.row.area.name}
