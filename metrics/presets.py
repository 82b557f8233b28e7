"""What a reader may choose on a dashboard: which time, and beside which other."""

from dataclasses import dataclass, fields
from datetime import date
from urllib.parse import urlencode

from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from metrics import periods, protection
from metrics.permissions import sees_rows


class Preset(TextChoices):
    MONTH = "month", _("This month")
    LAST_MONTH = "last_month", _("Last month")
    QUARTER = "quarter", _("This quarter")
    LAST_QUARTER = "last_quarter", _("Last quarter")
    YEAR = "year", _("This year")
    LAST_YEAR = "last_year", _("Last year")
    WINDOW = "window", _("Whole time of the programme")


class Compare(TextChoices):
    YEAR_BEFORE = "year_before", _("Same period last year")
    BEFORE = "before", _("Period before")
    NONE = "none", _("Nothing")


# Periods that are over: what readers of totals may choose.
CLOSED = (Preset.LAST_MONTH, Preset.LAST_QUARTER, Preset.LAST_YEAR)
_MAKERS = {
    Preset.MONTH: periods.month,
    Preset.QUARTER: periods.quarter,
    Preset.YEAR: periods.year,
    Preset.LAST_MONTH: lambda day: periods.before(periods.month(day)),
    Preset.LAST_QUARTER: lambda day: periods.before(periods.quarter(day)),
    Preset.LAST_YEAR: lambda day: periods.before(periods.year(day)),
}
_IN_ADDRESS = {"first": "from", "last": "to"}
_BASES = {Compare.BEFORE: periods.before, Compare.YEAR_BEFORE: periods.year_before}


@dataclass(frozen=True)
class Choice:
    """What was chosen; keys are texts and empty where nothing was chosen.

    ``sort`` is the figure by which sub-units are sorted, with a minus for the highest first;
    ``first`` and ``last`` are any days, which go before a ``period``.
    """

    unit: str = ""
    programme: str = ""
    period: str = ""
    first: str = ""
    last: str = ""
    compare: str = ""
    sort: str = ""

    def query(self, **other):
        """The choice as the query of an address, with ``other`` in place of its own values."""
        names = [field.name for field in fields(self)]
        values = {name: str(other.get(name, getattr(self, name))) for name in names}
        return urlencode({_IN_ADDRESS.get(n, n): value for n, value in values.items() if value})

    @property
    def days(self):
        """The Period of the chosen days, or None."""
        if not self.first:
            return None
        return periods.days(date.fromisoformat(self.first), date.fromisoformat(self.last))

    @property
    def detail(self):
        """What the audit trail keeps of it: nothing where nothing was chosen."""
        return {"chosen": self.query()} if self.query() else {}

    def period_of_unit(self, today, *, closed_only=False):
        """The period of a unit's figures: this year, or last month for readers of totals."""
        allowed, otherwise = _MAKERS, Preset.YEAR
        if closed_only:
            allowed, otherwise = CLOSED, Preset.LAST_MONTH
        elif self.days:
            return self.days
        return _MAKERS[self.period if self.period in allowed else otherwise](today)

    def period_of_programme(self, programme, today):
        """The period of a programme's figures: its whole time, unless another was chosen."""
        if self.days:
            return self.days
        return _MAKERS[self.period](today) if self.period in _MAKERS else periods.window(programme)

    def base_of(self, period):
        """The earlier period that ``period`` is compared with; None for none."""
        maker = _BASES.get(self.compare or Compare.YEAR_BEFORE)
        return maker(period) if maker else None


def period_of(user, scope, choice):
    """The period of a page about a scope: the chosen one if the reader may see it, else the usual.

    That is the whole time of a project, this year of everything else, or what of it is over.
    """
    today, is_closed = timezone.localdate(), not sees_rows(user, scope)
    if not scope.has_window:
        return choice.period_of_unit(today, closed_only=is_closed)
    period = choice.period_of_programme(scope.row, today)
    return period if protection.may_choose(user, scope, period) else periods.window(scope.row)
