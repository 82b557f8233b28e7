"""The days within which an event may lie, where it is part of something that begins and ends."""

import datetime
from dataclasses import dataclass

_periods = []


@dataclass(frozen=True)
class Period:
    """The first and the last day of what an event is part of, and how that is told."""

    first: datetime.date
    last: datetime.date
    sentence: str  # with %(first)s and %(last)s


def register_period(find):
    """Hold events within a period; a higher app registers its own in ``ready()``.

    ``find(event)`` returns a Period, or None for an event that is none of its.
    """
    _periods.append(find)


def period_of(event):
    """The Period in which an event has to lie, or None where any day will do."""
    return next((period for find in _periods if (period := find(event))), None)
