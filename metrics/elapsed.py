"""What had been counted by a day inside a period, straight from the facts.

Measurements end with a month; "the same date last year" lies inside one. All questions of a page
are one statement.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import connection
from django.db.models import Q

from metrics.definitions.base import Derived
from metrics.enums import Kind, Qualifier
from metrics.facts.base import in_scope
from metrics.scopes import Scope


@dataclass(frozen=True)
class Question:
    """How much did ``definition`` (no ratio) come to at ``scope`` from ``first`` to ``last``?

    Both days included; of a stock: on ``last``.
    """

    definition: object
    scope: Scope
    first: date
    last: date


def combined(definition, parts):
    """``(value, Qualifier)`` of a definition from those of its parts; value None: unknown."""
    if not isinstance(definition, Derived):
        return parts[0]
    (first, qualifier), (second, _exact) = parts
    return definition.made_of(first, second), qualifier


def answers(questions):
    """``[(value, Qualifier), …]`` in the order of the questions; one query for all of them."""
    if not questions:
        return []
    with connection.cursor() as cursor:
        selects = [_select(cursor, *pair) for pair in enumerate(questions)]
        cursor.execute(" UNION ALL ".join(selects))
        found = {index: rest for index, *rest in cursor.fetchall()}
    return [_answer(*found[index]) for index in range(len(questions))]


def _answer(value, is_weak):
    return Decimal(value or 0), Qualifier.AT_LEAST if is_weak else Qualifier.EXACT


def _select(cursor, index, question):
    counts = question.definition.counts
    rows = " UNION ALL ".join(_part(cursor, part, question) for part in counts.family.parts)
    value = "sum(amount)" if question.definition.sums_amounts else "count(DISTINCT key)"
    weak = "bool_or(is_weak)" if question.definition.keeps_qualifier else "FALSE"
    return f"SELECT {index}, {value}, {weak} FROM ({rows}) AS row (key, amount, is_weak)"


def _part(cursor, part, question):
    definition, scope = question.definition, question.scope
    rows = definition.rows(part).filter(in_scope(scope.kind, scope.row), _when(question)).order_by()
    names = f"key_{definition.counts.key}", "fact_amount", "fact_is_at_least"
    text, params = rows.values_list(*names).query.sql_with_params()
    return cursor.mogrify(f"({text})", params).decode()


def _when(question):
    if question.definition.kind == Kind.FLOW:
        return Q(fact_starts_on__gte=question.first, fact_starts_on__lte=question.last)
    still = Q(fact_ends_on=None) | Q(fact_ends_on__gte=question.last)
    return still & Q(fact_starts_on__lte=question.last)
