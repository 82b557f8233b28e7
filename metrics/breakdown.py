"""A unit's figures beside those of the units right below it."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from metrics.definitions import ALL
from metrics.definitions.base import Derived, Distinct
from metrics.enums import Kind, ScopeKind
from metrics.figures import Figure, Wanted
from metrics.periods import Period, months_back
from metrics.scopes import Scope
from metrics.sparklines import Sparkline, sparkline

MONTHS = 12  # of each sparkline


@dataclass(frozen=True)
class Cell:
    figure: Figure
    sparkline: Sparkline


@dataclass(frozen=True)
class Row:
    """A unit and its cells, one for each figure."""

    unit: object
    cells: list


@dataclass(frozen=True)
class Breakdown:
    """The table: definitions of its columns, rows, and the total with a word where it needs one.

    ``notes`` says of each column why its rows do not add up to the total; empty where they do.
    """

    definitions: list
    rows: list
    total: Row
    notes: list
    sort: str

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
    def footed(self):
        """The total's cells, each with its note."""
        return list(zip(self.total.cells, self.notes, strict=True))


@dataclass(frozen=True)
class Plan:
    """Which figures the table needs, and how it is made of them."""

    unit: object
    children: list
    period: Period
    keys: tuple
    sort: str = ""

    @property
    def _months(self):
        return months_back(timezone.localdate(), MONTHS)

    @property
    def wanted(self):
        """For each unit the period and then the months; nothing for a unit without any below."""
        if not self.children:
            return []
        scopes = [Scope(ScopeKind.UNIT, unit) for unit in (self.unit, *self.children)]
        periods = [self.period, *self._months]
        return [Wanted(scope, period, self.keys) for scope in scopes for period in periods]

    def table(self, shown):
        """The Breakdown of the figures of ``wanted``; None for a unit without any below."""
        if not self.children:
            return None
        size = MONTHS + 1
        rows = [
            _row(unit, shown[index * size : (index + 1) * size])
            for index, unit in enumerate((self.unit, *self.children))
        ]
        total, *below = rows
        definitions = [ALL[key] for key in self.keys]
        notes = [_note(definitions[i], total, below, i) for i in range(len(self.keys))]
        return Breakdown(definitions, self._sorted(below), total, notes, self.sort)

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


def _row(unit, shown):
    now, *past = shown
    return Row(
        unit,
        [
            Cell(figure, sparkline([month[column] for month in past]))
            for column, figure in enumerate(now)
        ],
    )


def _note(definition, total, rows, column):
    """Why the rows of a column are not the total; empty where they are, or where one is hidden.

    Nobody expects a share of the whole to be the sum of the parts' shares.
    """
    if definition.kind == Kind.RATIO:
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
