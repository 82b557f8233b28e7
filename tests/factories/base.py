"""What several of them begin with."""

import datetime

from factory import LazyAttribute

from core.sorting import sort_key

START = datetime.date(2026, 1, 1)


def by_name():
    return LazyAttribute(lambda row: sort_key(row.name))
