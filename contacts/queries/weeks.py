"""How many contacts each week brought, by kind."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count
from django.db.models.functions import TruncWeek

WEEK = timedelta(weeks=1)


@dataclass(frozen=True)
class Span:
    """A week, or several: as much of it as lies in the period asked for."""

    first: date
    last: date
    counts: Counter  # by kind

    @property
    def week(self):
        """The number of its first week by ISO 8601."""
        return self.first.isocalendar().week

    @property
    def total(self):
        return self.counts.total()


def monday_of(day):
    return day - timedelta(days=day.weekday())


def by_week(contacts, first, last):
    """``(weeks, whole)``: the Spans of a period, the newest first, and that of all of it.

    A week in which nothing happened stands among them. One query, however long the period.
    """
    counted = contacts.filter(on__range=(first, last)).order_by()
    counted = counted.annotate(monday=TruncWeek("on")).values_list("monday", "kind")
    found = defaultdict(Counter)
    for monday, kind, number in counted.annotate(number=Count("pk")):
        found[monday][kind] = number
    weeks = [
        Span(max(monday, first), min(monday + WEEK - timedelta(days=1), last), found[monday])
        for monday in _mondays(first, last)
    ]
    return weeks, Span(first, last, sum(found.values(), Counter()))


def _mondays(first, last):
    """Of the weeks of a period, the newest first."""
    monday = monday_of(last)
    while monday + WEEK > first and first <= last:
        yield monday
        monday -= WEEK
