"""How far a figure has come towards a goal."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from metrics.enums import Qualifier
from metrics.numbers import number_text
from programmes.enums import Comparator


@dataclass(frozen=True)
class Progress:
    """A goal beside the value reached; ``percent`` is whole, rounded half up."""

    goal: object
    percent: int
    met: bool
    is_at_least: bool

    @property
    def label(self):
        """The target in words: "170 % of at least 200, no date set"."""
        more_than = self.goal.comparator == Comparator.MORE_THAN
        words = {
            "percent": self.percent,
            "target": (_("more than %s") if more_than else _("at least %s")) % self._target,
            "date": self._date,
        }
        return _("%(percent)s %% of %(target)s, %(date)s") % words

    @property
    def _target(self):
        return number_text(self.goal.value)

    @property
    def _date(self):
        if self.goal.due_on is None:
            return _("no date set")
        return _("by %s") % date_format(self.goal.due_on, "DATE_FORMAT")


def progress(goal, value, qualifier):
    """The progress of a figure goal, or None when it has no target.

    ">" 100 is not met by exactly 100 (B1, n7).
    """
    if goal.value is None:
        return None
    percent = (100 * value / goal.value).quantize(Decimal(1), ROUND_HALF_UP)
    more_than = goal.comparator == Comparator.MORE_THAN
    is_met = value > goal.value if more_than else value >= goal.value
    return Progress(goal, int(percent), is_met, qualifier == Qualifier.AT_LEAST)
