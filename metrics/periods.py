"""The stretches of time that figures are measured for."""

import datetime
from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from metrics.enums import Grain

ANY_DAYS = ""  # the grain of a period that nothing is stored for


@dataclass(frozen=True)
class Period:
    """A month, quarter, year, window of a programme, campaign or cohort, or any days (ANY_DAYS).

    Both days are included.
    """

    grain: str
    starts_on: datetime.date
    ends_on: datetime.date

    @property
    def is_running(self):
        return self.starts_on <= timezone.localdate() < self.ends_on

    @property
    def taken_on(self):
        """The day a stock of this period stands for: its last one, or today while it runs."""
        return min(self.ends_on, timezone.localdate())

    @property
    def is_stored(self):
        return self.grain != ANY_DAYS

    @property
    def query(self):
        """The period in an address: ``grain=month&start=2026-05-01`` or ``from=…&to=…``."""
        if self.grain == ANY_DAYS:
            return f"from={self.starts_on.isoformat()}&to={self.ends_on.isoformat()}"
        return f"grain={self.grain}&start={self.starts_on.isoformat()}"

    @property
    def label(self):
        """Words for the period in the reader's language; a running one says "to date" (n21)."""
        if self.grain == Grain.MONTH:
            text = date_format(self.starts_on, "F Y")
        elif self.grain == Grain.QUARTER:
            words = {"number": (self.starts_on.month + 2) // 3, "year": self.starts_on.year}
            text = _("quarter %(number)s of %(year)s") % words
        elif self.grain == Grain.YEAR:
            text = str(self.starts_on.year)
        else:
            first, last = (
                date_format(day, "DATE_FORMAT") for day in (self.starts_on, self.ends_on)
            )
            text = _("%(first)s to %(last)s") % {"first": first, "last": last}
        return _("%(period)s, to date") % {"period": text} if self.is_running else text


def month(day):
    first = day.replace(day=1)
    return Period(Grain.MONTH, first, next_month(first) - datetime.timedelta(days=1))


def quarter(day):
    """The calendar quarter of ``day``."""
    first = datetime.date(day.year, day.month - (day.month - 1) % 3, 1)
    last = next_month(next_month(next_month(first))) - datetime.timedelta(days=1)
    return Period(Grain.QUARTER, first, last)


def year(day):
    return Period(Grain.YEAR, day.replace(month=1, day=1), day.replace(month=12, day=31))


def window(row):
    """The whole time of a programme, campaign or cohort."""
    return Period(Grain.WINDOW, row.starts_on, row.ends_on)


def days(first, last):
    """Any days; figures are counted for them at once instead of read."""
    return Period(ANY_DAYS, first, last)


MAKERS = {Grain.MONTH: month, Grain.QUARTER: quarter, Grain.YEAR: year}


def before(period):
    """The period of the same kind that ended the day before; None for a window."""
    maker = MAKERS.get(period.grain)
    return maker(period.starts_on - datetime.timedelta(days=1)) if maker else None


def year_before(period):
    """The same month, quarter or year one year earlier; None for a window."""
    maker = MAKERS.get(period.grain)
    return maker(_in_year(period.starts_on, period.starts_on.year - 1)) if maker else None


def same_day(period, base, day):
    """The day of ``base`` (as ``before`` and ``year_before`` make them) that ``day`` is of
    ``period``: the same date in another year, else as many days after the beginning."""
    if period.starts_on.month == base.starts_on.month:
        return _in_year(day, base.starts_on.year)
    return min(base.starts_on + (day - period.starts_on), base.ends_on)


def _in_year(day, number):
    """The same date in another year; the 28th for a 29th of February that is not there."""
    try:
        return day.replace(year=number)
    except ValueError:
        return day.replace(year=number, day=28)


def next_month(first):
    return _months_on(first, 1)


def months_back(day, count):
    """The last ``count`` months that were over on ``day``, oldest first."""
    return months(_months_on(day.replace(day=1), -count), day.replace(day=1))[:-1]


def _months_on(first, count):
    years, index = divmod(first.month - 1 + count, 12)
    return first.replace(year=first.year + years, month=index + 1)


def months(first, last):
    """The months from the one of ``first`` to the one of ``last``, oldest first."""
    periods, start = [], first.replace(day=1)
    while start <= last:
        periods.append(month(start))
        start = next_month(start)
    return periods


def presets(scope):
    """The periods that a page of figures offers: the scope's own time, then this month, quarter
    and year, each with the one before."""
    today = timezone.localdate()
    periods = [window(scope.row)] if scope.has_window else []
    for make in (month, quarter, year):
        this = make(today)
        periods += [this, make(this.starts_on - datetime.timedelta(days=1))]
    return periods
