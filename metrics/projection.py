"""Where a figure will stand on the day of its goal if it goes on as in the last six months.

No model: the slowest and the quickest of six finished months, each carried on to the day. Whoever
reads it can do the sum again. There is none with fewer than six months of data, however long the
programme has run.
"""

import datetime
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from itertools import dropwhile, pairwise

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from metrics.definitions.base import Amount, Rows
from metrics.enums import Kind
from metrics.numbers import number_text
from programmes.enums import Comparator

MONTHS = 6
DAYS_A_MONTH = Decimal("30.4375")


@dataclass(frozen=True)
class Projection:
    """A range for the value on ``due_on``, whole numbers rounded down."""

    lowest: Decimal
    highest: Decimal
    due_on: datetime.date

    def __str__(self):
        words = {"lowest": number_text(self.lowest), "highest": number_text(self.highest)}
        words["date"] = date_format(self.due_on, "DATE_FORMAT")
        if self.lowest == self.highest:
            text = _("%(lowest)s by %(date)s if every month goes like each of the last six")
        else:
            text = _(
                "%(lowest)s to %(highest)s by %(date)s if every month goes like the slowest or "
                "the quickest of the last six"
            )
        return text % words

    def can_meet(self, goal):
        """Whether even the quickest pace reaches the goal's target."""
        if goal.comparator == Comparator.MORE_THAN:
            return self.highest > goal.value
        return self.highest >= goal.value


def can_be_projected(definition):
    """Whether months say something about the whole: sums do, and what is true on a day.

    The different people of several months are not the sum of the months, and the two parts of a
    ratio may go different ways.
    """
    is_sum = isinstance(getattr(definition, "counts", None), Rows | Amount)
    return is_sum or definition.kind == Kind.STOCK


def project(kind, value, months, *, due_on, today):
    """The Projection of ``value`` (today's), or None where there is nothing to go by.

    ``months`` are the values of all finished months that could be counted, oldest first, None
    where unknown. There are data from the first one with a value on.
    """
    if value is None or due_on is None or due_on <= today:
        return None
    recent = _last_with_data(kind, months)
    if recent is None:
        return None
    paces = recent if kind == Kind.FLOW else [after - before for before, after in pairwise(recent)]
    left = Decimal((due_on - today).days) / DAYS_A_MONTH
    ends = [value + min(paces) * left, value + max(paces) * left]
    return Projection(
        *(max(Decimal(0), end).quantize(Decimal(1), ROUND_DOWN) for end in ends), due_on
    )


def _last_with_data(kind, months):
    """The months that say how it goes, or None with fewer than six of them or an unknown one.

    Zeros before the first value are no data: nobody was counting yet. A stock changes between two
    months, so it takes one more.
    """
    needed = MONTHS + 1 if kind == Kind.STOCK else MONTHS
    recent = list(dropwhile(lambda number: not number, months))[-needed:]
    return None if len(recent) < needed or None in recent else recent
