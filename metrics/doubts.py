"""What reconciliations found: which stored values are in doubt, and how the last runs ended."""

from collections import defaultdict
from dataclasses import dataclass

from metrics.definitions import ALL, COUNTED, LISTED, parts_of
from metrics.enums import Grain
from metrics.models import FoundMismatch, ReconciliationRun
from metrics.scopes import MODELS

ADDED_UP = (Grain.QUARTER, Grain.YEAR)  # what may be summed from months on reading
RUNS_SHOWN = 30
MISMATCHES_SHOWN = 100


def found_for(scopes, keys):
    """What the last run found for ``scopes`` (their keys) and figures, in one query.

    Returns ``{(scope id, key): [FoundMismatch, …]}``, each with its run; a figure made of two
    others has what was found for these.
    """
    parts = {key: {part.key for part in parts_of(ALL[key])} for key in keys}
    rows = FoundMismatch.objects.filter(
        run=ReconciliationRun.objects.order_by("-pk").values("pk")[:1],
        scope_id__in=set(scopes),
        definition__in={part for counted in parts.values() for part in counted},
    )
    found = defaultdict(list)
    for row in rows.select_related("run"):
        for key, counted in parts.items():
            if row.definition in counted:
                found[row.scope_id, key].append(row)
    return found


def is_doubted(found, period, measurement):
    """Whether one of the mismatches ``found`` concerns the ``period`` and has not been measured
    since; ``measurement`` is what stands there now, or None."""
    return any(_concerns(row, period) and not _is_mended(row, measurement) for row in found)


def _concerns(row, period):
    if row.grain == period.grain:
        return row.period_start == period.starts_on
    is_part = period.grain in ADDED_UP and row.grain == Grain.MONTH
    return is_part and period.starts_on <= row.period_start <= period.ends_on


def _is_mended(row, measurement):
    if measurement is None:
        return row.stored is not None  # what should not have been there is gone
    return measurement.computed_at > row.run.finished_at


@dataclass(frozen=True)
class Found:
    """A mismatch in words: the figure's title and the name of its scope, empty where either is
    gone."""

    title: str
    scope: str
    mismatch: FoundMismatch


@dataclass(frozen=True)
class Runs:
    """The last run (None before the first), what it found as far as it is shown, and the runs
    before it, newest first."""

    last: ReconciliationRun | None
    found: list
    earlier: list


def last_runs():
    """The reconciliations as their page shows them; nine queries at most."""
    last, *earlier = [*ReconciliationRun.objects.order_by("-pk")[:RUNS_SHOWN]] or [None]
    rows = list(_listed(last)[:MISMATCHES_SHOWN]) if last else []
    names = _names({(row.scope_kind, row.scope_id) for row in rows})
    found = [
        Found(
            ALL[row.definition].title if row.definition in ALL else row.definition,
            names.get(row.scope_id, ""),
            row,
        )
        for row in rows
    ]
    return Runs(last, found, earlier)


def _listed(run):
    """Without figures whose numbers are totals for everybody."""
    closed = COUNTED.keys() - LISTED.keys()
    return run.mismatches.exclude(definition__in=closed).order_by("pk")


def _names(places):
    """``{id: name}`` of the scopes that exist."""
    by_kind = defaultdict(set)
    for kind, pk in places:
        by_kind[kind].add(pk)
    return {
        row.pk: str(row)
        for kind, keys in by_kind.items()
        if kind in MODELS
        for row in MODELS[kind].objects.filter(pk__in=keys)
    }
