"""What somebody reaches by a function or by following up: those workplaces and nothing else."""

from django.db.models import Q

from accounts import reach
from accounts.enums import Role
from people.models import Person
from workplaces.enums import FunctionKind, ResponsibilityKind
from workplaces.models import Absence, Function, Responsibility


def register():
    reach.hold(Role.REPRESENTATIVE, by=workplaces)
    reach.register("workplaces.workplace", Role.REPRESENTATIVE, pks=workplaces)
    reach.register_holders("workplaces.workplace", Role.REPRESENTATIVE, people=representatives_of)
    reach.hold(Role.ADVISER, by=followed_up)
    reach.register("workplaces.workplace", Role.ADVISER, pks=followed_up)
    reach.register_holders("workplaces.workplace", Role.ADVISER, people=followers_of)


def workplaces(user):
    return _representing().filter(person__user=user).values("workplace")


def representatives_of(workplaces):
    return _representing().filter(workplace__in=workplaces).values("person")


def _representing():
    return Function.objects.current().filter(kind=FunctionKind.REPRESENTATIVE)


def followed_up(user):
    """Where the user is adviser or substitute today, or stands in for an absent adviser (E16)."""
    absent = Absence.objects.current().filter(substitute__user=user).values("person")
    for_them = Q(person__in=absent, kind=ResponsibilityKind.ADVISER)
    held = Responsibility.objects.current().filter(Q(person__user=user) | for_them)
    return held.values("workplace")


def followers_of(workplaces):
    """Who is adviser or substitute there today, or stands in for an absent adviser (E16)."""
    held = Responsibility.objects.current().filter(workplace__in=workplaces)
    away = held.filter(kind=ResponsibilityKind.ADVISER).values("person")
    instead = Absence.objects.current().filter(person__in=away).values("substitute")
    return Person.objects.filter(Q(pk__in=held.values("person")) | Q(pk__in=instead)).values("pk")
