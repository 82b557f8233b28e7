"""What happened at a workplace or to a person, told by every app in one shape.

An app tells its part in ``queries.timeline_entries(*, user, workplace=None, person=None,
limit=NEWEST)``: exactly one of the two is given, and the answer is a list of at most ``limit``
entries, newest first, of rows the user may see. ``mentors`` unites them (ARCHITECTURE §2).
"""

import datetime
from dataclasses import dataclass
from heapq import merge

NEWEST = 50


@dataclass(frozen=True)
class Entry:
    """One line of a timeline.

    ``kind`` is the word for it ("visit"), ``title`` what happened, ``detail`` a second line or
    "", ``url`` the page of the row or "", ``who`` the person who did it or "".
    """

    on: datetime.date
    kind: str
    title: str
    detail: str = ""
    url: str = ""
    who: str = ""


def newest_first(*parts, limit=NEWEST):
    """The entries of several apps as one list; each part is already newest first."""
    united = merge(*parts, key=lambda entry: entry.on, reverse=True)
    return [entry for entry, _place in zip(united, range(limit), strict=False)]
