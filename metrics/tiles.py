"""A figure with all that stands beside it: the earlier period, the target, where it is going.

A page says what it wants (``Asked``); everything is then read in one go.
"""

import logging
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from django.utils import timezone

from core import limits
from metrics import elapsed, protection
from metrics.comparison import Amount, Comparison, of_closed, of_running
from metrics.definitions import ALL, parts_of
from metrics.enums import Grain, Kind, Qualifier
from metrics.figures import Figure, Wanted, read
from metrics.periods import Period, month, months, same_day
from metrics.projection import Projection, can_be_projected, project
from metrics.scopes import Scope

logger = logging.getLogger(__name__)
COMPARE_WITHIN_MS = 3000
MOST_MONTHS = 24  # read for a projection; who counted nothing for so long begins anew


@dataclass(frozen=True)
class Tile:
    """What a tile shows; ``id`` names it on its page."""

    id: str
    figure: Figure
    comparison: Comparison | None = None
    projection: Projection | None = None
    goal: object = None

    @property
    def target(self):
        """Progress to the goal; of the whole time only, for a month is not asked to reach it."""
        return self.figure.target if self.figure.period.grain == Grain.WINDOW else None

    @property
    def is_off_course(self):
        """Whether the goal was missed, or even the quickest recent pace would not meet it."""
        if self.target is None or self.target.met or self.goal.due_on is None:
            return False
        if self.goal.due_on < timezone.localdate():
            return True
        return self.projection is not None and not self.projection.can_meet(self.goal)


@dataclass(frozen=True)
class Asked:
    """A figure that a page wants; ``base`` is the earlier period to compare it with, if any."""

    scope: Scope
    period: Period
    key: str
    base: Period | None = None
    goal: object = None

    @property
    def definition(self):
        return ALL[self.key]

    @property
    def until(self):
        """The day of ``base`` that today is of the period."""
        return same_day(self.period, self.base, timezone.localdate())

    @property
    def finished_months(self):
        """The months of ``base`` before that day's, of a sum: they are measured already."""
        is_sum = self.definition.kind == Kind.FLOW and getattr(self.definition, "adds_up", False)
        if not self._is_running or not is_sum:
            return []
        return months(self.base.starts_on, self.until)[:-1]

    @property
    def projected_months(self):
        """The finished months of the whole time, whose pace says where a dated goal will stand."""
        today, goal = timezone.localdate(), self.goal
        if goal is None or goal.value is None or goal.due_on is None or goal.due_on <= today:
            return []
        whole = self.period
        if whole.grain != Grain.WINDOW or not whole.is_running:
            return []
        if not can_be_projected(self.definition):
            return []
        finished = months(whole.starts_on, today)[:-1]
        return [one for one in finished if one.starts_on >= whole.starts_on][-MOST_MONTHS:]

    @property
    def wanted(self):
        goals = (self.goal,) if self.goal else ()
        earlier = [self.base] if self.base else []
        more = [*earlier, *self.finished_months, *self.projected_months]
        first = Wanted(self.scope, self.period, (self.key,), goals)
        return [first, *(Wanted(self.scope, period, (self.key,)) for period in more)]

    def questions(self, user):
        """What only the facts can tell; nothing for readers of totals."""
        if not self._is_running or not protection.sees_rows_of(user, self.scope, self.definition):
            return []
        first = month(self.until).starts_on if self.finished_months else self.base.starts_on
        parts = parts_of(self.definition)
        return [elapsed.Question(part, self.scope, first, self.until) for part in parts]

    @property
    def _is_running(self):
        return self.base is not None and self.period.is_running

    def tile(self, shown, found):
        """The tile, from the figures of ``wanted`` and the answers to ``questions``."""
        figure, *earlier = shown
        whole = _amount(earlier.pop(0)) if self.base else None
        count = len(self.finished_months)
        return Tile(
            id="-".join(filter(None, (self.key, self.scope.pk.hex, self._goal_part))),
            figure=figure,
            comparison=self._comparison(figure, whole, earlier[:count], found),
            projection=self._projection(figure, earlier[count:]),
            goal=self.goal,
        )

    @property
    def _goal_part(self):
        return self.goal.pk.hex if self.goal else ""

    def _comparison(self, figure, whole, finished, found):
        if self.base is None:
            return None
        now = _amount(figure)
        if not self.period.is_running:
            return of_closed(self.definition, now, whole, self.base)
        same_date = self._same_date(finished, found) if found else Amount(None)
        return of_running(self.definition, now, same_date, whole, self.base)

    def _same_date(self, finished, found):
        value, qualifier = elapsed.combined(self.definition, found)
        amounts = [_amount(figure) for figure in finished]
        if value is None or any(amount.value is None for amount in amounts):
            return Amount(None)
        total = sum((amount.value for amount in amounts), Decimal(value))
        is_weak = any(a.qualifier == Qualifier.AT_LEAST for a in amounts)
        return Amount(total, Qualifier.AT_LEAST if is_weak else qualifier)

    def _projection(self, figure, finished):
        if not finished:
            return None
        return project(
            self.definition.kind,
            figure.value,
            [point.value for point in finished],
            due_on=self.goal.due_on,
            today=timezone.localdate(),
        )


def _amount(figure):
    return Amount(figure.value, figure.qualifier)


def read_tiles(user, asked, *, also=(), known=None):
    """``(tiles, figures of also)``: a Tile for each Asked, a list of figures for each Wanted.

    Three queries for the stored values (mostly one, with ``known``, a Stamp) and one for the
    facts, if needed.
    """
    wanted = [ask.wanted for ask in asked]
    questions = [ask.questions(user) for ask in asked]
    shown = iter(read(user, [*chain(*wanted), *also], known=known))
    found = _on_the_same_date(questions)
    tiles = [
        ask.tile([next(shown)[0] for _want in wants], answers)
        for ask, wants, answers in zip(asked, wanted, found, strict=True)
    ]
    return tiles, list(shown)


def _on_the_same_date(questions):
    """The answers to some questions for each tile; none at all where that would take too long:
    what is compared with is worth less than the page."""
    try:
        found = iter(elapsed.answers([*chain(*questions)], within_ms=COMPARE_WITHIN_MS))
    except limits.TookTooLong:
        logger.warning("earlier values took too long to count")
        return [[] for _asks in questions]
    return [[next(found) for _question in asks] for asks in questions]
