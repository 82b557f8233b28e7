"""Ranges of days for constraints."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db.models import DateField, F, Func


class DateRange(Func):
    """The days from one date to another, both included; an open end is infinite."""

    function = "daterange"
    output_field = DateRangeField()

    def __init__(self, starts_on="starts_on", ends_on="ends_on"):
        super().__init__(starts_on, ends_on, RangeBoundary(inclusive_upper=True))


class YearsLater(Func):
    """The day so many ``years`` after another, less some ``days``; 29 February becomes the 28th."""

    template = "((%(expressions)s + make_interval(years => %(years)s))::date - %(days)s)"
    output_field = DateField()

    def __init__(self, day, *, years, days=0):
        super().__init__(day, years=years, days=days)


def never_twice_at_once(*fields, name, message, condition=None):
    """A constraint: rows with equal ``fields`` do not overlap in time (needs btree_gist)."""
    same = [(F(field), RangeOperators.EQUAL) for field in fields]
    return ExclusionConstraint(
        name=name,
        expressions=[*same, (DateRange(), RangeOperators.OVERLAPS)],
        condition=condition,
        violation_error_message=message,
    )
