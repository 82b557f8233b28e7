"""Who may do what: the policy table applied to users and rows."""

from accounts import policy, reach
from accounts.enums import RELATION_ROLES, Role, Verb


def may_anywhere(user, label, verb):
    """To see a page, button or menu entry at all, one must hold a role that may ``verb``.

    By grant or by relation, even where the role reaches no row of ``label`` yet.
    """
    if _granted_paths(user, label, verb):
        return True
    by_relation = policy.roles_with(label, verb) & set(RELATION_ROLES)
    return bool(by_relation) and bool(by_relation & reach.roles_by_relation(user))


def _granted_paths(user, label, verb):
    roles = policy.roles_with(label, verb)
    return [path for role, path in user.standing if role in roles]


def may_at_unit(user, label, verb, unit):
    """To act on a row of ``unit``, one must hold the verb at the unit or above it."""
    return any(is_under(unit.path, path) for path in _granted_paths(user, label, verb))


def may_for_the_union(user, label, verb):
    """To act on what belongs to no unit, one must hold the verb at the root of the tree."""
    return any("." not in path for path in _granted_paths(user, label, verb))


def may_read_figures(user, unit):
    """To be offered figures of a unit or of what belongs to it, one must read figures there."""
    return may_at_unit(user, "metrics.measurement", Verb.READ, unit)


def is_under(path, ancestor):
    return path == ancestor or path.startswith(f"{ancestor}.")


def may_list_users(user):
    """To see who can log in, one must administer users somewhere."""
    return may_anywhere(user, "accounts.user", Verb.LIST)


def may_add_unit(user):
    """To add a unit, one must administer users somewhere; the form offers what it can lie under."""
    return may_anywhere(user, "accounts.unit", Verb.CREATE)


def may_change_unit(user, unit):
    """To rename or move a unit, one must administer users at it or above it."""
    return may_at_unit(user, "accounts.unit", Verb.UPDATE, unit)


def may_invite(user):
    """To invite somebody, one must administer users somewhere; the form offers the units."""
    return may_anywhere(user, "accounts.invitation", Verb.CREATE)


def may_grant(user, *, to):
    """To give a role, one must administer users somewhere; nobody gives one to themselves."""
    return user != to and may_anywhere(user, "accounts.grant", Verb.CREATE)


def may_revoke(user):
    """To take a role, one must administer users; which ones, the list of visible roles says."""
    return may_anywhere(user, "accounts.grant", Verb.REMOVE)


def may_shut_out(user, other):
    """To shut a user out or let them in, one must administer users wherever they hold a role.

    Never oneself.
    """
    own = _granted_paths(user, "accounts.user", Verb.UPDATE)
    if user == other or not own:
        return False
    return all(any(is_under(path, above) for above in own) for _role, path in other.standing)


def may_read_trail(user):
    """To read the audit trail, one must be data protection officer of the whole union."""
    return may_for_the_union(user, "accounts.auditentry", Verb.LIST)


def may_be_held_at(role, unit):
    """To be data protection officer, one must be so for the whole union: the trail is one."""
    return role != Role.DATA_PROTECTION or unit.parent_id is None


def may_let_in(invitation):
    """To let somebody in, the inviter must still log in and give roles at the unit."""
    inviter = invitation.invited_by
    may_grant = may_at_unit(inviter, "accounts.grant", Verb.CREATE, invitation.unit)
    return inviter.is_active and may_grant
