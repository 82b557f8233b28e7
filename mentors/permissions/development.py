"""Who may see and plan how an active member goes on."""

from accounts import policy, reach
from accounts.enums import Verb
from accounts.permissions import may_at_unit
from people.models import Person

STEP = "mentors.developmentstep"
ASSIGNMENT = "mentors.coachassignment"


def reaches(user, person, label, verb):
    """To ``verb`` what belongs to a person, one must reach the person in a role that may."""
    within = reach.within(user, "people.person", roles=policy.roles_with(label, verb))
    return Person.objects.filter(within, pk=person.pk).exists()


def may_see_development(user, person):
    """To see the next steps of somebody, one must coach them or be responsible for their unit."""
    return reaches(user, person, STEP, Verb.READ)


def may_work_on(user, person):
    """To plan and change the next steps of somebody, one must coach them."""
    return reaches(user, person, STEP, Verb.UPDATE)


def may_close(user, step):
    """To say that a step is done or dropped, one must coach the person or be the person."""
    is_own = step.person.user_id is not None and step.person.user_id == user.pk
    return is_own or may_work_on(user, step.person)


def may_assign(user, person):
    """To say who coaches somebody, one must hold that right at the person's unit."""
    return may_at_unit(user, ASSIGNMENT, Verb.CREATE, person.unit)


def may_end_assignment(user, assignment):
    """To end it, one must hold that right at the person's unit."""
    return may_at_unit(user, ASSIGNMENT, Verb.UPDATE, assignment.person.unit)
