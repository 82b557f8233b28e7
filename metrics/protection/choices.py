"""The periods that a reader may choose."""

import datetime
from functools import lru_cache

from django.utils import timezone

from metrics.enums import Grain
from metrics.periods import month, months, presets, quarter, window, year
from metrics.permissions import sees_rows

MONTHS, QUARTERS, YEARS = 24, 8, 3  # how far back readers of totals may look
A_DAY = datetime.timedelta(days=1)


def sees_live(user, scope):
    """Whether the reader may see what is still running, refreshed, and any days: rows, that is."""
    return sees_rows(user, scope)


def presets_for(user, scope):
    """The periods to choose from on a page about ``scope``, the usual one first."""
    return presets(scope) if sees_rows(user, scope) else closed_presets(scope)


def may_choose(user, scope, period):
    """To see a period, one must see the rows there, or it must be one of the presets."""
    return sees_rows(user, scope) or period in closed_presets(scope)


def newest(grain, *, is_live):
    """The newest month, quarter or year: the running one, or the last that is over."""
    make = {Grain.MONTH: month, Grain.QUARTER: quarter, Grain.YEAR: year}[grain]
    today = timezone.localdate()
    return make(today) if is_live else _back(make, today, 1)[0]


def closed_presets(scope):
    """What readers of totals may choose: a project's window and its months, else what is over."""
    if scope.has_window:
        whole = window(scope.row)
        return [whole, *reversed(closed_months(whole.starts_on, whole.ends_on))]
    return list(_closed_on(timezone.localdate()))


@lru_cache(maxsize=2)  # asked for with every number of a page, from midnight to midnight
def _closed_on(today):
    return (
        *_back(month, today, MONTHS),
        *_back(quarter, today, QUARTERS),
        *_back(year, today, YEARS),
    )


def last_closed_day():
    """The last day of the last month that is over."""
    return timezone.localdate().replace(day=1) - A_DAY


def closed_months(first, last):
    """The months from ``first`` to ``last`` (days) that are over, oldest first."""
    return months(first, min(last, last_closed_day()))


def is_over(period):
    """Whether the months of a period are all over."""
    return month(period.ends_on).ends_on <= last_closed_day()


def _back(make, day, number):
    """The last ``number`` periods that are over, newest first."""
    found = []
    while len(found) < number:
        found.append(make(make(day).starts_on - A_DAY))
        day = found[-1].starts_on
    return found
