"""The days of what repeats: every n weeks or months, until a day or a number of times."""

import calendar
import datetime
from itertools import count, islice, takewhile

from cohorts.enums import Repeat

MOST = 60  # sessions planned at once


def repeated(first, *, each, every=1, until=None, times=MOST):
    """``first`` and the days after it; of a month that is too short, its last day."""
    days = (_after(first, each, every * number) for number in count())
    within = days if until is None else takewhile(lambda day: day <= until, days)
    return list(islice(within, times))


def _after(first, each, number):
    if each == Repeat.WEEKS:
        return first + datetime.timedelta(weeks=number)
    year, month = divmod(first.year * 12 + first.month - 1 + number, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return first.replace(year=year, month=month + 1, day=min(first.day, last))
