"""The days within which an event may lie, where it is part of something that begins and ends."""

_periods = []


def register_period(find):
    """Hold events within a period; a higher app registers its own in ``ready()``.

    ``find(event)`` returns the first and the last day, or None for an event that is none of its.
    """
    _periods.append(find)


def period_of(event):
    """The first and the last day that an event may have, or None where any will do."""
    return next((period for find in _periods if (period := find(event))), None)
