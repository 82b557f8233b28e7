"""The units below a unit on paper: a table with the months as small bars."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from metrics.sparklines import Sparkline

MOST_UNITS = 60  # of a table; a page answers within a second


def by_unit(breakdown):
    """The table for Typst; None for a unit without any below."""
    if breakdown is None:
        return None
    return {
        "title": _("By unit"),
        "legend": _legend(breakdown),
        "head": [_("Unit"), *(str(definition.title) for definition in breakdown.definitions)],
        "rows": [_row(row) for row in breakdown.rows[:MOST_UNITS]] + _merged(breakdown),
        "total": _row(breakdown.total, breakdown.notes),
    }


def _legend(breakdown):
    sentences = [_("The bars are the last twelve months that are over.")]
    if breakdown.base:
        sentences.append(breakdown.beside)
    return " ".join(sentences)


def _merged(breakdown):
    """The row of what small units come to together, if there is one."""
    cells = [_number(number) for _definition, number in breakdown.merged]
    return [{"title": pgettext("units", "Other"), "cells": cells}] if cells else []


def _number(text):
    """A cell without bars."""
    return _set(text, "", "", Sparkline([], "", 0))


def _row(row, notes=()):
    notes = notes or [""] * len(row.cells)
    return {
        "title": str(row.unit),
        "cells": [_cell(cell, note) for cell, note in zip(row.cells, notes, strict=True)],
    }


def _cell(cell, note):
    comparison = cell.tile.comparison
    beside = comparison.brief if comparison else ""
    return _set(cell.figure.display, beside, note, cell.sparkline)


def _set(number, beside, note, line):
    return {
        "number": number,
        "beside": beside,
        "note": note,
        "bars": [[bar.x, bar.y, bar.width, bar.height] for bar in line.bars],
        "width": line.width,
        "height": line.height,
        "says": line.label,
    }
