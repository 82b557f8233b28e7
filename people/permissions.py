"""Who may do what with people, their memberships and the ways to reach them."""

from accounts import policy, reach
from accounts.enums import Verb
from accounts.permissions import may_anywhere, may_at_unit
from people.models import Person

LOG_IN = "people.person.user"


def reaches(user, person, label, verb):
    """To ``verb`` what belongs to a person, one must reach the person in a role that may."""
    roles = policy.roles_with(label, verb)
    within = reach.within(user, "people.person", roles=roles)
    return Person.objects.filter(within, pk=person.pk).exists()


def may_update(user, person):
    """To change a person, one must hold that right at the unit the person is listed by."""
    return may_at_unit(user, "people.person", Verb.UPDATE, person.unit)


def may_keep_memberships(user, person):
    """To begin, end or change a membership, one must hold that right at the person's unit."""
    return may_at_unit(user, "people.membership", Verb.UPDATE, person.unit)


def may_read_memberships(user, person):
    """To see whether somebody is a member, one must read memberships at the person's unit."""
    return may_at_unit(user, "people.membership", Verb.READ, person.unit)


def may_read_contact_details(user, person):
    """To read how to reach somebody, one must reach the person in a role that reads it."""
    return reaches(user, person, "people.contactdetail", Verb.READ)


def may_keep_contact_details(user, person):
    """To add or change a contact detail, one must hold that right at the person's unit."""
    return may_at_unit(user, "people.contactdetail", Verb.UPDATE, person.unit)


def may_finish(user, task):
    """To mark a task done, one must own it."""
    return task.owner.user_id is not None and task.owner.user_id == user.pk


def may_merge_with_others(user, person):
    """To say that a person is also another one, one must change people and merge at the unit."""
    may = may_at_unit(user, "people.merge", Verb.CREATE, person.unit)
    return may and may_update(user, person)


def may_merge(user, *people):
    """To make one person of several, one must be allowed to for each, and to link their log-ins.

    Whoever logs in reaches afterwards what either of them reached.
    """
    may = all(may_merge_with_others(user, person) for person in people)
    log_ins = [person for person in people if person.user_id is not None]
    return may and all(may_link(user, person) for person in log_ins)


def may_undo(user, merge):
    """To take a merge back, one must merge people at the unit the person is listed by now."""
    person = merge.kept
    may = may_at_unit(user, "people.merge", Verb.UPDATE, person.unit)
    return may and may_update(user, person) and (person.user_id is None or may_link(user, person))


def may_link(user, person):
    """To say which log-in is whose, one must administer users or programmes at the unit."""
    return may_at_unit(user, LOG_IN, Verb.UPDATE, person.unit)


def may_link_somebody(user):
    """To see which log-in is whose, one must administer users or programmes somewhere."""
    return may_anywhere(user, LOG_IN, Verb.LIST)
