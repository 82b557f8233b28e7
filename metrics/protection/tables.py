"""Reads the numbers that decide about others: of siblings, of what is above, of other months."""

from decimal import Decimal

from django.db.models import Q

from accounts.enums import UnitKind
from accounts.models import Unit
from metrics import queries
from metrics.definitions.base import Rows
from metrics.enums import Grain, Hidden, Kind, ScopeKind
from metrics.periods import months, quarter, window
from metrics.protection.choices import closed_months
from metrics.protection.rules import Course, UnitTable

# Families whose facts always lie in a programme. Readers of totals find their numbers of people
# with programmes, those of every other family with units, and no number with both: so nothing
# can be taken from one to learn the other.
OF_PROGRAMMES = {"joins", "mentors", "participations"}
GRAINS = {1: Grain.MONTH, 3: Grain.QUARTER, 12: Grain.YEAR}  # by the number of months


def is_of_programmes(definition):
    return definition.family.name in OF_PROGRAMMES


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
        tree = _tree()
        self._parents = _families(tree, [scope.pk for scope, _period in places])
        values = _values_of_units(self._parents, [period for _s, period in places], definitions)
        for definition in definitions:
            self._tables[definition.key] = UnitTable(
                parents=self._parents,
                value=_reader(values, definition),
                smallest=definition.smallest_shown,
                adds_up=definition.adds_up,
                adds_up_in_time=definition.kind == Kind.FLOW and adds_up_in_time(definition),
            )

    def reason(self, definition, scope, period):
        """Why the number of a unit is hidden, or None."""
        table = self._tables[definition.key]
        if scope.pk not in self._parents:
            return Hidden.ELSEWHERE
        firsts = [part.starts_on for part in months(period.starts_on, period.ends_on)]
        if definition.kind == Kind.STOCK:
            firsts = firsts[-1:]
        if table.shows(scope.pk, tuple(firsts)):
            return None
        is_alone = self._parents[scope.pk] is None and len(firsts) == 1
        return Hidden.SMALL if is_alone else Hidden.COVERED


def _tree():
    """``{unit: unit above, or None}`` of the units that have a territory."""
    units = Unit.objects.exclude(kind=UnitKind.BOARD)
    return dict(units.values_list("pk", "parent_id"))


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
    """The months that are over of programmes, for figures of what happened in them.

    ``months`` are those Periods by programme. One query, or none.
    """

    def __init__(self, scopes, definitions):
        self.months = {}
        self._values = {}
        if not scopes or not definitions:
            return
        self.months = {scope.pk: closed_months(*_days(window(scope.row))) for scope in scopes}
        firsts = {part.starts_on for parts in self.months.values() for part in parts}
        condition = Q(
            scope_kind=ScopeKind.PROGRAMME,
            scope_id__in=set(self.months),
            grain=Grain.MONTH,
            period_start__in=firsts,
        )
        rows = queries.stored(condition, {d.key for d in definitions})
        fields = ("scope_id", "period_start", "definition", "value")
        self._values = {row[:3]: row[3] for row in rows.values_list(*fields)}

    def course(self, definition, scope):
        values = tuple(
            self._values.get((scope.pk, part.starts_on, definition.key), Decimal(0))
            for part in self.months[scope.pk]
        )
        return Course(values, definition.smallest_shown, adds_up_in_time(definition))
