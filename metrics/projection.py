"""Where a figure will stand on the day of its goal if it goes on as in the last six months.

No model: the slowest and the quickest of six finished months, each carried on to the day. Whoever
reads it can do the sum again.
"""

import datetime
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from itertools import pairwise

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


def months_needed(kind):
    """How many finished months a projection reads: a stock changes between two of them."""
    return MONTHS + 1 if kind == Kind.STOCK else MONTHS


def project(kind, value, months, *, since, due_on, today):
    """The Projection of ``value`` (today's), or None where there is nothing to go by.

    ``months`` are the values of the last finished months, oldest first, as many as
    ``months_needed`` says, None where unknown; ``since`` is the day the counting began.
    """
    if value is None or due_on is None or due_on <= today:
        return None
    if len(months) < months_needed(kind) or None in months or not any(months):
        return None
    if since > _first_of(months, today):
        return None
    paces = months if kind == Kind.FLOW else [after - before for before, after in pairwise(months)]
    left = Decimal((due_on - today).days) / DAYS_A_MONTH
    ends = [value + min(paces) * left, value + max(paces) * left]
    return Projection(
        *(max(Decimal(0), end).quantize(Decimal(1), ROUND_DOWN) for end in ends), due_on
    )


def _first_of(months, today):
    """The first day of the oldest of the finished months."""
    index = today.year * 12 + today.month - 1 - len(months)
    return datetime.date(index // 12, index % 12 + 1, 1)
