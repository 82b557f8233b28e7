"""Who reaches contacts because they reach the workplace."""

from functools import partial

from django.db.models import Exists, OuterRef, Q

from accounts import reach
from accounts.enums import Role
from contacts.enums import Confidentiality
from contacts.models import AdviceCase, Contact
from people.models import Task
from workplaces.queries import groups_followed_in_person


def register():
    """Mentors and organisers see what was done at their workplaces, notes apart (B5)."""
    for role in (Role.MENTOR, Role.ORGANISER):
        reach.register("contacts.contact", role, pks=partial(at_workplaces_of, role))
    reach.register("contacts.advicecase", Role.MENTOR, pks=cases_named_to_mentors)
    reach.register("contacts.advicecase", Role.ADVISER, pks=cases_named_to_advisers)
    reach.register("people.task", Role.ADVISER, pks=open_at_followed)


def at_workplaces_of(role, user):
    return Contact.objects.filter(_at_workplaces(role, user)).values("pk")


def cases_named_to_mentors(user):
    """Whom the confidentiality of an advice case lets read it, besides who leads it (B6)."""
    levels = (Confidentiality.MENTORS, Confidentiality.ADVISERS)
    named = AdviceCase.objects.filter(confidentiality__in=levels)
    return named.filter(_at_workplaces(Role.MENTOR, user)).values("pk")


def cases_named_to_advisers(user):
    """Of groups followed in person: members agreed to their adviser, not to a whole office (B6)."""
    named = AdviceCase.objects.filter(confidentiality=Confidentiality.ADVISERS)
    return named.filter(workplace__in=groups_followed_in_person(user)).values("pk")


def open_at_followed(user):
    """What those who follow up or followed up the user's groups still have to do there (E17).

    Of the contacts of others at the same workplaces, mentors' say, nothing opens, nor of advice
    cases.
    """
    contacts = Contact.objects.filter(
        _at_workplaces(Role.ADVISER, user),
        case=None,
        pk=OuterRef("subject_id"),
        workplace__responsibilities__person=OuterRef("owner"),
    )
    about = Contact._meta.label_lower
    return Task.objects.filter(Exists(contacts), subject_label=about, done_on=None).values("pk")


def _at_workplaces(role, user):
    condition = Q(pk__in=[])
    for _role, workplaces in reach.relations("workplaces.workplace", user, {role}):
        condition |= Q(workplace__in=workplaces)
    return condition
