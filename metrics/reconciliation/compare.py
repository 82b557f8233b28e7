"""The independent recomputation held against what is stored (ARCHITECTURE §7.9)."""

import datetime
from dataclasses import dataclass, field

from django.conf import settings
from django.db import connection, transaction

from metrics.definitions import LISTED
from metrics.models import DirtyScope, Measurement
from metrics.reconciliation import statements as sql
from metrics.reconciliation.kept import KEPT, MEDIANS, SUMS
from metrics.reconciliation.sources import PLACEMENT, SOURCES

MOST = 10_000  # differences of one definition that are told apart; beyond it they are counted
# A million rows are sorted once or twice for each definition.
PREPARE = "SET LOCAL statement_timeout = '1h'; SET LOCAL work_mem = '64MB'; SET LOCAL jit = off"


@dataclass(frozen=True)
class Mismatch:
    """A stored value that differs from the recomputed one (Decimals; None: missing on that side).

    Where both are the same, their qualifiers differ.
    """

    definition: str
    scope_kind: str
    scope_id: object
    grain: str
    period_start: datetime.date
    stored: object
    expected: object

    def __str__(self):
        """For logs, which hold no number that nobody may read with its rows; of a figure that is
        gone, nobody knows any more whether that was so."""
        period = f"{self.grain} of {self.period_start}"
        where = f"{self.definition} of {self.scope_kind} {self.scope_id}, {period}"
        values = f": stored {self.stored}, expected {self.expected}"
        return where + (values if self.definition in LISTED else "")


@dataclass(frozen=True)
class Reconciliation:
    """What a comparison found: how many values were compared and differ, which (at most ``MOST``
    of a definition), and how old the oldest change is that nobody has measured yet (None:
    everything is measured). ``unsettled`` names the definitions that differ while changes lay
    unmeasured, so that nothing is proven.
    """

    compared: int = 0
    mismatched: int = 0
    mismatches: list = field(default_factory=list)
    unsettled: tuple = ()
    oldest_dirty: datetime.datetime | None = None

    @property
    def is_clean(self):
        return not self.mismatched

    def and_then(self, other):
        """This with what a later look at the unsettled definitions found."""
        return Reconciliation(
            self.compared + other.compared,
            self.mismatched + other.mismatched,
            self.mismatches + other.mismatches,
            other.unsettled,
            other.oldest_dirty,
        )


def reconcile(only=None):
    """Compare every stored value and qualifier with the recomputation; changes nothing.

    ``only`` names definitions. Drain first: what differs while changes lie unmeasured is
    unsettled and not counted.
    """
    keys = tuple(SOURCES) if only is None else only
    compared = mismatched = 0
    mismatches, unsettled = [], []
    for key in keys:
        found = _compare(key)
        if found.mismatched and found.is_behind:
            unsettled.append(key)
            continue
        compared += found.compared
        mismatched += found.mismatched
        mismatches += found.mismatches
    if only is None:
        of_none = _of_no_definition(keys)
        compared, mismatched = compared + len(of_none), mismatched + len(of_none)
        mismatches += of_none
    oldest = DirtyScope.objects.order_by("marked_at").values_list("marked_at", flat=True).first()
    return Reconciliation(compared, mismatched, mismatches, tuple(unsettled), oldest)


@dataclass(frozen=True)
class _Found:
    compared: int
    mismatched: int
    is_behind: bool
    mismatches: list


@transaction.atomic
def _compare(key):
    statement = sql.COMPARE.format(
        world=sql.WORLD.format(placement=PLACEMENT),
        expected=sql.EXPECTED.format(
            source=SOURCES[key].replace("%", "%%"),
            total=sql.MEDIAN if key in MEDIANS else sql.TOTAL,
        ),
        kept=KEPT,
    )
    params = {"zone": settings.TIME_ZONE, "definition": key, "most": MOST, "is_sum": key in SUMS}
    with connection.cursor() as cursor:
        cursor.execute(PREPARE)
        cursor.execute(statement, params)
        rows = cursor.fetchall()
    compared, mismatched, is_behind = rows[0][:3]
    mismatches = [Mismatch(key, *row[3:]) for row in rows if mismatched]
    return _Found(compared, mismatched, is_behind, mismatches)


def _of_no_definition(keys):
    """Stored values that no definition counts."""
    fields = ("definition", "scope_kind", "scope_id", "grain", "period_start", "value")
    rows = Measurement.objects.exclude(definition__in=keys).values_list(*fields)[:MOST]
    return [Mismatch(*row, expected=None) for row in rows]
