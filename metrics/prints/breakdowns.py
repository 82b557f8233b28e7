"""The units below a unit on paper: a table with the months as small bars."""

from django.utils.translation import gettext as _

MOST_UNITS = 60  # of a table; a page answers within a second


def by_unit(breakdown):
    """The table for Typst; None for a unit without any below."""
    if breakdown is None:
        return None
    return {
        "title": _("By unit"),
        "legend": _legend(breakdown),
        "head": [_("Unit"), *(str(definition.title) for definition in breakdown.definitions)],
        "rows": [_row(row) for row in breakdown.rows[:MOST_UNITS]],
        "total": _row(breakdown.total, breakdown.notes),
    }


def _legend(breakdown):
    sentences = [_("The bars are the last twelve months that are over.")]
    if breakdown.base:
        sentences.append(breakdown.beside)
    return " ".join(sentences)


def _row(row, notes=()):
    notes = notes or [""] * len(row.cells)
    return {
        "title": str(row.unit),
        "cells": [_cell(cell, note) for cell, note in zip(row.cells, notes, strict=True)],
    }


def _cell(cell, note):
    line, comparison = cell.sparkline, cell.tile.comparison
    return {
        "number": cell.figure.display,
        "beside": comparison.brief if comparison else "",
        "note": note,
        "bars": [[bar.x, bar.y, bar.width, bar.height] for bar in line.bars],
        "width": line.width,
        "height": line.height,
        "says": line.label,
    }
