"""What a family of facts is: rows that can be counted, each with its place, date and amount."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Cast, Coalesce, Greatest, Least
from django.db.models.lookups import GreaterThanOrEqual, IsNull, LessThanOrEqual

from accounts.models import Unit
from metrics import queries
from metrics.enums import ScopeKind
from workplaces.models import UnitAssignment

FOR_EVER = datetime.date(9999, 12, 31)
# The columns of every fact, in the order in which the engine reads them.
PLACES = ("workplace", "unit", "programme", "campaign", "cohort")
COLUMNS = (*PLACES, "starts_on", "ends_on", "amount", "is_at_least")


@dataclass(frozen=True, eq=False)
class Part:
    """One source of a family: a queryset of rows and where each column comes from.

    ``rows`` returns the queryset. The places are lookups to relations ("workplace__unit") or
    None; ``starts_on`` is the day of a flow or the first day of a span, ``ends_on`` the last day
    of a span (a lookup or expression; null in a row: still true). ``amount`` is what a sum adds.
    ``keys`` names what can be counted apart, as lookups to primary keys: {"person": "person"},
    or to the day since when the age of a row counts.
    """

    rows: Callable[[], models.QuerySet]
    starts_on: object
    ends_on: object = None
    workplace: str | None = None
    unit: str | None = None
    programme: str | None = None
    campaign: str | None = None
    cohort: str | None = None
    amount: object = 1
    is_at_least: Q | None = None
    keys: dict[str, str] = field(default_factory=dict)

    @property
    def follows_its_workplace(self):
        """Whether its unit is the one that a workplace belonged to on the day (ADR 6)."""
        if self.unit is None:
            return False
        return "placements" in self.unit or self.rows().model is UnitAssignment

    def annotated(self):
        """The rows with ``fact_<column>`` and ``key_<name>`` annotations.

        Annotations, because a filter on them uses the joins that are already there, where a
        second filter over a to-many relation would join anew and lose the row's meaning.
        """
        return self._annotated.all()

    @cached_property
    def _annotated(self):
        """Put together once: doing so takes as long as the database takes to answer."""
        columns = {f"fact_{place}": self._place(place) for place in PLACES}
        columns["fact_starts_on"] = _expression(self.starts_on)
        columns["fact_ends_on"] = (
            _expression(self.ends_on) if self.ends_on is not None else _null(models.DateField())
        )
        columns["fact_amount"] = Cast(_expression(self.amount), models.BigIntegerField())
        columns["fact_is_at_least"] = (
            models.Case(
                models.When(self.is_at_least, then=True),
                default=False,
                output_field=models.BooleanField(),
            )
            if self.is_at_least is not None
            else Value(False)
        )
        columns |= {f"key_{name}": F(lookup) for name, lookup in self.keys.items()}
        return self.rows().annotate(**columns)

    def _place(self, place):
        lookup = getattr(self, place)
        return F(f"{lookup}_id") if lookup else _null(models.UUIDField())


@dataclass(frozen=True)
class Family:
    """Facts of one kind, from one source or several; the engine measures each in one statement.

    Each row's first key names the family's own row ("contact"); ``is_span`` tells a stock
    (true from one day to another) from a flow (happened on a day); ``repeats`` says that one row
    can be several facts on the same day, as a join that counts for two campaigns. ``single`` names
    keys that stand in one fact of a day at most, as a workplace is assigned to one unit: to count
    them is to count the facts.

    ``by_workplaces`` lets units be added up from what is stored of their workplaces: each fact lies
    in the unit that its workplace belonged to on the day, each key at one workplace, and no amount
    is 0, or its row would be missing in what is stored.
    """

    name: str
    parts: tuple[Part, ...]
    repeats: bool = False
    single: tuple[str, ...] = ()
    by_workplaces: bool = False

    @cached_property
    def is_span(self):
        return self.parts[0].ends_on is not None

    @cached_property
    def key_names(self):
        return tuple(self.parts[0].keys)


def on_day(workplace, day):
    """Lookups that join the unit which ``workplace`` (a lookup) belonged to on ``day`` (a lookup).

    Give them to the same ``filter`` call as everything else that is said of that workplace; the
    unit is then ``{workplace}__placements__unit``. A move leaves the past where it happened.
    """
    return {
        f"{workplace}__placements__first__lte": F(day),
        f"{workplace}__placements__last__gte": F(day),
    }


def while_there(workplace, first, last):
    """The same for a stock true from ``first`` to ``last`` (lookups or expressions): a condition
    that gives a row for each unit in turn, and the first and last day of its stay there."""
    place = f"{workplace}__placements"
    together = Q(**{f"{place}__last__gte": _expression(first)}) & Q(
        **{f"{place}__first__lte": Coalesce(_expression(last), Value(FOR_EVER))}
    )
    came = Greatest(_expression(first), F(f"{place}__first"))
    left = Least(_expression(last), F(f"{place}__last"))  # PostgreSQL's LEAST passes over a null
    return together, came, left


def true_on(rows, day):
    """Those of the annotated ``rows`` of a stock that are true on ``day``.

    Each beginning and each end is asked for itself: into the latest of several the planner cannot
    look, and would join everything that was ever true before it asks.
    """
    annotations = rows.query.annotations
    begun = [
        LessThanOrEqual(start, day) for start in _several(annotations["fact_starts_on"], Greatest)
    ]
    lasts = [
        Q(IsNull(end, True)) | Q(GreaterThanOrEqual(end, day))
        for end in _several(annotations["fact_ends_on"], Least)
    ]
    return rows.filter(*begun, *lasts)


def _several(expression, function):
    """What the latest (Greatest) or earliest (Least) of several is chosen from."""
    if not isinstance(expression, function):
        return [expression]
    parts = expression.get_source_expressions()
    return [one for part in parts for one in _several(part, function)]


def in_scope(scope_kind, scope):
    """The condition on annotated rows that keeps those of ``scope`` (a row of that kind)."""
    if scope_kind == ScopeKind.UNIT:
        return Q(fact_unit__in=Unit.objects.filter(path__under=scope.path).values("pk"))
    if scope_kind == ScopeKind.EMPLOYER:
        return Q(fact_workplace__in=queries.workplaces_of_groups([scope.pk]))
    return Q(**{f"fact_{scope_kind}": scope.pk})


def _expression(value):
    if isinstance(value, str):
        return F(value)
    return value if hasattr(value, "resolve_expression") else Value(value)


def _null(output_field):
    return Cast(Value(None), output_field)
