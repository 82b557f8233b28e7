"""Who may log, change and read contacts."""

from accounts import policy, reach
from accounts.enums import Verb

LOGGING_ROLES = policy.roles_with("contacts.contact", Verb.CREATE)


def may_log(user):
    """To log a contact, one must hold a role with that right or be tied to a workplace by one."""
    if any(role in LOGGING_ROLES for role, _path in user.standing):
        return True
    return bool(reach.roles_by_relation(user) & LOGGING_ROLES)


def wrote(user, contact):
    """To change the note of a contact, one must have written it."""
    return contact.logged_by_id == user.pk
