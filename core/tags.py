"""Which tags stand together on rows, as a table of which every number can be opened."""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations_with_replacement
from urllib.parse import urlencode


@dataclass(frozen=True)
class Cell:
    """How many rows carry both tags; of one tag with itself, how many carry it."""

    first: str
    second: str
    count: int

    @property
    def query(self):
        """What narrows a list to exactly these rows."""
        return urlencode([("topic", tag) for tag in dict.fromkeys((self.first, self.second))])


@dataclass(frozen=True)
class Row:
    tag: str
    cells: list[Cell]


@dataclass(frozen=True)
class Together:
    """The tags that occur, and how often each stands beside each other."""

    tags: list
    rows: list[Row]


def together(counted, choices):
    """A Together of ``counted``, ``(tags of a row, number of such rows)``.

    ``choices`` is the enum of the tags, in whose order they stand.
    """
    pairs = Counter()
    for tags, number in counted:
        for pair in combinations_with_replacement(sorted(set(tags)), 2):
            pairs[pair] += number
    occurring = [tag for tag in choices if pairs[tag, tag]]
    return Together(occurring, [Row(tag, _cells(tag, occurring, pairs)) for tag in occurring])


def _cells(tag, tags, pairs):
    return [Cell(tag, other, pairs[tuple(sorted((tag, other)))]) for other in tags]
