"""Where there are mentors and where none: districts by sectors, and offices (B7); who depends on
a funding (B10)."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q

from accounts.enums import UnitKind, Verb
from accounts.models import Unit
from accounts.queries import units_where
from mentors.models import Mentor
from mentors.permissions import APPOINTING_ROLES
from workplaces.enums import Sector
from workplaces.queries import workplaces_for


@dataclass(frozen=True)
class Cell:
    """The workplaces of a sector in a district: how many have a mentor, of how many."""

    unit: Unit
    sector: str
    mentored: int
    all: int

    @property
    def is_white(self):
        """There is somebody to reach, and no mentor."""
        return self.all > 0 and self.mentored == 0


@dataclass(frozen=True)
class Row:
    unit: Unit
    cells: list[Cell]

    @property
    def mentored(self):
        return sum(cell.mentored for cell in self.cells)

    @property
    def all(self):
        return sum(cell.all for cell in self.cells)


@dataclass(frozen=True)
class Matrix:
    """Districts by sectors; each workplace stands in one cell, so that the sum is their number."""

    sectors: list[Sector]
    rows: list[Row]

    @property
    def mentored(self):
        return sum(row.mentored for row in self.rows)

    @property
    def all(self):
        return sum(row.all for row in self.rows)

    @property
    def white(self):
        return [cell for row in self.rows for cell in row.cells if cell.is_white]

    @property
    def columns(self):
        """The sums of each sector, as ``(mentored, all)``."""
        return [
            (sum(cell.mentored for cell in cells), sum(cell.all for cell in cells))
            for cells in zip(*(row.cells for row in self.rows), strict=True)
        ]


def coverage_of(user, *, programme=None):
    """The Matrix of the workplaces at which the user may appoint, for today; two queries.

    ``programme`` counts the mentors of one programme only.
    """
    units = list(units_where(user, "mentors.mentor", Verb.CREATE).order_by("path"))
    counted = _counted(user, programme)
    mentored, known = Counter(), Counter()
    districts = _district_of({unit.pk: unit for unit in units})
    for unit_id, sector, of_all, with_mentor in counted:
        if unit_id in districts:
            known[districts[unit_id].pk, sector] += of_all
            mentored[districts[unit_id].pk, sector] += with_mentor
    sectors = [sector for sector in Sector if any(key[1] == sector for key in known)]
    shown = [unit for unit in units if any(key[0] == unit.pk for key in known)]
    rows = [
        Row(unit, [_cell(unit, sector, mentored, known) for sector in sectors]) for unit in shown
    ]
    return Matrix(sectors, rows)


def _cell(unit, sector, mentored, known):
    return Cell(unit, sector, mentored[unit.pk, sector], known[unit.pk, sector])


def _counted(user, programme):
    """``(unit, sector, workplaces, those of them with a mentor today)``."""
    workplaces = workplaces_for(user, APPOINTING_ROLES).order_by()
    has_mentor = Exists(_current(programme).filter(workplace=OuterRef("pk")))
    rows = workplaces.annotate(has_mentor=has_mentor).values_list("unit", "sector")
    return rows.annotate(of_all=Count("pk"), with_mentor=Count("pk", filter=Q(has_mentor=True)))


def _current(programme):
    mentors = Mentor.objects.current().order_by()
    return mentors.filter(programme=programme) if programme else mentors


def _district_of(units):
    """Each unit's district, or itself where it lies in none that the user sees."""
    return {pk: _upwards(unit, units) for pk, unit in units.items()}


def _upwards(unit, units):
    above = unit
    while above.kind != UnitKind.DISTRICT:
        if above.parent_id not in units:
            return unit
        above = units[above.parent_id]
    return above


def offices_without_mentor(user, *, programme=None):
    """The local offices at which the user may appoint and where nobody is mentor today."""
    at = _current(programme).filter(workplace__unit__path__under=OuterRef("path"))
    offices = units_where(user, "mentors.mentor", Verb.CREATE).filter(kind=UnitKind.OFFICE)
    return offices.filter(~Exists(at)).select_related("parent").order_by("path")


def affected(programme):
    """How many people are mentors in a programme today, each counted once (B10)."""
    return _current(programme).values("person").distinct().count()
