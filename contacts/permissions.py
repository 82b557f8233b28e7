"""Who may log, change and read contacts."""

from accounts import policy, reach
from accounts.enums import Verb
from accounts.permissions import may_at_unit

CASE = "contacts.advicecase"
LOGGING_ROLES = policy.roles_with("contacts.contact", Verb.CREATE)
ADVISING_ROLES = policy.roles_with(CASE, Verb.CREATE)


def may_log(user):
    """To log a contact, one must hold a role with that right or be tied to a workplace by one."""
    if any(role in LOGGING_ROLES for role, _path in user.standing):
        return True
    return bool(reach.roles_by_relation(user) & LOGGING_ROLES)


def may_advise(user):
    """To open an advice case, one must be tied to a workplace by a role with that right."""
    return bool(reach.roles_by_relation(user) & ADVISING_ROLES)


def leads(user, case):
    """To change or close an advice case, one must lead it."""
    return case.led_by.user_id == user.pk


def may_count_cases(user, workplace):
    """To see how many advice cases a workplace has, one must read all contacts at its unit."""
    return may_at_unit(user, "contacts.contact", Verb.READ, workplace.unit)


def wrote(user, contact):
    """To change the note of a contact, one must have written it."""
    return contact.logged_by_id == user.pk
