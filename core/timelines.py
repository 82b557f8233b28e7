"""What happened at a workplace or to a person, told by every app in one shape.

An app tells its part in ``queries.timeline_entries(*, user, workplace=None, person=None,
limit=NEWEST)``: exactly one of the two is given, and the answer is a list of at most ``limit``
entries, newest first, of rows the user may see. ``mentors`` unites them (ARCHITECTURE §2).

What has a last day is told twice: when it began and, once that day has come, when it ended.

``queries.private_entries(*, user, workplace=None, person=None)`` is how many entries the user may
know of and not read. Whoever sees the timeline reaches its subject; beyond that they must have a
part in what is counted: who logs contacts there without reading those of others, who counts advice
cases, who reads an enrolment with reflections. Everybody else learns of no number.
"""

import datetime
from dataclasses import dataclass
from heapq import merge

from django.utils import timezone

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


def over(rows):
    """Those of dated ``rows`` whose last day has come."""
    return rows.filter(ends_on__lte=timezone.localdate())


def newest_first(*parts, limit=NEWEST):
    """The entries of several apps as one list; each part is already newest first."""
    united = merge(*parts, key=lambda entry: entry.on, reverse=True)
    return [entry for entry, _place in zip(united, range(limit), strict=False)]
