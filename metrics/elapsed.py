"""What had been counted by a day inside a period, straight from the facts.

Measurements end with a month; "the same date last year" lies inside one. All questions of a page
are one statement.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import or_

from django.db import connection
from django.db.models import Q

from accounts.models import Unit
from core import limits
from metrics import planning
from metrics.definitions.base import Derived
from metrics.enums import Kind, Qualifier, ScopeKind
from metrics.facts.base import in_scope, true_on
from metrics.scopes import Scope

NOTHING = None, None  # the value and the weakness of no rows


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


def answers(questions, *, within_ms=None):
    """``[(value, Qualifier), …]`` in the order of the questions; one query for all of them.

    Raises ``limits.TookTooLong`` where ``within_ms`` is not enough, outside a transaction.
    """
    if not questions:
        return []
    with connection.cursor() as cursor:
        selects = [_select(cursor, together) for together in _in_one_pass(questions)]
        settings = _settings(questions, within_ms)
        with limits.noticed():
            cursor.execute("; ".join(filter(None, [settings, " UNION ALL ".join(selects)])))
        found = {index: rest for index, *rest in cursor.fetchall()}
    return [
        _answer(question.definition, *found.get(index, NOTHING))
        for index, question in enumerate(questions)
    ]


def _settings(questions, within_ms):
    """What holds for the one statement behind it, which is of the same query."""
    chosen = {"statement_timeout": within_ms} if within_ms else {}
    if any(planning.is_of_the_union(question.scope) for question in questions):
        chosen |= planning.HASHING
    return planning.settings(chosen)


def _answer(definition, value, is_weak):
    known = definition.when_nothing if value is None else Decimal(value)
    return known, Qualifier.AT_LEAST if is_weak else Qualifier.EXACT


def _in_one_pass(questions):
    """The questions, each with its index, that one pass over the facts answers together: those
    of one definition and the same days that differ in the unit alone."""
    groups = defaultdict(list)
    for index, question in enumerate(questions):
        of_unit = question.scope.kind == ScopeKind.UNIT
        days = question.first, question.last
        groups[question.definition.key, *days, None if of_unit else index].append((index, question))
    return groups.values()


def _select(cursor, together):
    """What answers the questions of one pass, as lines of index, value and whether it is weak."""
    (index, question), *others = together
    definition = question.definition
    value = _value(cursor, question)
    weak = "bool_or(is_weak)" if definition.keeps_qualifier else "FALSE"
    rows = f"({_rows(cursor, together)}) AS own (unit, key, amount, is_weak)"
    if not others:
        return f"SELECT {index}, {value}, {weak} FROM {rows}"
    asked = ", ".join(_place(cursor, *pair) for pair in together)
    return f"""
        SELECT index, {"sum(amount)" if definition.adds_up else value}, {weak}
        FROM {rows if definition.is_median else _by_unit(definition, rows)}
        JOIN accounts_unit AS unit ON unit.id = own.unit
        JOIN (VALUES {asked}) AS asked (index, path) ON unit.path <@ asked.path
        GROUP BY index"""


def _value(cursor, question):
    """What the rows of a question come to."""
    if question.definition.sums_amounts:
        return "sum(amount)"
    if question.definition.is_median:
        age = cursor.mogrify("%s::date - key", [question.last]).decode()
        return f"percentile_disc(0.5) WITHIN GROUP (ORDER BY {age})"
    return "count(DISTINCT key)"


def _by_unit(definition, rows):
    """Each unit's own first: far fewer lines than rows then count for the unit and for those
    above."""
    own = "sum(amount)" if definition.sums_amounts else "count(*)"
    by_key = "" if definition.adds_up else ", key"
    return f"""(
            SELECT unit{by_key}, {own} AS amount, bool_or(is_weak) AS is_weak
            FROM {rows} GROUP BY unit{by_key}
        ) AS own"""


def _place(cursor, index, question):
    return cursor.mogrify("(%s, %s::ltree)", [index, question.scope.row.path]).decode()


def _rows(cursor, together):
    """The facts that any of the questions counts."""
    _index, question = together[0]
    definition = question.definition
    within = _within([asked.scope for _index, asked in together])
    names = "fact_unit", f"key_{definition.apart}", "fact_amount", "fact_is_at_least"
    selects = []
    for part in _parts(question):
        rows = _when(question, definition.rows(part).filter(within)).order_by()
        text, params = rows.values_list(*names).query.sql_with_params()
        selects.append(cursor.mogrify(f"({text})", params).decode())
    return " UNION ALL ".join(selects)


def _within(scopes):
    """The condition that keeps the rows of any of the scopes: units, or one of another kind."""
    if scopes[0].kind != ScopeKind.UNIT:
        return in_scope(scopes[0].kind, scopes[0].row)
    under = reduce(or_, (Q(path__under=scope.row.path) for scope in scopes))
    return Q(fact_unit__in=Unit.objects.filter(under).values("pk"))


def _parts(question):
    """The sources of its facts; those that name no unit have nothing to say about one."""
    parts = question.definition.counts.family.parts
    of_unit = question.scope.kind == ScopeKind.UNIT
    return [part for part in parts if part.unit is not None or not of_unit]


def _when(question, rows):
    if question.definition.kind == Kind.FLOW:
        return rows.filter(fact_starts_on__gte=question.first, fact_starts_on__lte=question.last)
    return true_on(rows, question.last)
