"""Who sees rows behind a figure, and who only the figure."""

from accounts import policy
from accounts.enums import Verb
from accounts.permissions import is_under, may_at_unit, may_for_the_union
from metrics.enums import ScopeKind
from programmes.permissions import may_set_goals


def sees_rows(user, scope):
    """To open a figure's rows, one must hold the right to take measurements out at the scope's
    unit.

    Whoever reads totals there sees no small numbers of workers (ARCHITECTURE §6), whatever they
    may see elsewhere; and takes figures out as they are shown.
    """
    return may_at_unit(user, "metrics.measurement", Verb.EXPORT, scope.unit)


def knows_a_part(user, scope):
    """To know a part of a scope's total exactly, one must see the rows of a unit below it."""
    roles = policy.roles_with("metrics.measurement", Verb.EXPORT)
    return any(role in roles and is_under(path, scope.unit.path) for role, path in user.standing)


def may_annotate(user, scope):
    """To mark what happened on charts, one must set the goals of the programme, or hold that right
    at the unit."""
    if scope.kind == ScopeKind.PROGRAMME:
        return may_set_goals(user, scope.row)
    is_unit = scope.kind == ScopeKind.UNIT
    return is_unit and may_at_unit(user, "metrics.annotation", Verb.CREATE, scope.row)


def may_see_reconciliations(user):
    """To see how figures compare with their recomputation, one must read figures for the whole
    union: a run speaks of every scope at once."""
    return may_for_the_union(user, "metrics.reconciliationrun", Verb.LIST)


def may_take_out_rows(user, label, scope):
    """To download the rows behind a figure, one must hold the right to take out such rows there.

    ``label`` is the policy's name of the rows.
    """
    return sees_rows(user, scope) and may_at_unit(user, label, Verb.EXPORT, scope.unit)
