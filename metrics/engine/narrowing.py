"""Reading no more facts than a claim needs: one branch for each kind of scope in it.

A branch is a condition on a part's annotated rows, with literal values, so that the planner knows
what it is for (a table of dates or scopes made it read half as much again).
"""

import datetime

from django.db import connection
from django.db.models import Q

from accounts.models import Unit
from metrics.engine.claims import BEGINNING, END
from metrics.enums import ScopeKind
from metrics.models import Placement
from metrics.queries import WORKPLACES_OF_GROUPS

PROJECTS = (ScopeKind.PROGRAMME, ScopeKind.CAMPAIGN, ScopeKind.COHORT)
ALL = "all"
HAS_WINDOW = Q(fact_programme__isnull=False)  # a campaign and a cohort have one too


class Narrowing:
    """The branches of one claim on one family, as ``(via, condition)`` for each part: facts that
    count by months, and facts that count in the windows of projects."""

    def __init__(self, claim, family, *, needs_years):
        """``needs_years``: whether a figure of the family must see whole years to measure one."""
        self.claim = claim
        self.family = family
        self.needs_years = needs_years

    def by_month(self, part):
        if self.claim.everywhere:
            return [(ALL, self._within(*self.claim.everywhere, self.needs_years))]
        return [*self._of_workplaces(part), *self._of_units(part), *self._of_projects(part)]

    def in_windows(self, part):
        if not self.claim.everywhere:
            return self._of_projects(part)
        return [] if part.programme is None else [(ALL, HAS_WINDOW)]

    def _of_workplaces(self, part):
        if part.workplace is None:
            return []
        branches = []
        if ids := self.claim.of_kind(ScopeKind.WORKPLACE):
            days = self._within(*self.claim.days(ScopeKind.WORKPLACE), False)
            branches.append((ScopeKind.WORKPLACE, days & Q(fact_workplace__in=ids)))
        if groups := self.claim.of_kind(ScopeKind.EMPLOYER):
            days = self._within(*self.claim.days(ScopeKind.EMPLOYER), self.needs_years)
            if within := _workplaces_of_groups(groups):
                branches.append((ScopeKind.EMPLOYER, days & Q(fact_workplace__in=within)))
        return branches

    def _of_units(self, part):
        """Facts that lie in the units themselves; in the second turn also in those below."""
        ids = self.claim.of_kind(ScopeKind.UNIT)
        if not ids or part.unit is None:
            return []
        days = self._within(*self.claim.days(ScopeKind.UNIT), self.needs_years)
        if self.claim.is_wide:
            below = _units_below(ids)
            return [(ScopeKind.UNIT, days & Q(fact_unit__in=below) if below else days)]
        inside = Q(fact_unit__in=ids)
        if "placements" in part.unit:
            there = Placement.objects.filter(unit__in=ids).values_list("workplace_id", flat=True)
            workplaces = list(there.distinct())
            if not workplaces:
                return []
            inside &= Q(fact_workplace__in=workplaces)
        return [(ScopeKind.UNIT, days & inside)]

    def _of_projects(self, part):
        """Without days: a window is always measured whole."""
        branches = []
        for kind in PROJECTS:
            ids = self.claim.of_kind(kind)
            if ids and getattr(part, kind) is not None:
                branches.append((kind, Q(**{f"fact_{kind}__in": ids})))
        return branches

    def _within(self, first, last, whole_years):
        """Facts on the days from ``first`` to ``last``, or in all the years these touch."""
        if (first, last) == (BEGINNING, END):
            return Q()
        first, last = first.replace(day=1), _end_of_month(last)
        if whole_years:
            first, last = first.replace(month=1), last.replace(month=12, day=31)
        if not self.family.is_span:
            return Q(fact_starts_on__gte=first, fact_starts_on__lte=last)
        return Q(fact_starts_on__lte=last) & (Q(fact_ends_on=None) | Q(fact_ends_on__gte=first))


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
