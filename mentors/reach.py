"""What a mentor reaches by being appointed: the own workplaces and nothing else (B5)."""

from accounts import reach
from accounts.enums import Role
from mentors.models import Mentor
from workplaces.models import Headcount


def register():
    reach.hold(Role.MENTOR, by=appointments)
    for label, pks in REACHED.items():
        reach.register(label, Role.MENTOR, pks=pks)


def appointments(user):
    return Mentor.objects.current().filter(person__user=user)


def own_appointments(user):
    return appointments(user).values("pk")


def workplaces(user):
    return appointments(user).values("workplace")


def headcounts(user):
    return Headcount.objects.filter(workplace__in=workplaces(user)).values("pk")


def programmes(user):
    return appointments(user).values("programme")


# Contacts at these workplaces follow from them (contacts.reach).
REACHED = {
    "mentors.mentor": own_appointments,
    "workplaces.workplace": workplaces,
    "workplaces.headcount": headcounts,
    "programmes.programme": programmes,
}
