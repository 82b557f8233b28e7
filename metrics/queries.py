"""Reading the tables of the engine."""

from django.db import models
from django.db.models import Exists, Max, OuterRef, Q
from django.db.models.expressions import RawSQL

from metrics.enums import ScopeKind
from metrics.models import Annotation, DefinitionState, DirtyScope, Measurement


def stored(condition, keys):
    """The measurements of these figures that meet a condition, each in the version that stands."""
    another = DefinitionState.objects.filter(definition=OuterRef("definition")).exclude(
        version=OuterRef("version")
    )
    return Measurement.objects.filter(condition, ~Exists(another), definition__in=set(keys))


def workplaces_of_groups(ids):
    """The keys of the workplaces of companies and of all companies below them, as an expression."""
    return RawSQL(WORKPLACES_OF_GROUPS, [[str(pk) for pk in ids]], output_field=models.UUIDField())


WORKPLACES_OF_GROUPS = """
WITH RECURSIVE below AS (
    SELECT unnest(%s::uuid[]) AS id
    UNION SELECT e.id FROM workplaces_employer e JOIN below ON e.parent_id = below.id
)
SELECT w.id FROM workplaces_workplace w JOIN below ON w.employer_id = below.id
"""


def newest():
    """When a figure was last measured, by the database's clock; None before the first time."""
    return Measurement.objects.aggregate(newest=Max("computed_at"))["newest"]


def is_behind():
    """Whether rows have changed that no figure shows yet."""
    return DirtyScope.objects.exists()


def annotations_of(scope, first, last):
    """What happened from ``first`` to ``last`` (days) where a scope lies, oldest first: in its unit
    and those above it, and in its programme if it has one."""
    where = Q(unit__path__above=scope.unit.path)
    if scope.has_window:
        where |= Q(programme=_programme_of(scope))
    happened = Annotation.objects.filter(where, on__gte=first, on__lte=last)
    return list(happened.select_related("unit").order_by("on", "pk"))


def _programme_of(scope):
    return scope.pk if scope.kind == ScopeKind.PROGRAMME else scope.row.programme_id


def states():
    """The states of the figures that show older values: they are being computed anew, or could
    not be computed last time; as ``{key: DefinitionState}``."""
    old = DefinitionState.objects.filter(Q(upcoming__isnull=False) | Q(failed_at__isnull=False))
    return {state.definition: state for state in old.order_by("definition")}
