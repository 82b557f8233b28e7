"""Which numbers of people may be shown together: rules on plain numbers, without a database.

Two tables are published for readers of totals, and no number stands in both
(docs/adr/0007-small-numbers.md):

- ``UnitTable``: units × months, quarters and years;
- ``Course``: the months of one programme, and its whole window.

A month's decision looks at that month alone, a year's at its own months: what was read earlier
never tells more than what may be read now.
"""

from dataclasses import dataclass, field
from itertools import chain

MONTHS_OF_A_QUARTER = 3


def batched(items, size):
    return (tuple(items[start : start + size]) for start in range(0, len(items), size))


@dataclass
class UnitTable:
    """One figure by units and months.

    ``parents`` is ``{unit: unit above, or None}``, ``value(unit, months)`` the number of a unit in
    a tuple of months. ``adds_up`` and ``adds_up_in_time`` say whether sub-units and months add up
    to their whole; else people are counted once, and the whole lies between the largest part and
    the sum of the parts.

    The rule: sub-units of one unit are shown all together or not at all.
    """

    parents: dict
    value: object
    smallest: int = 5
    adds_up: bool = True
    adds_up_in_time: bool = True
    _known: dict = field(default_factory=dict, repr=False)

    def shows(self, unit, months):
        """Whether a unit's number of a month, a quarter or a year may be shown."""
        if len(months) == 1:
            return self.shows_month(unit, months[0])
        if len(months) == MONTHS_OF_A_QUARTER:
            return self.shows_quarter(unit, months)
        return self.shows_year(unit, tuple(batched(months, MONTHS_OF_A_QUARTER)))

    def shows_month(self, unit, month):
        """It is large enough, so are its siblings, and so is everything above it."""
        return self._remembered("month", unit, month, self._shows_month)

    def _shows_month(self, unit, month):
        above = self.parents[unit]
        if above is None:
            return self._is_large(unit, (month,))
        return self.shows_month(above, month) and self._is_fine(above, (month,))

    def shows_quarter(self, unit, months):
        """All its months are shown, so a sum says nothing new."""
        return self._remembered("quarter", unit, months, self._shows_quarter)

    def _shows_quarter(self, unit, months):
        above = self.parents[unit]
        return (
            (above is None or self.shows_quarter(above, months))
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
            is_fine = self._is_large(unit, year)
        else:
            is_fine = self.shows_year(above, quarters) and self._is_fine(above, year)
        return (
            is_fine
            and self._leaves_open(quarters, unit)
            and self._tells_parts_apart(unit, year, quarters)
        )

    def _tells_parts_apart(self, unit, whole, parts):
        """Whether different people of a long period are more than those of each shorter one in it.

        Were they as many, everything hidden between the two would be as many too.
        """
        return self.adds_up or all(
            self.value(sibling, part) < self.value(sibling, whole)
            for sibling in self._siblings(unit)
            for part in parts
        )

    def _remembered(self, kind, unit, period, decide):
        # Siblings are decided alike, so the first of them decides for all.
        key = kind, self.parents[unit], period
        if key not in self._known:
            self._known[key] = decide(unit, period)
        return self._known[key]

    def _siblings(self, unit):
        return self._below(self.parents[unit])

    def _below(self, above):
        return [unit for unit, parent in self.parents.items() if parent == above]

    def _is_large(self, unit, months):
        return self.value(unit, months) >= self.smallest

    def _is_fine(self, above, months):
        """Whether no sub-unit is small, nor what belongs to the unit itself and to none of them."""
        below = self._below(above)
        rest = self.rest(above, below, months)
        return all(self._is_large(unit, months) for unit in below) and not (
            0 < rest < self.smallest
        )

    def rest(self, above, below, months):
        if not self.adds_up:
            return 0
        return self.value(above, months) - sum(self.value(unit, months) for unit in below)

    def _leaves_open(self, quarters, unit):
        """Whether the year leaves at least two possible values to each hidden month and quarter."""
        hidden = {
            month for month in chain.from_iterable(quarters) if not self.shows_month(unit, month)
        }
        if not hidden:
            return True
        siblings, above = self._siblings(unit), self.parents[unit]
        kinds = [_Sums] if self.adds_up_in_time else []
        kinds += [] if self.adds_up else [_Distinct]
        cells = [(month,) for month in sorted(hidden)]
        cells += [quarter for quarter in quarters if hidden.intersection(quarter)]
        return all(
            most - least >= 1
            for bounds in (kind(self, siblings, quarters, above, hidden) for kind in kinds)
            for unit in siblings
            for cell in cells
            for least, most in [bounds.of(unit, cell)]
        )


@dataclass(frozen=True)
class _Bounds:
    """What a reader can work out about the hidden cells of siblings from all that is shown.

    Whatever is hidden above the siblings counts as known: they must be safe even then. The cells
    form a whole rectangle, siblings × ``hidden`` months, which is why bounds from one row and one
    column are exact (Fréchet).
    """

    table: UnitTable
    siblings: list
    quarters: tuple
    above: object
    hidden: set

    @property
    def at_most(self):
        """What a month of the highest unit can be, which alone reads "fewer than"."""
        return self.table.smallest - 1

    def value(self, unit, *months):
        return self.table.value(unit, months)


class _Sums(_Bounds):
    def of(self, unit, cell):
        part = self.hidden.intersection(cell)
        own = self._own(unit, self.hidden)
        if self.above is None:
            others = self.at_most * (len(self.hidden) - len(part))
            return max(0, own - others), min(own, self.at_most * len(part))
        column, everything = self._column(part), self._column(self.hidden)
        return max(0, own + column - everything), min(own, column)

    def _own(self, unit, months):
        return sum(self.value(unit, month) for month in months)

    def _column(self, months):
        rest = sum(max(0, self.table.rest(self.above, self.siblings, (month,))) for month in months)
        return rest + sum(self._own(unit, months) for unit in self.siblings)


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
        elif len(cell) == 1:
            most = min(most, self.at_most)
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
    total that was given out.
    """

    values: tuple
    smallest: int = 5
    adds_up: bool = True

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
        hidden = [value for value in self.values[since:count] if value < self.smallest]
        if not hidden:
            return True
        shown = [value for value in self.values[since:count] if value >= self.smallest]
        left = total - sum(self.values[:since]) - sum(shown)
        at_most = (self.smallest - 1) * len(hidden) - 1
        if not self.adds_up:
            return left <= at_most
        return len(hidden) > 1 and 1 <= left <= at_most
