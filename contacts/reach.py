"""Who reaches contacts because they reach the workplace."""

from functools import partial

from django.db.models import Q

from accounts import reach
from accounts.enums import Role
from contacts.models import Contact


def register():
    """Mentors and organisers see what was done at their workplaces, notes apart (B5)."""
    for role in (Role.MENTOR, Role.ORGANISER):
        reach.register("contacts.contact", role, pks=partial(at_workplaces_of, role))


def at_workplaces_of(role, user):
    condition = Q(pk__in=[])
    for _role, workplaces in reach.relations("workplaces.workplace", user, {role}):
        condition |= Q(workplace__in=workplaces)
    return Contact.objects.filter(condition).values("pk")
