"""What a reader may choose on a dashboard: which time, and beside which other."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from metrics import periods


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
_BASES = {Compare.BEFORE: periods.before, Compare.YEAR_BEFORE: periods.year_before}


@dataclass(frozen=True)
class Choice:
    """What was chosen; keys are texts and empty where nothing was chosen.

    ``sort`` is the figure by which sub-units are sorted, with a minus for the highest first.
    """

    unit: str = ""
    programme: str = ""
    period: str = ""
    compare: str = ""
    sort: str = ""

    def query(self, **other):
        """The choice as the query of an address, with ``other`` in place of its own values."""
        names = ("unit", "programme", "period", "compare", "sort")
        values = {name: str(other.get(name, getattr(self, name))) for name in names}
        return urlencode({name: value for name, value in values.items() if value})

    @property
    def detail(self):
        """What the audit trail keeps of it: nothing where nothing was chosen."""
        return {"chosen": self.query()} if self.query() else {}

    def period_of_unit(self, today, *, closed_only=False):
        """The period of a unit's figures: this year, or last month for readers of totals."""
        allowed, otherwise = _MAKERS, Preset.YEAR
        if closed_only:
            allowed, otherwise = CLOSED, Preset.LAST_MONTH
        return _MAKERS[self.period if self.period in allowed else otherwise](today)

    def period_of_programme(self, programme, today):
        """The period of a programme's figures: its whole time, unless another was chosen."""
        return _MAKERS[self.period](today) if self.period in _MAKERS else periods.window(programme)

    def base_of(self, period):
        """The earlier period that ``period`` is compared with; None for none."""
        maker = _BASES.get(self.compare or Compare.YEAR_BEFORE)
        return maker(period) if maker else None
