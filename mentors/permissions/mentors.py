"""Who may appoint mentors and keep their registers."""

from accounts import policy
from accounts.enums import Verb
from accounts.permissions import may_at_unit

APPOINTING_ROLES = policy.roles_with("mentors.mentor", Verb.CREATE)


def may_appoint(user):
    """To appoint mentors at all, one must hold a role with that right at some unit."""
    return any(role in APPOINTING_ROLES for role, _path in user.standing)


def may_end(user, mentor):
    """To end an appointment, one must hold that right at the unit of the workplace."""
    return may_at_unit(user, "mentors.mentor", Verb.UPDATE, mentor.workplace.unit)


def may_change_project(user, project):
    """To change or end a workplace project, one must hold that right at the workplace's unit."""
    return may_at_unit(user, "mentors.workplaceproject", Verb.UPDATE, project.workplace.unit)


def may_keep_register(user, programme):
    """To say whether a register is complete, one must hold that right at the programme's unit."""
    return may_at_unit(user, "mentors.mentor", Verb.UPDATE, programme.unit)
