"""A trend as a picture: one Vega-Lite spec, drawn to SVG on the server, cached by its hash.

Colours are CSS variables, so that the same picture follows the dark theme and print. Over the
months lie bands that carry words and lead to the rows (``metrics.marks``); the table under every
chart says the same.
"""

import hashlib
import json
from dataclasses import dataclass

import vl_convert
from babel.dates import format_skeleton
from django.core.cache import caches
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import get_language, to_locale
from django.utils.translation import gettext as _

from metrics import marks
from metrics.enums import Kind
from metrics.numbers import number_text

PAGE, TILE, PRINT = (640, 220), (280, 96), (340, 100)  # width and height in pixels
KEEP_S = 60 * 60 * 24 * 7
LABEL_LENGTH, LABEL_ROWS, LABEL_HEIGHT = 28, 3, 13  # characters; rows of labels; pixels of a row
# vl-convert knows de-DE and nl-NL, but not Norwegian (d3-format's own notation).
FORMATS = {
    "de": "de-DE",
    "nl": "nl-NL",
    "nb": {
        "decimal": ",",
        "thousands": "\u00a0",
        "grouping": [3],
        "currency": ["", "\u00a0kr"],
    },
}
INK, LINE, ACCENT, MARKED = "var(--quiet)", "var(--line)", "var(--accent)", "var(--slate)"
# Outside a page there are no variables.
ON_PAPER = {INK: "#444444", LINE: "#cccccc", ACCENT: "#b3202a", MARKED: "#47526a"}


@dataclass(frozen=True)
class Drawn:
    """What a picture shows: the trend's points, oldest first, and the events among its months."""

    figure: object
    points: list
    annotations: tuple = ()


def trend_chart(figure, points, size=PAGE, annotations=()):
    """The trend of a figure as an SVG string, safe to stand in a page; empty without a value.

    A picture as large as a page's has marks to tab through; a tile's is one image.
    """
    if all(point.value is None for point in points):
        return SafeString("")
    drawn = Drawn(figure, points, tuple(annotations))
    spec, language = _spec(drawn, size), _language()
    links = _links(drawn) if size == PAGE else None
    svg = _cached(
        (language, spec, links),
        lambda: marks.with_words(_draw(spec, language), _summary(drawn), links),
    )
    return SafeString(svg)  # serialised by marks, which escapes every text and attribute


def printed_chart(figure, points, annotations=()):
    """The same picture for paper, with fixed colours; empty without a value."""
    if all(point.value is None for point in points):
        return ""
    drawn, language = Drawn(figure, points, tuple(annotations)), _language()
    text = json.dumps(_spec(drawn, PRINT))
    for variable, colour in ON_PAPER.items():
        text = text.replace(f'"{variable}"', f'"{colour}"')
    spec = json.loads(text)
    return _cached((language, spec), lambda: _draw(spec, language))


def in_one_sentence(figure, points):
    """What the picture shows, for who does not see it; empty without a value."""
    known = [point for point in points if point.value is not None]
    return _summary(Drawn(figure, points)) if known else ""


def warm_up():
    """Draw for nothing: the first picture of a process takes a second longer than the others."""
    _draw({"data": {"values": []}, "mark": "bar"}, "en")


def _language():
    return (get_language() or "en")[:2]


def _cached(what, draw):
    key = hashlib.sha256(json.dumps(what, sort_keys=True).encode()).hexdigest()
    svg = caches["figures"].get(f"chart:{key}")
    if svg is None:
        svg = draw()
        caches["figures"].set(f"chart:{key}", svg, KEEP_S)
    return svg


def _draw(spec, language):
    return vl_convert.vegalite_to_svg(
        json.dumps(spec), format_locale=FORMATS.get(language), allowed_base_urls=[]
    )


# Words --------------------------------------------------------------------------------------------


def _label(point):
    """The month in short: "Mar 2026", in Norwegian "mars 2026"."""
    locale = to_locale(get_language() or "en")
    return format_skeleton("yMMM", point.period.starts_on, locale=locale)


def _says(drawn, point):
    """What a month's band says: the month, the number, what happened then."""
    month = date_format(point.period.starts_on, "F Y")
    happened = [str(a) for a in drawn.annotations if _is_in(a, point.period)]
    words = _("%(month)s: %(number)s") % {"month": month, "number": point.display}
    return " · ".join([words, *happened])


def _is_in(annotation, period):
    return period.starts_on <= annotation.on <= period.ends_on


def _links(drawn):
    """Where each band leads, by what it says; nowhere for readers of totals."""
    return {_says(drawn, point): drawn.figure.rows_url_for(point.period) for point in drawn.points}


def _summary(drawn):
    """The picture in one sentence, for who does not see it."""
    known = [point for point in drawn.points if point.value is not None]
    highest = max(known, key=lambda point: point.value)
    return _("%(title)s by month, %(first)s to %(last)s; highest in %(month)s with %(number)s") % {
        "title": drawn.figure.title,
        "first": _label(drawn.points[0]),
        "last": _label(drawn.points[-1]),
        "month": _label(highest),
        "number": highest.display,
    }


# The spec -----------------------------------------------------------------------------------------


def _spec(drawn, size):
    """Layers from below: the values, the target, what happened, the bands."""
    layers = [_values(drawn), *_target(drawn, size), *_happened(drawn), _bands(drawn)]
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "background": None,
        "padding": {"left": 4, "top": 4, "right": 12, "bottom": 4},
        "width": size[0],
        "height": size[1],
        "encoding": {"x": _months(drawn)},
        "layer": layers,
        "config": _config(),
    }


def _months(drawn):
    """All months in their order, the hidden ones too."""
    labels = [_label(point) for point in drawn.points]
    return {
        "field": "label",
        "type": "ordinal",
        "sort": labels,
        "scale": {"domain": labels},
        "axis": {
            "title": None,
            "labelAngle": 0,
            "labelOverlap": "greedy",
            "labelSeparation": 10,
        },
    }


def _values(drawn):
    """A hidden month is a gap, in a line too."""
    axis = {"title": None, "tickCount": 4, "tickMinStep": 1, "format": ",~f"}
    rows = [
        {"label": _label(point), "value": None if point.value is None else float(point.value)}
        for point in drawn.points
    ]
    return {
        "data": {"values": rows},
        "mark": _mark(drawn.figure),
        "encoding": {"y": {"field": "value", "type": "quantitative", "axis": axis}},
    }


def _mark(figure):
    if figure.definition.kind == Kind.FLOW:
        return {"type": "bar", "color": ACCENT}
    return {
        "type": "line",
        "color": ACCENT,
        "point": {"color": ACCENT, "size": 24},
        "interpolate": "step-after",
    }


def _target(drawn, size):
    """The target as a line, where months and target speak of the same: of a day's stock.

    What happens in one month cannot be held against the target of a whole programme.
    """
    progress = drawn.figure.target
    if progress is None or drawn.figure.definition.kind == Kind.FLOW or size == TILE:
        return []
    words = _("target %s") % number_text(progress.goal.value)
    data = {"values": [{"y": float(progress.goal.value), "text": words}]}
    y = {"field": "y", "type": "quantitative"}
    line = {"type": "rule", "color": INK, "strokeDash": [4, 3]}
    text = {"type": "text", "color": INK, "align": "left", "baseline": "middle", "dx": 4}
    label = {"x": {"value": "width"}, "y": y, "text": {"field": "text"}}
    return [
        {"data": data, "mark": line, "encoding": {"x": None, "y": y}},
        {"data": data, "mark": text, "encoding": label},
    ]


def _happened(drawn):
    """Each event as a rule through its month, its label above the picture, in turns.

    Labels grow away from the nearer edge; who stands further out is written higher, so that no
    label crosses the rule of another.
    """
    half = len(drawn.points) / 2
    events = [
        (point, annotation, index < half)
        for index, point in enumerate(drawn.points)
        for annotation in drawn.annotations
        if _is_in(annotation, point.period)
    ]
    early = [event for event in events if event[2]]
    late = [event for event in events if not event[2]]
    turns = [*enumerate(reversed(early)), *enumerate(late)]
    return [layer for turn, event in turns for layer in _event(turn % LABEL_ROWS, *event)]


def _event(turn, point, annotation, is_early):
    row = {"label": _label(point), "text": Truncator(str(annotation)).chars(LABEL_LENGTH)}
    side = {"align": "left", "dx": 4} if is_early else {"align": "right", "dx": -4}
    rule = {"type": "rule", "color": MARKED, "strokeDash": [2, 2]}
    text = {"type": "text", "color": MARKED, "baseline": "middle"} | side
    y, foot = {"value": -LABEL_HEIGHT * (1 + turn) + 4}, {"value": {"expr": "height"}}
    data = {"values": [row]}
    return [
        {"data": data, "mark": rule, "encoding": {"y": y, "y2": foot}},
        {"data": data, "mark": text, "encoding": {"y": y, "text": {"field": "text"}}},
    ]


def _bands(drawn):
    """A column over the whole height of each month: what is hovered, tabbed to and followed."""
    rows = [{"label": _label(point), "says": _says(drawn, point)} for point in drawn.points]
    return {
        "name": marks.BANDS,
        "data": {"values": rows},
        "mark": {"type": "bar", "color": "transparent", "width": {"band": 1}},
        "encoding": {
            "y": {"value": 0},
            "y2": {"value": "height"},
            "description": {"field": "says", "type": "nominal"},
        },
    }


def _config():
    return {
        "font": "Inter, Libertinus Serif, sans-serif",
        "view": {"stroke": None},
        "bar": {"discreteBandSize": {"band": 0.8}},
        "axis": {
            "labelColor": INK,
            "labelFontSize": 11,
            "gridColor": LINE,
            "domainColor": LINE,
            "tickColor": LINE,
        },
    }
