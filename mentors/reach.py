"""What a mentor reaches by being appointed: the own workplaces and nothing else (B5).

A coach reaches the people coached today, and what was agreed with them (C6, C8).
"""

from accounts import reach
from accounts.enums import Role
from mentors.models import CoachAssignment, DevelopmentStep, Mentor, WorkplaceProject
from workplaces.models import Headcount


def register():
    reach.hold(Role.MENTOR, by=appointments)
    for label, pks in REACHED.items():
        reach.register(label, Role.MENTOR, pks=pks)
    reach.register_holders("workplaces.workplace", Role.MENTOR, people=mentors_at)
    reach.hold(Role.COACH, by=assignments)
    for label, pks in REACHED_BY_COACHES.items():
        reach.register(label, Role.COACH, pks=pks)


def appointments(user):
    return Mentor.objects.current().filter(person__user=user)


def own_appointments(user):
    return appointments(user).values("pk")


def workplaces(user):
    return appointments(user).values("workplace")


def mentors_at(workplaces):
    return Mentor.objects.current().filter(workplace__in=workplaces).values("person")


def headcounts(user):
    return Headcount.objects.filter(workplace__in=workplaces(user)).values("pk")


def programmes(user):
    return appointments(user).values("programme")


def projects(user):
    return WorkplaceProject.objects.filter(workplace__in=workplaces(user)).values("pk")


# Contacts at these workplaces follow from them (contacts.reach).
REACHED = {
    "mentors.mentor": own_appointments,
    "mentors.workplaceproject": projects,
    "workplaces.workplace": workplaces,
    "workplaces.headcount": headcounts,
    "programmes.programme": programmes,
}


def assignments(user):
    return CoachAssignment.objects.current().filter(coach__user=user)


def own_assignments(user):
    return assignments(user).values("pk")


def coached_people(user):
    return assignments(user).values("person")


def steps(user):
    return DevelopmentStep.objects.filter(person__in=coached_people(user)).values("pk")


REACHED_BY_COACHES = {
    "people.person": coached_people,
    "mentors.coachassignment": own_assignments,
    "mentors.developmentstep": steps,
}
