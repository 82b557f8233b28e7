"""How much of what was held was attended: by cohort, unit and module, across cohorts (A3)."""

from dataclasses import dataclass

from cohorts.queries.grids import STATES, grids


@dataclass(frozen=True)
class Share:
    """Of ``held`` places at sessions that count, how many were attended."""

    about: str
    held: int
    attended: int

    @property
    def percent(self):
        """None before the first session: unknown is not 0 %."""
        return round(100 * self.attended / self.held) if self.held else None


def attendance(cohorts):
    """``{"cohort": shares, "unit": shares, "module": shares}`` of ``cohorts`` (a queryset)."""
    cells = [
        (grid.cohort, cell)
        for grid in grids(cohorts.select_related("unit").order_by("sort_key", "id"))
        for row in grid.rows
        for cell in row.cells
        if cell.counts
    ]
    return {
        "cohort": _shares((cohort, cell) for cohort, cell in cells),
        "unit": _shares((cohort.unit, cell) for cohort, cell in cells),
        "module": _shares((c.session.module, c) for _, c in cells if c.session.module_id),
    }


def _shares(pairs):
    counted = {}
    for about, cell in pairs:
        held, attended = counted.get(about, (0, 0))
        counted[about] = held + 1, attended + (cell.state == STATES.ATTENDED)
    return [Share(str(about), *numbers) for about, numbers in counted.items()]
