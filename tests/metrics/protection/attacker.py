"""Somebody who writes down every number they may read and solves for those they may not.

A cell is anything hashable. What is known of it is an interval of whole numbers; what is known
of several is an equation (their weighted sum is a number) or an inequality (it is at most one).
"""

from collections import defaultdict
from fractions import Fraction
from math import ceil, floor, inf

ROUNDS = 50
VERY_MUCH = 10**6  # more than any number of the world


class Attacker:
    """``see`` what is shown, ``relate`` the cells to each other, then ask what is ``solved``."""

    def __init__(self):
        self.least = defaultdict(int)  # a number of people is never below zero
        self.most = defaultdict(lambda: inf)
        self.cells = set()
        self.equations = []
        self.inequalities = []

    def see(self, cell, value):
        self.bound(cell, value, value)

    def bound(self, cell, least, most):
        self.cells.add(cell)
        self.least[cell] = max(self.least[cell], least)
        self.most[cell] = min(self.most[cell], most)

    def hidden(self, cell):
        self.cells.add(cell)

    def whole_is_sum(self, whole, parts):
        self.equations.append(({whole: 1} | dict.fromkeys(parts, -1), 0))

    def whole_is_distinct(self, whole, parts):
        """People counted once: at least each part, at most their sum."""
        self.at_most({whole: 1} | dict.fromkeys(parts, -1), 0)
        for part in parts:
            self.at_most({part: 1, whole: -1}, 0)

    def at_most(self, weights, number):
        self.inequalities.append((weights, number))

    def whole_has_parts(self, whole, parts):
        """Some of what the whole counts: the parts together are no more than it."""
        self.at_most(dict.fromkeys(parts, 1) | {whole: -1}, 0)

    def nothing_is_nothing(self, cell, told):
        """Where there is none of the one, there is none of the other."""
        self.at_most({told: 1, cell: -VERY_MUCH}, 0)

    def solved(self, hidden):
        """Those of the ``hidden`` cells that can have one value only."""
        self._propagate()
        self._eliminate()
        self._propagate()
        return {cell for cell in hidden if self.least[cell] == self.most[cell]}

    def _propagate(self):
        halves = list(self.inequalities)
        for weights, number in self.equations:
            halves.append((weights, number))
            halves.append(({cell: -weight for cell, weight in weights.items()}, -number))
        halves = [half for half in halves if any(map(self._is_open, half[0]))]
        for _ in range(ROUNDS):
            changes = [self._tighten(*half) for half in halves]
            if not any(changes):
                return

    def _is_open(self, cell):
        return self.least[cell] != self.most[cell]

    def _tighten(self, weights, number):
        """From ``sum(weight × cell) <= number``: the others at their least leave so much."""
        smallest = {
            cell: weight * (self.least[cell] if weight > 0 else self.most[cell])
            for cell, weight in weights.items()
        }
        endless = [cell for cell, low in smallest.items() if low == -inf]
        if len(endless) > 1:
            return False
        total = sum(low for low in smallest.values() if low != -inf)
        changed = False
        for cell in endless or weights:
            left = number - total + (0 if endless else smallest[cell])
            changed |= self._bound_by(cell, weights[cell], left)
        assert all(self.least[cell] <= self.most[cell] for cell in weights), "the world is wrong"
        return changed

    def _bound_by(self, cell, weight, left):
        """From ``weight × cell <= left``."""
        if weight > 0 and floor(Fraction(left, weight)) < self.most[cell]:
            self.most[cell] = floor(Fraction(left, weight))
            return True
        if weight < 0 and ceil(Fraction(left, weight)) > self.least[cell]:
            self.least[cell] = ceil(Fraction(left, weight))
            return True
        return False

    def _eliminate(self):
        """Exact elimination of the equations; each line of the result is an equation too."""
        rows = []
        for weights, number in self.equations:
            row = {cell: Fraction(weight) for cell, weight in weights.items()}
            row[None] = Fraction(number)
            self._put_in_what_is_known(row)
            for pivot, done in rows:
                _subtract(row, done, pivot)
            unknown = next((cell for cell in row if cell is not None), None)
            if unknown is None:
                continue
            row = {cell: weight / row[unknown] for cell, weight in row.items()}
            for _pivot, done in rows:
                _subtract(done, row, unknown)
            rows.append((unknown, row))
        for _pivot, row in rows:
            number = row.pop(None, Fraction(0))
            self.equations.append((row, number))

    def _put_in_what_is_known(self, row):
        for cell in [cell for cell in row if cell is not None]:
            if self.least[cell] == self.most[cell]:
                row[None] -= row.pop(cell) * self.least[cell]


def _subtract(row, other, pivot):
    """Take ``pivot`` out of ``row`` with the help of ``other``, where it has weight 1."""
    weight = row.get(pivot, 0)
    if not weight:
        return
    for cell, part in other.items():
        row[cell] = row.get(cell, Fraction(0)) - weight * part
        if cell is not None and not row[cell]:
            del row[cell]
