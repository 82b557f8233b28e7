"""Reading what was measured: stored values, sums of months, and what is derived from two of them.

What is stored (ARCHITECTURE §7.4): months of everything; quarters and years only of what does not
add up, and not for workplaces; the windows of projects. A stock stands for the last day of its
period. What is neither stored nor a sum, the different people of a workplace's year, is counted
from its facts.
"""

import datetime
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Q

from metrics import elapsed, queries
from metrics.definitions import ALL, DERIVED, parts_of
from metrics.enums import Grain, Kind, Qualifier, ScopeKind
from metrics.periods import months

LONG = (Grain.QUARTER, Grain.YEAR)
# A page reads thousands of rows and needs no Measurement made of each.
READ = "scope_id grain period_start definition value qualifier sample_size computed_at".split()


@dataclass(frozen=True)
class Measured:
    """One value. ``numerator`` and ``denominator`` are those of a derived figure, else None."""

    value: Decimal
    qualifier: Qualifier = Qualifier.EXACT
    sample_size: int = 0
    computed_at: datetime.datetime | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None

    def with_more(self, other):
        """The sum of two months, with the weaker claim and the newer moment; None adds nothing."""
        if other is None:
            return self
        return Measured(
            self.value + other.value,
            self.qualifier if self.qualifier != Qualifier.EXACT else other.qualifier,
            self.sample_size + other.sample_size,
            max(self.computed_at, other.computed_at),
        )


def measurements(places, keys):
    """The values of several ``(scope, period)`` places in one query.

    Returns ``{(scope id, grain, first day, key): Measured}``; what is 0 or unknown is missing, and
    it may hold some that nobody asked for.
    """
    counted = _with_parts(keys)
    found = {}
    _read_stored(found, places, counted)
    _count_live(found, places, counted)
    _derive(found, places, keys)
    return found


def monthly(scope, key, first, last):
    """The months of a figure from ``first`` to ``last`` (days), as ``{month: Measured}``."""
    rows = queries.stored(
        Q(
            scope_kind=scope.kind,
            scope_id=scope.pk,
            grain=Grain.MONTH,
            period_start__gte=first.replace(day=1),
            period_start__lte=last,
        ),
        _with_parts([key]),
    )
    found = {}
    for row in rows.values_list(*READ, named=True):
        found.setdefault(row.period_start, {})[row.definition] = _measured(row)
    if key not in DERIVED:
        return {month: values[key] for month, values in found.items() if key in values}
    derived = {month: _derived(DERIVED[key], values) for month, values in found.items()}
    return {month: value for month, value in derived.items() if value is not None}


def _with_parts(keys):
    """The keys of what is counted: derived figures are replaced by the two they are made of."""
    counted = {}
    for key in keys:
        counted |= {part.key: part for part in parts_of(ALL[key])}
    return counted


def _places_stored(scope, period, definition):
    """The grains and first days under which the value is stored: none when it is not, the months
    of a quarter or year that they add up to."""
    if period.grain == Grain.WINDOW:
        return [(Grain.WINDOW, period.starts_on)]
    if definition.kind == Kind.STOCK:
        return [(Grain.MONTH, period.taken_on.replace(day=1))]
    if period.grain == Grain.MONTH:
        return [(Grain.MONTH, period.starts_on)]
    if definition.adds_up:
        return [
            (Grain.MONTH, month.starts_on) for month in months(period.starts_on, period.ends_on)
        ]
    return [] if scope.kind == ScopeKind.WORKPLACE else [(period.grain, period.starts_on)]


def _read_stored(found, places, counted):
    """One query for what is stored and for the months that are added up."""
    wanted, stored_at = {}, {}
    for scope, period in places:
        for key, definition in counted.items():
            alike = (scope.kind, period, key)  # of many units, the same
            if alike not in stored_at:
                stored_at[alike] = _places_stored(scope, period, definition)
            asked = (scope.pk, period.grain, period.starts_on, key)
            for place in stored_at[alike]:
                wanted.setdefault((scope.pk, *place, key), set()).add(asked)
    if not wanted:
        return
    condition = Q(
        scope_kind__in={scope.kind for scope, _period in places},
        scope_id__in={place[0] for place in wanted},
        grain__in={place[1] for place in wanted},
        period_start__in={place[2] for place in wanted},
    )
    rows = queries.stored(condition, {place[3] for place in wanted})
    for row in rows.values_list(*READ, named=True):
        stored = (row.scope_id, row.grain, row.period_start, row.definition)
        for asked in wanted.get(stored, ()):
            found[asked] = _measured(row).with_more(found.get(asked))


def _count_live(found, places, counted):
    """What is not stored of a workplace: different people, companies, … of its longer periods."""
    asked = [
        (period, elapsed.Question(definition, scope, period.starts_on, period.ends_on))
        for scope, period in places
        if scope.kind == ScopeKind.WORKPLACE and period.grain in LONG
        for definition in counted.values()
        if definition.kind == Kind.FLOW and not definition.adds_up
    ]
    answers = elapsed.answers([question for _period, question in asked])
    for (period, question), (value, qualifier) in zip(asked, answers, strict=True):
        if value:
            place = (question.scope.pk, period.grain, period.starts_on, question.definition.key)
            found[place] = Measured(value, qualifier, int(value))


def _derive(found, places, keys):
    for key in keys:
        if key not in DERIVED:
            continue
        for scope, period in places:
            place = (scope.pk, period.grain, period.starts_on)
            values = {part.key: found.get((*place, part.key)) for part in parts_of(DERIVED[key])}
            derived = _derived(DERIVED[key], values)
            if derived is not None:
                found[(*place, key)] = derived


def _derived(definition, values):
    """A figure made of two others, None where it is unknown or both are."""
    parts = [values.get(part.key) for part in parts_of(definition)]
    above, below = (part or Measured(Decimal(0)) for part in parts)
    value = definition.made_of(above.value, below.value) if any(parts) else None
    if value is None:
        return None
    moments = [part.computed_at for part in (above, below) if part.computed_at]
    return Measured(
        value,
        above.qualifier,
        int(below.value),
        max(moments, default=None),
        numerator=above.value,
        denominator=below.value,
    )


def _measured(row):
    return Measured(row.value, Qualifier(row.qualifier), row.sample_size, row.computed_at)
