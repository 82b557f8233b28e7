"""Workplaces with their employers and headcounts, from a list as a union keeps it."""

from workbench.enums import Outcome
from workbench.imports import Verdict
from workplaces.targets.columns import COLUMNS
from workplaces.targets.judging import Known, Refusal
from workplaces.targets.telling import called, changes
from workplaces.targets.writing import write_headcounts, write_workplaces


class WorkplaceTarget:
    """A row names a workplace by employer, name and perhaps place.

    Known workplaces keep their name and unit: names differ in spelling from list to list, and a
    move is an event of its own. Empty cells change nothing.
    """

    key = "workplaces.workplace"
    columns = COLUMNS
    needed = {"name", "employer"}

    def judge(self, rows, options, *, lock=False):
        known = Known(rows, options, lock=lock)
        return [_verdict(known, row) for row in rows]

    def write(self, rows, options):
        workplaces = write_workplaces(rows, options)
        write_headcounts(rows, options, workplaces)

    def called(self, values):
        return called(values)

    def tell(self, row):
        return changes(row)


def _verdict(known, row):
    try:
        return known.judge(row)
    except Refusal as refusal:
        return Verdict(Outcome.REFUSED, str(refusal))


def options(*, unit=None, as_of=None, source=""):
    """The unit of new workplaces, the day of undated headcounts, where the numbers come from.

    Without ``as_of`` they are of the day they are written; a plan of yesterday still fits then.
    """
    return {
        "unit": str(unit.pk) if unit else "",
        "as_of": as_of.isoformat() if as_of else "",
        "source": source[:120],
    }
