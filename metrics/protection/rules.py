"""Which numbers of people may be shown together: rules on plain numbers, without a database.

Two kinds of tables are published for readers of totals, and no number stands in two of them
(docs/adr/0007-small-numbers.md):

- ``UnitTable``: units × months, quarters and years, of figures that tell of each other;
- ``Course``: the months of one programme, and its whole window.

A month's decision looks at that month alone, a year's at its own months: what was read earlier
never tells more than what may be read now.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import chain

MONTHS_OF_A_QUARTER = 3


def batched(items, size):
    return (tuple(items[start : start + size]) for start in range(0, len(items), size))


@dataclass(frozen=True)
class Column:
    """One figure of a table, or what is left of one: ``value(unit, months)`` is its number.

    Below ``least`` a number is small. ``may_be_none``: nothing at all is not small, as where
    nobody is in none of the parts. ``leaves``: how many lowest units each unit holds, where a
    number must be so high that none of them is known to have nothing. ``adds_up`` and
    ``adds_up_in_time`` say whether sub-units and months add up to their whole; else people are
    counted once, and the whole lies between the largest part and the sum of the parts.
    """

    value: Callable
    least: int = 5
    may_be_none: bool = False
    leaves: dict = field(default_factory=dict)
    adds_up: bool = True
    adds_up_in_time: bool = True

    def is_small(self, unit, months):
        number = self.value(unit, months)
        if self.may_be_none and not number:
            return False
        leaves = self.leaves.get(unit, 0)
        return number < self.least or (leaves > 1 and number <= leaves)

    def gives_each(self, unit, months):
        """Whether every lowest unit of it may have one in each of some hidden months."""
        leaves = self.leaves.get(unit)
        number = sum(self.value(unit, (month,)) for month in months)
        return leaves is None or number > leaves * len(months)


@dataclass
class UnitTable:
    """Figures by units and months that are shown together or not at all.

    ``parents`` is ``{unit: unit above, or None}``. Sub-units of one unit are shown all together
    or not at all, too. What else is known about its ``columns``:

    - ``within``: a table that tells of them; they are shown at most where that is;
    - ``is_strict``: a quarter or year is shown only where all its months are;
    - ``apart``: what is left of its first column without the part that is given by programme;
      some of it must be there (``needs_rest``: in each month), that the rest stays open;
    - ``lone_above``: units with one unit right below them, which would be known with them.
    """

    parents: dict
    columns: tuple
    within: object = None
    is_strict: bool = False
    apart: Column | None = None
    needs_rest: bool = False
    lone_above: frozenset = frozenset()
    _known: dict = field(default_factory=dict, repr=False)

    @property
    def is_alone(self):
        """Whether nothing but its own number hides the month of a unit with none above it."""
        return len(self.columns) == 1 and self.within is None and self.apart is None

    def shows(self, unit, months):
        """Whether a unit's number of a month, a quarter or a year may be shown."""
        if len(months) == 1:
            return self.shows_month(unit, months[0])
        if self.is_strict or len(months) == MONTHS_OF_A_QUARTER:
            return self.shows_quarter(unit, months)
        return self.shows_year(unit, tuple(batched(months, MONTHS_OF_A_QUARTER)))

    def shows_month(self, unit, month):
        """It is large enough, so are its siblings, and so is everything above it."""
        return self._remembered("month", unit, month, self._shows_month)

    def _shows_month(self, unit, month):
        above = self.parents[unit]
        if not self._is_told(unit, (month,)):
            return False
        if above is None:
            return self._are_large(unit, (month,)) and self._leaves_a_rest(unit, month)
        return self.shows_month(above, month) and self._is_fine(above, (month,))

    def merges(self, above, month):
        """Whether the small ones right below a unit may be known together, the large ones alone.

        Only of a number that no longer period adds up, and where each small one keeps two values:
        there are several, and together they are neither few nor as many as they can be.
        """
        if above is None or not self.is_alone:
            return False
        column = self.columns[0]
        if column.adds_up_in_time or not column.adds_up:
            return False
        below = self._below(above)
        small = [unit for unit in below if column.is_small(unit, (month,))]
        large = set(below) - set(small)
        together = sum(column.value(unit, (month,)) for unit in small)
        return (
            self.shows_month(above, month)
            and not rest(column, above, below, (month,))
            and bool(large)
            and not self.lone_above.intersection(large)
            and len(small) > 1
            and column.least <= together < (column.least - 1) * len(small)
        )

    def _is_told(self, unit, months):
        """Whether what tells of it is shown, if anything does."""
        return self.within is None or self.within.shows(unit, months)

    def _leaves_a_rest(self, unit, month):
        return not self.needs_rest or self.apart.value(unit, (month,)) > 0

    def shows_quarter(self, unit, months):
        """All its months are shown, so a sum says nothing new."""
        return self._remembered("quarter", unit, months, self._shows_quarter)

    def _shows_quarter(self, unit, months):
        above = self.parents[unit]
        return (
            (above is None or self.shows_quarter(above, months))
            and self._is_told(unit, months)
            and all(self.shows_month(unit, month) for month in months)
            and self._tells_parts_apart(unit, months, [(month,) for month in months])
        )

    def shows_year(self, unit, quarters):
        """It is shown like a month, and leaves open every month that is not.

        ``quarters``: its months, a tuple for each quarter.
        """
        return self._remembered("year", unit, quarters, self._shows_year)

    def _shows_year(self, unit, quarters):
        above, year = self.parents[unit], tuple(chain.from_iterable(quarters))
        if above is None:
            is_fine = self._are_large(unit, year)
        else:
            is_fine = self.shows_year(above, quarters) and self._is_fine(above, year)
        return (
            is_fine
            and self._is_told(unit, year)
            and self._leaves_open(quarters, unit)
            and self._tells_parts_apart(unit, year, quarters)
        )

    def _tells_parts_apart(self, unit, whole, parts):
        """Whether different people of a long period are more than those of each shorter one in it.

        Were they as many, everything hidden between the two would be as many too.
        """
        return all(
            column.value(sibling, part) < column.value(sibling, whole)
            for column in self.columns
            if not column.adds_up
            for sibling in self._siblings(unit)
            for part in parts
        )

    def _remembered(self, kind, unit, period, decide):
        # Siblings are decided alike, so the first of them decides for all; a union has none.
        above = self.parents[unit]
        key = kind, unit if above is None else above, above is None, period
        if key not in self._known:
            self._known[key] = decide(unit, period)
        return self._known[key]

    def _siblings(self, unit):
        above = self.parents[unit]
        return [unit] if above is None else self._below(above)

    def _below(self, above):
        return [unit for unit, parent in self.parents.items() if parent == above]

    def _are_large(self, unit, months):
        return not any(column.is_small(unit, months) for column in self.columns)

    def _is_fine(self, above, months):
        """Whether no sub-unit is small, nor what belongs to the unit itself and to none of them."""
        below = self._below(above)
        return all(self._are_large(unit, months) for unit in below) and not any(
            0 < rest(column, above, below, months) < column.least for column in self.columns
        )

    def _leaves_open(self, quarters, unit):
        """Whether the year leaves at least two possible values to each hidden month and quarter."""
        hidden = {
            month for month in chain.from_iterable(quarters) if not self.shows_month(unit, month)
        }
        if not hidden:
            return True
        siblings = self._siblings(unit)
        if not all(c.gives_each(sibling, hidden) for c in self.columns for sibling in siblings):
            return False
        cells = [(month,) for month in sorted(hidden)]
        cells += [quarter for quarter in quarters if hidden.intersection(quarter)]
        return all(
            most - least >= 1
            for bounds in self._bounds(quarters, unit, hidden)
            for sibling in bounds.siblings
            for cell in cells
            for least, most in [bounds.of(sibling, cell)]
        )

    def _bounds(self, quarters, unit, hidden):
        """What can be worked out about each column, and about what is left of the first."""
        siblings, above = self._siblings(unit), self.parents[unit]
        place = siblings, quarters, above, hidden, self.is_alone
        for column in self.columns:
            if column.adds_up_in_time:
                yield _Sums(column, *place)
            if not column.adds_up:
                yield _Distinct(column, *place)
        if self.apart and above is None:
            yield _Sums(self.apart, *place)


def rest(column, above, below, months):
    """What belongs to a unit itself and to none of those below it."""
    if not column.adds_up:
        return 0
    return column.value(above, months) - sum(column.value(unit, months) for unit in below)


@dataclass(frozen=True)
class _Bounds:
    """What a reader can work out about the hidden cells of siblings from all that is shown.

    Whatever is hidden above the siblings counts as known: they must be safe even then. The cells
    form a whole rectangle, siblings × ``hidden`` months, which is why bounds from one row and one
    column are exact (Fréchet). ``is_capped``: a month of the highest unit reads "fewer than".
    """

    column: Column
    siblings: list
    quarters: tuple
    above: object
    hidden: set
    is_capped: bool

    def value(self, unit, *months):
        return self.column.value(unit, months)


class _Sums(_Bounds):
    def of(self, unit, cell):
        part = self.hidden.intersection(cell)
        own = self._own(unit, self.hidden)
        if self.above is None:
            others = self._at_most(unit, self.hidden - part)
            return max(0, own - others), min(own, self._at_most(unit, part))
        column, everything = self._column(part), self._column(self.hidden)
        return max(0, own + column - everything), min(own, column)

    def _at_most(self, unit, months):
        """What some hidden months of the highest unit can be together."""
        if self.is_capped:
            return (self.column.least - 1) * len(months)
        return self._own(unit, self.hidden) if months else 0

    def _own(self, unit, months):
        return sum(self.value(unit, month) for month in months)

    def _column(self, months):
        left = sum(
            max(0, rest(self.column, self.above, self.siblings, (month,))) for month in months
        )
        return left + sum(self._own(unit, months) for unit in self.siblings)


class _Distinct(_Bounds):
    """People counted once: a whole is at most the sum of its parts and at least each of them."""

    def of(self, unit, cell):
        least = max(0, *(self.value(unit, month) for month in set(cell) - self.hidden), 0)
        least = max(least, self._year(unit) - self._elsewhere(unit, cell))
        if self.above is not None:
            others = sum(self._most(other, cell) for other in self.siblings if other != unit)
            least = max(least, self.value(self.above, *cell) - others)
        return least, self._most(unit, cell)

    def _year(self, unit):
        return self.value(unit, *chain.from_iterable(self.quarters))

    def _most(self, unit, cell):
        """The most that a cell can be, be it a month or a quarter."""
        if not self.hidden.intersection(cell):
            return self.value(unit, *cell)
        most = self._year(unit)
        if self.above is not None:
            most = min(most, self.value(self.above, *cell))
        elif len(cell) == 1 and self.is_capped:
            most = min(most, self.column.least - 1)
        return min(most, self._by_month(unit, cell)) if len(cell) > 1 else most

    def _by_month(self, unit, months):
        return sum(self._most(unit, (month,)) for month in months)

    def _elsewhere(self, unit, cell):
        """The most people whom all other months of the year can hold."""
        total = 0
        for quarter in self.quarters:
            others = [month for month in quarter if month not in cell]
            total += (
                min(self._most(unit, quarter), self._by_month(unit, quarter))
                if len(others) == len(quarter)
                else self._by_month(unit, others)
            )
        return total


@dataclass(frozen=True)
class Course:
    """One figure of one programme: its months that are over, oldest first.

    A month is shown when it is large enough, else it reads "fewer than". The total up to a month
    is given out only where it leaves two possible values to each hidden month since the last
    total that was given out. ``caps`` are the months of a figure that it is part of: there are no
    more different people than there were participations.
    """

    values: tuple
    smallest: int = 5
    adds_up: bool = True
    caps: tuple = ()

    def shows_month(self, index):
        return self.values[index] >= self.smallest

    def months_given_out(self):
        """After how many months the last total was given out; 0: none was yet."""
        last = 0
        for count in range(1, len(self.values) + 1):
            total = sum(self.values[:count])
            if total >= self.smallest and self._leaves_open(last, count, total):
                last = count
        return last

    def shows_whole(self, whole):
        """Whether the total of the window, when all its months are over, may be given out."""
        if whole < self.smallest:
            return False
        count = len(self.values)
        if not self.adds_up:
            return self._leaves_open(0, count, whole)
        # Without the last month the earlier totals stand as they were given out.
        before = Course(self.values[:-1], self.smallest).months_given_out()
        return self._leaves_open(before, count, whole)

    def _leaves_open(self, since, count, total):
        hidden = [i for i in range(since, count) if not self.shows_month(i)]
        if not hidden:
            return True
        left = total - sum(self.values[:since])
        left -= sum(self.values[i] for i in range(since, count) if self.shows_month(i))
        at_most = sum(map(self._at_most, hidden)) - 1
        if not self.adds_up:
            return left <= at_most
        return len(hidden) > 1 and 1 <= left <= at_most

    def _at_most(self, index):
        most = self.smallest - 1
        return min(most, self.caps[index]) if self.caps else most
