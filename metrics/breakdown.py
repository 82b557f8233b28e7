"""A unit's figures beside those of the units right below it."""

from dataclasses import dataclass
from functools import cached_property

from django.utils import timezone
from django.utils.translation import gettext as _

from metrics.definitions import ALL
from metrics.definitions.base import Derived, Distinct
from metrics.enums import Hidden, Kind, ScopeKind
from metrics.figures import Wanted
from metrics.numbers import number_text
from metrics.periods import Period, months_back
from metrics.scopes import Scope
from metrics.sparklines import Sparkline, sparkline
from metrics.tiles import Asked, Tile

MONTHS = 12  # of each sparkline


@dataclass(frozen=True)
class Cell:
    """A figure beside the earlier period, and the months that led to it, oldest first."""

    tile: Tile
    past: list

    @property
    def figure(self):
        return self.tile.figure

    @cached_property
    def sparkline(self) -> Sparkline:
        return sparkline(self.past)


@dataclass(frozen=True)
class Row:
    """A unit and its cells, one for each figure."""

    unit: object
    cells: list


@dataclass(frozen=True)
class Breakdown:
    """The table: definitions of its columns, rows, and the total with a word where it needs one.

    ``period`` is that of the cells, ``base`` the earlier one beside it, None for none. ``notes``
    says of each column why its rows do not add up to the total; empty where they do. ``others``
    is what small units come to together in each; None where that is not given.
    """

    definitions: list
    rows: list
    total: Row
    notes: list
    others: list
    sort: str
    period: Period
    base: Period | None = None

    @property
    def columns(self):
        """``(definition, sort to ask for, direction)`` of each column; direction for ARIA."""
        return [
            (d, d.key if self.sort == f"-{d.key}" else f"-{d.key}", self._direction(d.key))
            for d in self.definitions
        ]

    def _direction(self, key):
        return {key: "ascending", f"-{key}": "descending"}.get(self.sort, "")

    @property
    def beside(self):
        """What the small numbers under the others are; empty without a comparison."""
        if self.base is None:
            return ""
        if self.period.is_running:
            text = _("Below each number: %(period)s on the same date / the whole of %(period)s.")
        else:
            text = _("Below each number: %(period)s.")
        return text % {"period": self.base.label}

    @property
    def merged(self):
        """The cells of the row of small units, each a definition and words; none without any."""
        if not any(self.others):
            return []
        return [
            (definition, "" if number is None else number_text(number, definition.places))
            for definition, number in zip(self.definitions, self.others, strict=True)
        ]

    @property
    def footed(self):
        """The total's cells, each with its note."""
        return list(zip(self.total.cells, self.notes, strict=True))


@dataclass(frozen=True)
class Plan:
    """Which figures the table needs beside the unit's own, and how it is made of them."""

    unit: object
    children: list
    period: Period
    keys: tuple
    base: Period | None = None
    sort: str = ""

    @property
    def _months(self):
        return months_back(timezone.localdate(), MONTHS)

    @property
    def asked(self):
        """Each figure of each unit below."""
        scopes = [Scope(ScopeKind.UNIT, unit) for unit in self.children]
        return [Asked(scope, self.period, key, self.base) for scope in scopes for key in self.keys]

    @property
    def wanted(self):
        """The months of each unit, its own first; nothing for a unit without any below."""
        if not self.children:
            return []
        scopes = [Scope(ScopeKind.UNIT, unit) for unit in (self.unit, *self.children)]
        return [Wanted(scope, part, self.keys) for scope in scopes for part in self._months]

    def table(self, own, below, months):
        """The Breakdown of the unit's ``own`` tiles, those of ``asked`` and the figures of
        ``wanted``; None for a unit without any below."""
        if not self.children:
            return None
        tiles = [own, *_in_turn(below, len(self.keys))]
        units = [self.unit, *self.children]
        total, *below = map(_row, units, tiles, _in_turn(months, MONTHS))
        definitions = [ALL[key] for key in self.keys]
        notes = [_note(definitions[i], total, below, i) for i in range(len(self.keys))]
        others = [_others(total, below, i) for i in range(len(self.keys))]
        rows = self._sorted(below)
        return Breakdown(definitions, rows, total, notes, others, self.sort, self.period, self.base)

    def _sorted(self, rows):
        key = self.sort.removeprefix("-")
        if key not in self.keys:
            return rows
        column = self.keys.index(key)
        known = [row for row in rows if row.cells[column].figure.value is not None]
        unknown = [row for row in rows if row.cells[column].figure.value is None]
        downwards = self.sort.startswith("-")
        known.sort(key=lambda row: row.cells[column].figure.value, reverse=downwards)
        return known + unknown


def _in_turn(items, size):
    return [items[first : first + size] for first in range(0, len(items), size)]


def _row(unit, tiles, months):
    return Row(unit, [Cell(tile, list(past)) for tile, *past in zip(tiles, *months, strict=True)])


def _others(total, rows, column):
    """What the units come to together whose small numbers may be known so; None for none."""
    figures = [row.cells[column].figure for row in rows]
    whole = total.cells[column].figure.value
    if whole is None or all(figure.hidden != Hidden.TOGETHER for figure in figures):
        return None
    return whole - sum(figure.value for figure in figures if figure.value is not None)


def _note(definition, total, rows, column):
    """Why the rows of a column are not the total; empty where they are, or where one is hidden.

    Nobody expects a share of the whole, or a median, to be the sum of the parts' own.
    """
    if definition.kind == Kind.RATIO or definition.is_median:
        return ""
    values = [row.cells[column].figure.value for row in rows]
    whole = total.cells[column].figure.value
    if whole is None or None in values or sum(values) == whole:
        return ""
    if sum(values) < whole or isinstance(definition, Derived):
        return _("the rest belongs to no unit below")
    if isinstance(definition.counts, Distinct) and definition.counts.key == "person":
        return _("different people")
    return _("each counted once")
