"""What somebody reaches by a function or by following up: those workplaces and nothing else."""

from django.db.models import Q

from accounts import reach
from accounts.enums import Role
from workplaces.enums import FunctionKind, ResponsibilityKind
from workplaces.models import Absence, Function, Responsibility


def register():
    reach.hold(Role.REPRESENTATIVE, by=workplaces)
    reach.register("workplaces.workplace", Role.REPRESENTATIVE, pks=workplaces)
    reach.hold(Role.ADVISER, by=followed_up)
    reach.register("workplaces.workplace", Role.ADVISER, pks=followed_up)


def workplaces(user):
    held = Function.objects.current().filter(kind=FunctionKind.REPRESENTATIVE)
    return held.filter(person__user=user).values("workplace")


def followed_up(user):
    """Where the user is adviser or substitute today, or stands in for an absent adviser (E16)."""
    absent = Absence.objects.current().filter(substitute__user=user).values("person")
    for_them = Q(person__in=absent, kind=ResponsibilityKind.ADVISER)
    held = Responsibility.objects.current().filter(Q(person__user=user) | for_them)
    return held.values("workplace")
