"""Reads the numbers that decide about others: of siblings, of what is above, of other months."""

import datetime
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Q

from accounts.enums import UnitKind
from accounts.models import Unit
from metrics import queries
from metrics.definitions.base import Rows
from metrics.enums import Grain, Hidden, Kind, ScopeKind
from metrics.periods import months, quarter, window, year_before
from metrics.periods import year as year_of
from metrics.protection.choices import closed_months, last_closed_day
from metrics.protection.rules import Column, Course, UnitTable
from metrics.protection.ties import (
    apart_from,
    closure,
    companions,
    is_of_programmes,
    parts_beside,
)

GRAINS = {1: Grain.MONTH, 3: Grain.QUARTER, 12: Grain.YEAR}  # by the number of months
DECEMBER = 12


def adds_up_in_time(definition):
    """Whether each row happens on one day, so that months add up to a year."""
    return definition.sums_amounts or isinstance(definition.counts, Rows)


class Units:
    """What decides about units: everything beside them and above them, for the same periods.

    Two queries, or none when nothing is asked for.
    """

    def __init__(self, places, definitions):
        self._tables = {}
        if not places or not definitions:
            return
        tree, deciding = _tree(), closure(definitions)
        self._parents = _families(tree, [scope.pk for scope, _period in places])
        self._leaves = _leaves(tree)
        self._lone_above = frozenset(unit for unit, n in Counter(tree.values()).items() if n == 1)
        periods = [period for _scope, period in places]
        if any(definition.repeats_year_of for definition in deciding):
            periods += [year_before(year_of(period.ends_on)) for period in periods]
        self._values = _values_of_units(self._parents, periods, deciding)

    def reason(self, definition, scope, period):
        """Why the number of a unit is hidden, or None."""
        if scope.pk not in self._parents:
            return Hidden.ELSEWHERE
        firsts = [part.starts_on for part in months(period.starts_on, period.ends_on)]
        if definition.kind == Kind.STOCK:
            firsts = firsts[-1:]
        if _looks_back(definition) and firsts[-1].month != DECEMBER:
            return Hidden.YEARLY
        table = self._table(definition)
        if table.shows(scope.pk, tuple(firsts)):
            return None
        above = self._parents[scope.pk]
        if definition.kind == Kind.STOCK and table.merges(above, firsts[-1]):
            is_small = table.columns[0].is_small(scope.pk, tuple(firsts))
            return Hidden.TOGETHER if is_small else None
        is_top = above is None and len(firsts) == 1
        return Hidden.SMALL if is_top and table.is_alone else Hidden.COVERED

    def _table(self, definition):
        """The table of a figure; those that go together have one."""
        key = companions(definition)[0].key
        if definition.part_of is not None:
            key = f"parts of {definition.part_of.key}: {parts_beside(definition)[0].key}"
        if key not in self._tables:
            self._tables[key] = self._made(definition)
        return self._tables[key]

    def _made(self, definition):
        if definition.part_of is not None:
            return self._of_parts(definition.part_of, parts_beside(definition))
        if definition.repeats_year_of is not None:
            return YearBefore(self._table(definition.repeats_year_of))
        if definition.echoes is not None:
            return self._of_echo(definition)
        apart = apart_from(definition)
        return UnitTable(
            self._parents,
            tuple(map(self._column, companions(definition))),
            apart=apart and self._rest(definition, [apart]),
            needs_rest=apart is not None and apart.adds_up,
            lone_above=self._lone_above,
        )

    def _of_parts(self, whole, parts):
        """The parts of a figure and what is left, which may be nobody where there are several."""
        left = self._rest(whole, parts, may_be_none=len(parts) > 1)
        columns = (*map(self._column, parts), left)
        return UnitTable(self._parents, columns, within=self._table(whole), is_strict=True)

    def _of_echo(self, definition):
        """Shown where what it echoes is. Where its nothing would be nothing there, it must be so
        much that none of the units below is known to be without."""
        if definition.is_median:  # no number of people, so nothing of it is small or left over
            return UnitTable(self._parents, (), within=self._table(definition.echoes))
        tells_nothing = definition.counts_workers or bool(definition.condition)
        column = self._column(definition, leaves={} if tells_nothing else self._leaves)
        return UnitTable(
            self._parents,
            (column,),
            within=self._table(definition.echoes),
            is_strict=not definition.adds_up,
        )

    def _column(self, definition, leaves=None):
        return Column(
            _reader(self._values, definition),
            least=definition.smallest_shown if definition.counts_workers else 0,
            leaves=leaves or {},
            adds_up=definition.adds_up,
            adds_up_in_time=definition.kind == Kind.FLOW and adds_up_in_time(definition),
        )

    def _rest(self, whole, parts, *, may_be_none=False):
        """What is left of a figure without some parts of it."""
        of_whole, *of_parts = (_reader(self._values, d) for d in (whole, *parts))

        def value(unit, firsts):
            return of_whole(unit, firsts) - sum(of_part(unit, firsts) for of_part in of_parts)

        least = max(d.smallest_shown for d in (whole, *parts))
        return Column(value, least=least, may_be_none=may_be_none)


@dataclass(frozen=True)
class YearBefore:
    """A figure that in December is another's number of the year before: shown where that is."""

    table: UnitTable
    is_alone = False

    def merges(self, above, month):
        return False

    def shows(self, unit, firsts):
        year = firsts[-1].year - 1
        whole = tuple(datetime.date(year, month, 1) for month in range(1, DECEMBER + 1))
        return firsts[-1].month == DECEMBER and self.table.shows(unit, whole)


def _looks_back(definition):
    """Whether it repeats another's year, or is part of what does: given out once a year, so that
    no two of its numbers overlap."""
    whole = definition.part_of or definition
    return whole.repeats_year_of is not None


def _tree():
    """``{unit: unit above, or None}`` of the units that have a territory."""
    units = Unit.objects.exclude(kind=UnitKind.BOARD)
    return dict(units.values_list("pk", "parent_id"))


def _leaves(tree):
    """How many units without any below them each unit holds; of such a one, itself."""
    above = set(tree.values())
    numbers = dict.fromkeys(tree, 0)
    for unit in tree.keys() - above:
        while unit is not None:
            numbers[unit] = numbers.get(unit, 0) + 1
            unit = tree.get(unit)
    return numbers


def _families(tree, asked):
    """The units beside and above those ``asked`` for, as a tree."""
    above = {None}
    for unit in asked:
        while unit in tree:
            unit = tree[unit]
            above.add(unit)
    return {unit: parent for unit, parent in tree.items() if parent in above}


def _values_of_units(units, periods, definitions):
    """``{(unit, grain, first day, key): value}`` of the periods and all months in them.

    For a whole year also its quarters.
    """
    wanted = {(Grain.MONTH, part.starts_on) for p in periods for part in months(*_days(p))}
    for period in periods:
        if period.grain == Grain.YEAR:
            parts = [period, *map(quarter, (m.starts_on for m in months(*_days(period))))]
            wanted |= {(part.grain, part.starts_on) for part in parts}
        elif period.grain == Grain.QUARTER:
            wanted.add((period.grain, period.starts_on))
    condition = Q(
        scope_kind=ScopeKind.UNIT,
        scope_id__in=list(units),
        grain__in={grain for grain, _first in wanted},
        period_start__in={first for _grain, first in wanted},
    )
    rows = queries.stored(condition, {d.key for d in definitions})
    fields = ("scope_id", "grain", "period_start", "definition", "value")
    return {row[:4]: row[4] for row in rows.values_list(*fields)}


def _days(period):
    return period.starts_on, period.ends_on


def _reader(values, definition):
    """A function ``(unit, first days of months)`` → the number there."""

    def month_of(unit, first):
        return values.get((unit, Grain.MONTH, first, definition.key), Decimal(0))

    def value(unit, firsts):
        if definition.adds_up or len(firsts) == 1:
            return sum(month_of(unit, first) for first in firsts)
        return values.get((unit, GRAINS[len(firsts)], firsts[0], definition.key), Decimal(0))

    return value


class Courses:
    """The months that are over of programmes, for figures of what happened in them; and the
    numbers that others echo.

    ``months`` are those Periods by programme, of ``places`` with its window. One query, or none.
    """

    def __init__(self, places, definitions):
        self.months = {}
        self._values = {}
        flows = [d for d in definitions if d.kind == Kind.FLOW]
        if flows:
            self.months = {
                scope.pk: closed_months(*_days(window(scope.row)))
                for scope, period in places
                if period.grain == Grain.WINDOW
            }
        echoed = [d.echoes for d in definitions if d.echoes is not None]
        firsts = {part.starts_on for parts in self.months.values() for part in parts}
        if echoed:
            firsts |= {period.starts_on for _scope, period in places}
            firsts.add(last_closed_day().replace(day=1))
        if firsts:
            self._read({scope.pk for scope, _period in places}, firsts, [*flows, *echoed])

    def _read(self, programmes, firsts, definitions):
        condition = Q(
            scope_kind=ScopeKind.PROGRAMME,
            scope_id__in=programmes,
            grain__in=(Grain.MONTH, Grain.WINDOW),
            period_start__in=firsts,
        )
        keys = {d.key for d in definitions} | {d.part_of.key for d in definitions if d.part_of}
        rows = queries.stored(condition, keys)
        fields = ("scope_id", "grain", "period_start", "definition", "value")
        self._values = {row[:4]: row[4] for row in rows.values_list(*fields)}

    def value(self, definition, scope, period):
        place = scope.pk, period.grain, period.starts_on, definition.key
        return self._values.get(place, Decimal(0))

    def course(self, definition, scope):
        whole = definition.part_of
        is_capped = whole is not None and not definition.adds_up and is_of_programmes(whole)
        return Course(
            self._months_of(definition, scope),
            definition.smallest_shown,
            adds_up_in_time(definition),
            caps=self._months_of(whole, scope) if is_capped else (),
        )

    def _months_of(self, definition, scope):
        return tuple(self.value(definition, scope, part) for part in self.months[scope.pk])
