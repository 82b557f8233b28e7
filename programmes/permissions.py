"""Who may set up programmes and say what they have reached."""

from accounts.enums import Role, Verb
from accounts.permissions import is_under, may_anywhere, may_at_unit

FOLLOWING = {Role.PROGRAMME_ADMIN, Role.OFFICIAL}


def may_create(user):
    """To set up a programme, one must administer programmes at some unit."""
    return may_anywhere(user, "programmes.programme", Verb.CREATE)


def may_change(user, programme):
    """To change a programme, one must administer programmes at its unit."""
    return may_at_unit(user, "programmes.programme", Verb.UPDATE, programme.unit)


def may_set_goals(user, programme):
    """To set goals and say where a policy goal stands, one must administer them at the unit."""
    return may_at_unit(user, "programmes.goal", Verb.UPDATE, programme.unit)


def may_remove_goals(user, programme):
    """To take a goal away, one must hold that right at the programme's unit."""
    return may_at_unit(user, "programmes.goal", Verb.REMOVE, programme.unit)


def may_set_milestones(user, programme):
    """To set milestones and say which are reached, one must administer them at the unit."""
    return may_at_unit(user, "programmes.milestone", Verb.UPDATE, programme.unit)


def may_read_fundings(user, programme):
    """To see who pays for a programme, one must read that at its unit."""
    return may_at_unit(user, "programmes.funding", Verb.READ, programme.unit)


def may_keep_fundings(user, programme):
    """To say who pays for a programme, one must hold that right at its unit."""
    return may_at_unit(user, "programmes.funding", Verb.UPDATE, programme.unit)


def may_keep_partnerships(user, programme):
    """To say who works with a programme, one must hold that right at its unit (A9)."""
    return may_at_unit(user, "programmes.partnership", Verb.UPDATE, programme.unit)


def may_read_figures(user, programme):
    """To read a programme's figures, one must read its goals by a role at its unit."""
    return may_at_unit(user, "programmes.goal", Verb.READ, programme.unit)


def may_follow_work(user, programme):
    """To be led to the lists of what is done in a programme, one must act for its unit.

    Trainers, mentors and organisers have their own ways to what is theirs.
    """
    return any(
        role in FOLLOWING and is_under(programme.unit.path, path) for role, path in user.standing
    )
