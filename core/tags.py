"""What rows are about, and which topics stand together on them, each number to be opened (B13)."""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations_with_replacement
from urllib.parse import urlencode

from django.db.models import Count, TextChoices
from django.utils.translation import gettext_lazy as _


class TopicTag(TextChoices):
    """What contacts, events, projects and courses are about: one vocabulary for all of them."""

    FURTHER_TRAINING = "further_training", _("further training")
    TRANSFORMATION = "transformation", _("transformation")
    PARTICIPATION = "participation", _("participation")
    PAY = "pay", _("pay")
    WORKING_TIME = "working_time", _("working time")
    HEALTH = "health", _("health and safety")
    AGREEMENT = "agreement", _("collective agreement")
    MEMBERSHIP = "membership", _("membership")
    REPRESENTATIVES = "representatives", _("union representatives")
    OTHER = "other", _("other")


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


def topics_together(rows):
    """Which topics ``rows`` carry together; one query, however many topics there are."""
    return together(rows.order_by().values_list("topics").annotate(number=Count("pk")))


def together(counted):
    """A Together of ``counted``, ``(topics of a row, number of such rows)``."""
    pairs = Counter()
    for tags, number in counted:
        for pair in combinations_with_replacement(sorted(set(tags)), 2):
            pairs[pair] += number
    occurring = [tag for tag in TopicTag if pairs[tag, tag]]
    return Together(occurring, [Row(tag, _cells(tag, occurring, pairs)) for tag in occurring])


def _cells(tag, tags, pairs):
    return [Cell(tag, other, pairs[tuple(sorted((tag, other)))]) for other in tags]
