"""Rows in the making: collected in memory with keys of their own, written at once."""

from datetime import date, timedelta
from itertools import count
from random import Random
from uuid import UUID

from django.apps import apps

from organizing.demo.names import shuffled_names

SEED = "organizing"
FIRST_KEY_AT_MS = 1_735_689_600_000  # 2025-01-01, the moment that the first key claims


class Draft:
    """What the demo will consist of on ``today``; the same day gives the same rows.

    Parts that do not depend on the day are drafted first, so they stay the same on every day.
    """

    def __init__(self, today):
        self.today = today
        self.random = Random(SEED)
        self.names = {tongue: shuffled_names(tongue, self.random) for tongue in ("de", "nl", "nb")}
        self.rows = {}
        self._keys = keys(SEED)
        self._later = []

    def add(self, model, **fields):
        """A new row of ``model``; it may be referred to at once."""
        row = model(id=next(self._keys), **fields)
        self.rows.setdefault(model, []).append(row)
        return row

    def when_written(self, add_more):
        """Have ``add_more()`` draft what can only be made of rows that are in the database."""
        self._later.append(add_more)

    def write(self):
        """Insert everything, one statement per table, lower apps first."""
        _insert(self.rows)
        first, self.rows = self.rows, {}
        for add_more in self._later:
            add_more()
        _insert(self.rows)
        for model, rows in self.rows.items():
            first.setdefault(model, []).extend(rows)
        self.rows = first

    def chance(self, share):
        return self.random.random() < share

    def weighted(self, weights):
        """One key of ``{choice: weight}``."""
        return self.random.choices(list(weights), list(weights.values()))[0]

    def day(self, first, last):
        """A day from ``first`` to ``last``, both included."""
        return first + timedelta(days=self.random.randint(0, (last - first).days))

    def workday(self, first, last):
        """The same, moved off the weekend where the span allows it."""
        day = self.day(first, last)
        friday = day - timedelta(days=max(0, day.weekday() - 4))
        return max(first, friday)


def _insert(rows):
    for model in apps.get_models():
        if model in rows:
            model.objects.bulk_create(rows[model])


def keys(seed):
    """Endless keys in the shape of UUIDv7 (RFC 9562), the same ones for the same seed."""
    random = Random(seed)
    for moment in count(FIRST_KEY_AT_MS):
        first = moment << 16 | 7 << 12 | random.getrandbits(12)
        second = 2 << 62 | random.getrandbits(62)
        yield UUID(int=first << 64 | second)


def months_later(day, months):
    """The first of the month that lies ``months`` after the one of ``day``."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)
