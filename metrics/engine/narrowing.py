"""Reading no more facts than a claim needs: one branch for each kind of scope in it.

A branch is a condition on a part's annotated rows, with literal values, so that the planner knows
what it is for (a table of dates or scopes made it read half as much again).
"""

import datetime
from dataclasses import dataclass

from django.db import connection

from accounts.models import Unit
from metrics.engine.claims import BEGINNING, END
from metrics.engine.settled import ever_in
from metrics.enums import ScopeKind
from metrics.queries import WORKPLACES_OF_GROUPS

PROJECTS = (ScopeKind.PROGRAMME, ScopeKind.CAMPAIGN, ScopeKind.COHORT)
ALL = "all"


@dataclass(frozen=True)
class Condition:
    """SQL on the columns of a part's ``rows``; ``params`` take the places of its %s."""

    text: str = "TRUE"
    params: tuple = ()

    def __and__(self, other):
        return Condition(f"{self.text} AND {other.text}", self.params + other.params)


STILL_TRUE = "(rows.fact_ends_on IS NULL OR rows.fact_ends_on >= %s)"
HAS_WINDOW = Condition("rows.fact_programme IS NOT NULL")  # a campaign and a cohort have one too


def among(place, ids):
    return Condition(f"rows.fact_{place} IN %s", (tuple(ids),))


class Narrowing:
    """The branches of one claim on one family, as ``(via, condition)`` for each part: facts that
    count by months, and facts that count in the windows of projects."""

    def __init__(self, claim, family, settled, *, needs_years):
        """``needs_years``: whether a figure of the family must see whole years to measure one;
        ``settled``: the workplaces of units whose facts need not be read, or None."""
        self.claim = claim
        self.family = family
        self.settled = settled
        self.needs_years = needs_years

    def by_month(self, part):
        if self.claim.everywhere:
            return [(ALL, self._within(*self.claim.everywhere, self.needs_years))]
        projects = self._of_projects(part, self._days_of)
        return [*self._of_workplaces(part), *self._of_units(part), *projects]

    def in_windows(self, part):
        """Without days: a window is always measured whole."""
        if not self.claim.everywhere:
            return self._of_projects(part, lambda _kind: Condition())
        return [] if part.programme is None else [(ALL, HAS_WINDOW)]

    def _of_workplaces(self, part):
        if part.workplace is None:
            return []
        branches = []
        if ids := self.claim.of_kind(ScopeKind.WORKPLACE):
            days = self._within(*self.claim.days(ScopeKind.WORKPLACE), False)
            branches.append((ScopeKind.WORKPLACE, days & among("workplace", ids)))
        if groups := self.claim.of_kind(ScopeKind.EMPLOYER):
            days = self._days_of(ScopeKind.EMPLOYER)
            if within := _workplaces_of_groups(groups):
                branches.append((ScopeKind.EMPLOYER, days & among("workplace", within)))
        return branches

    def _of_units(self, part):
        """Facts that lie in the units themselves; in the second turn also in those below."""
        ids = self.claim.of_kind(ScopeKind.UNIT)
        if not ids or part.unit is None:
            return []
        days = self._days_of(ScopeKind.UNIT)
        if self.settled is not None:
            if not self.settled.others:
                return []
            days &= among("workplace", self.settled.others)
        if self.claim.is_wide:
            below = _units_below(ids)
            return [(ScopeKind.UNIT, days & among("unit", below) if below else days)]
        inside = among("unit", ids)
        if "placements" in part.unit and self.settled is None:
            workplaces = ever_in(ids)
            if not workplaces:
                return []
            inside &= among("workplace", workplaces)
        return [(ScopeKind.UNIT, days & inside)]

    def _of_projects(self, part, days_of):
        branches = []
        for kind in PROJECTS:
            ids = self.claim.of_kind(kind)
            if ids and getattr(part, kind) is not None:
                branches.append((kind, days_of(kind) & among(kind, ids)))
        return branches

    def _days_of(self, kind):
        return self._within(*self.claim.days(kind), self.needs_years)

    def _within(self, first, last, whole_years):
        """Facts on the days from ``first`` to ``last``, or in all the years these touch."""
        if (first, last) == (BEGINNING, END):
            return Condition()
        first, last = widened(first, last, whole_years)
        if not self.family.is_span:
            return Condition("rows.fact_starts_on BETWEEN %s AND %s", (first, last))
        begun = Condition("rows.fact_starts_on <= %s", (last,))
        return begun & Condition(STILL_TRUE, (first,))


def widened(first, last, whole_years):
    """The days from the first to the last one of all months, or of all years, that these touch."""
    if whole_years:
        return first.replace(month=1, day=1), last.replace(month=12, day=31)
    return first.replace(day=1), _end_of_month(last)


def _end_of_month(day):
    following = (day.replace(day=1) + datetime.timedelta(days=31)).replace(day=1)
    return following - datetime.timedelta(days=1)


def _workplaces_of_groups(ids):
    """The workplaces of companies and of all companies below them."""
    with connection.cursor() as cursor:
        cursor.execute(WORKPLACES_OF_GROUPS, [ids])
        return [row[0] for row in cursor.fetchall()]


def _units_below(ids):
    """The ids of units and of everything under them; empty when that is the whole union."""
    paths = list(Unit.objects.filter(pk__in=ids).values_list("path", flat=True))
    if any("." not in path for path in paths):
        return []
    return list(Unit.objects.filter(path__under_any=paths).values_list("pk", flat=True))
