"""Decides for one page which of its figures a reader of totals may see."""

import datetime
from dataclasses import dataclass
from decimal import Decimal

from metrics.definitions import ALL, parts_of
from metrics.definitions.base import Derived
from metrics.enums import Grain, Hidden, Kind, ScopeKind
from metrics.periods import month
from metrics.permissions import knows_a_part, sees_rows
from metrics.protection.choices import closed_presets, is_over, last_closed_day
from metrics.protection.tables import Courses, Units
from metrics.protection.ties import is_of_programmes


@dataclass(frozen=True)
class Reader:
    """How somebody reads a scope: with its rows, or totals only, perhaps knowing a part."""

    sees_rows: bool = True
    knows_a_part: bool = False

    @classmethod
    def of(cls, user, scope):
        sees = sees_rows(user, scope)
        return cls(sees, not sees and knows_a_part(user, scope))

    def of_figure(self, definition):
        """The same for one figure: of rows that nobody lists, everybody reads totals (B6), and
        knows no part better than the whole."""
        return READS_TOTALS if _is_closed(definition) else self


SEES_ROWS = Reader()
READS_TOTALS = Reader(sees_rows=False)


def sees_rows_of(user, scope, definition):
    """Whether somebody reads a figure with its rows."""
    return Reader.of(user, scope).of_figure(definition).sees_rows


@dataclass(frozen=True)
class Verdict:
    """What a reader sees of a figure: ``value`` (None: unknown, or hidden), the parts it is made
    of (None: it is not), why it is hidden (None: it is not), and the last day it counts when that
    is not its period's."""

    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    hidden: Hidden | None = None
    counted_to: datetime.date | None = None


UNKNOWN = Verdict()


def _hidden(reason):
    return Verdict(hidden=reason)


def _is_closed(definition):
    return any(part.rows_are_closed for part in parts_of(definition))


def _is_withheld(definition):
    return any(part.is_withheld for part in parts_of(definition))


def _guarded(definition):
    """The counted figures in a figure, itself or the two it is made of, that rules protect; none
    where all of it is withheld anyway."""
    is_given = not _is_withheld(definition)
    return [part for part in parts_of(definition) if is_given and part.is_guarded]


class Guard:
    """The decisions for the ``(scope, period)`` places and figure keys of one page.

    ``reader_of(scope)`` gives a Reader. No query where everybody sees rows; else at most three:
    the tree of units, the numbers of units, the months of programmes.
    """

    def __init__(self, reader_of, places, keys):
        self._reader_of = reader_of
        totals = [place for place in places if not reader_of(place[0]).sees_rows]
        guarded = {part.key: part for key in keys for part in _guarded(ALL[key])}.values()
        closed = [part for part in guarded if part.rows_are_closed]
        self._units = Units(
            [(s, p) for s, p in (places if closed else totals) if s.kind == ScopeKind.UNIT],
            [part for part in (guarded if totals else closed) if not is_of_programmes(part)],
        )
        self._courses = Courses(
            [(s, p) for s, p in totals if s.kind == ScopeKind.PROGRAMME],
            [part for part in guarded if is_of_programmes(part)],
        )

    def _reader(self, scope, key):
        return self._reader_of(scope).of_figure(ALL[key])

    def period_read(self, scope, period, key):
        """The period whose value stands for ``period``: the stock of a window that still runs is,
        for readers of totals, that of the last month that is over."""
        if self._reader(scope, key).sees_rows or not _guarded(ALL[key]):
            return period
        is_stock = all(part.kind == Kind.STOCK for part in parts_of(ALL[key]))
        return _closed(period) if is_stock else period

    def verdict(self, scope, period, key, measured):
        """What the reader sees of a figure; ``measured`` (or None) is that of ``period_read``."""
        reader, definition = self._reader(scope, key), ALL[key]
        if reader.sees_rows:
            return _as_measured(definition, measured)
        if period not in closed_presets(scope):
            return _hidden(Hidden.RUNNING)
        if _is_withheld(definition):
            return _hidden(Hidden.ELSEWHERE)
        if not _guarded(definition):
            return _as_measured(definition, measured)
        if reader.knows_a_part:
            return _hidden(Hidden.COVERED)
        read = self.period_read(scope, period, key)
        if isinstance(definition, Derived):
            return self._made_of_two(definition, scope, read, measured)
        value = definition.when_nothing if measured is None else measured.value
        return self._counted(definition, scope, read, value)

    def _made_of_two(self, definition, scope, period, measured):
        """Shown where each of the two is shown, and no less of it than is measured."""
        if _is_running_window(period):
            return _hidden(Hidden.RUNNING)
        for part in _guarded(definition):
            seen = self._counted(part, scope, period, _value_of(part, definition, measured))
            if seen.hidden == Hidden.YEARLY:
                return seen
            if seen.hidden or seen.counted_to:
                return _hidden(Hidden.COVERED)
        return _as_measured(definition, measured)

    def _counted(self, definition, scope, period, value):
        by_programme = is_of_programmes(definition)
        if scope.kind == ScopeKind.UNIT and not by_programme:
            reason = self._units.reason(definition, scope, period)
            return Verdict(value) if reason is None else _hidden(reason)
        if scope.kind != ScopeKind.PROGRAMME or not by_programme:
            return _hidden(Hidden.ELSEWHERE)
        if definition.echoes is not None:
            return self._echo(definition, scope, period, value)
        if period.grain == Grain.WINDOW and definition.kind == Kind.FLOW:
            return self._of_a_window(definition, scope, period, value)
        if value < definition.smallest_shown:
            return _hidden(Hidden.SMALL)
        return Verdict(value)

    def _echo(self, definition, scope, period, value):
        """A stock of a programme, shown where that which it echoes is."""
        told = definition.echoes
        is_small = self._courses.value(told, scope, period) < told.smallest_shown
        return _hidden(Hidden.COVERED) if is_small else Verdict(value)

    def _of_a_window(self, definition, scope, period, whole):
        """The whole, or as much of it as was given out, or nothing."""
        course = self._courses.course(definition, scope)
        if is_over(period) and course.shows_whole(whole):
            return Verdict(whole)
        count = course.months_given_out() if course.adds_up else 0
        if count:
            counted_to = self._courses.months[scope.pk][count - 1].ends_on
            return Verdict(sum(course.values[:count]), counted_to=counted_to)
        if not is_over(period):
            return _hidden(Hidden.RUNNING)
        return _hidden(Hidden.SMALL if whole < definition.smallest_shown else Hidden.COVERED)


def _closed(period):
    """In place of a window that still runs, the last month that is over."""
    return month(last_closed_day()) if _is_running_window(period) else period


def _is_running_window(period):
    return period.grain == Grain.WINDOW and not is_over(period)


def _as_measured(definition, measured):
    if measured is None:
        return Verdict(definition.when_nothing)
    return Verdict(measured.value, measured.numerator, measured.denominator)


def _value_of(part, definition, measured):
    """The value of one of the two figures that a derived one is made of."""
    if measured is None:
        return Decimal(0)
    return measured.numerator if part is definition.numerator else measured.denominator
