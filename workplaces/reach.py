"""What a union representative reaches by the function: the own workplace and nothing else."""

from accounts import reach
from accounts.enums import Role
from workplaces.enums import FunctionKind
from workplaces.models import Function


def register():
    reach.hold(Role.REPRESENTATIVE, by=workplaces)
    reach.register("workplaces.workplace", Role.REPRESENTATIVE, pks=workplaces)


def workplaces(user):
    held = Function.objects.current().filter(kind=FunctionKind.REPRESENTATIVE)
    return held.filter(person__user=user).values("workplace")
