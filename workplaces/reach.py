"""What somebody reaches by a function or by following up: those workplaces and nothing else."""

from django.db.models import Exists, OuterRef, Q

from accounts import reach
from accounts.enums import Role
from people.models import Person
from workplaces.enums import FunctionKind, ResponsibilityKind
from workplaces.models import Absence, Function, Responsibility

ADVISING = Q(kind=ResponsibilityKind.ADVISER)


def register():
    reach.hold(Role.REPRESENTATIVE, by=workplaces)
    reach.register("workplaces.workplace", Role.REPRESENTATIVE, pks=workplaces)
    reach.register_holders("workplaces.workplace", Role.REPRESENTATIVE, people=representatives_of)
    reach.hold(Role.ADVISER, by=followed_in_person)  # colleagues who stand in are advisers anyway
    reach.register("workplaces.workplace", Role.ADVISER, pks=followed_up)
    reach.register_holders("workplaces.workplace", Role.ADVISER, people=followers_of)


def workplaces(user):
    return _representing().filter(person__user=user).values("workplace")


def representatives_of(workplaces):
    return _representing().filter(workplace__in=workplaces).values("person")


def _representing():
    return Function.objects.current().filter(kind=FunctionKind.REPRESENTATIVE)


def followed_in_person(user):
    """Where the user is adviser or substitute today, or is named for an absent adviser (E16)."""
    return _held_by(user).values("workplace")


def followed_up(user):
    """The same, and where colleagues of the office stand in for whom nobody is named (E16)."""
    offices = Responsibility.objects.current().filter(ADVISING, person__user=user)
    left = left_to_colleagues().filter(workplace__unit__in=offices.values("workplace__unit"))
    there = Q(pk__in=_held_by(user)) | Q(pk__in=left)
    return Responsibility.objects.filter(there).values("workplace")


def followers_of(workplaces):
    """Who is adviser or substitute there today, or stands in for an absent adviser (E16)."""
    held = Responsibility.objects.current().filter(workplace__in=workplaces)
    away = held.filter(ADVISING).values("person")
    instead = Absence.objects.current().filter(person__in=away).values("substitute")
    left = left_to_colleagues().filter(workplace__in=workplaces)
    offices = left.values("workplace__unit")
    colleagues = Responsibility.objects.current().filter(ADVISING, workplace__unit__in=offices)
    all_of_them = Q(pk__in=held.values("person")) | Q(pk__in=instead)
    return Person.objects.filter(all_of_them | Q(pk__in=colleagues.values("person"))).values("pk")


def left_to_colleagues():
    """The responsibilities of advisers who are away today with nobody named to stand in.

    Neither in the absence, nor as the group's own substitute who is there.
    """
    unnamed = Absence.objects.current().filter(substitute=None).values("person")
    held = Responsibility.objects.current().filter(ADVISING, person__in=unnamed)
    return held.filter(~Exists(substitutes_there().filter(workplace=OuterRef("workplace"))))


def substitutes_there():
    """The named substitutes of groups who are not away themselves today."""
    away = Absence.objects.current().filter(person=OuterRef("person"))
    return Responsibility.objects.current().exclude(ADVISING).filter(~Exists(away))


def _held_by(user):
    absent = Absence.objects.current().filter(substitute__user=user).values("person")
    for_them = ADVISING & Q(person__in=absent)
    return Responsibility.objects.current().filter(Q(person__user=user) | for_them)
