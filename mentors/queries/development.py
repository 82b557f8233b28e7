"""Reading who coaches whom and what their next steps are."""

from django.db.models import Exists, Max, OuterRef, Prefetch, Subquery

from accounts import policy, reach
from accounts.enums import Role, Verb
from accounts.queries import roles_of
from mentors.enums import StepState
from mentors.models import CoachAssignment, DevelopmentStep
from mentors.permissions.development import ASSIGNMENT, STEP
from people.models import Person
from people.queries import people_visible_to
from workplaces.enums import FunctionKind
from workplaces.models import Function

# Who holds one of these is an active member; a member of the works council need not be one.
OF_ACTIVE_MEMBERS = (
    FunctionKind.REPRESENTATIVE,
    FunctionKind.WORKS_COUNCIL_ACTIVIST,
    FunctionKind.INFORMAL_LEADER,
)
TO_UNIT = "person__unit__path"


def steps_visible_to(user, verb=Verb.LIST):
    return DevelopmentStep.objects.filter(reach.within(user, STEP, verb=verb, path=TO_UNIT))


def own_steps(user):
    """The steps of whoever logs in as ``user``."""
    return DevelopmentStep.objects.filter(person__user=user)


def assignments_visible_to(user, verb=Verb.LIST):
    return CoachAssignment.objects.filter(reach.within(user, ASSIGNMENT, verb=verb, path=TO_UNIT))


def people_developing(user, verb=Verb.LIST):
    """The people whose next steps the user may see, whether they have some or not."""
    roles = policy.roles_with(STEP, verb)
    return Person.objects.filter(reach.within(user, "people.person", roles=roles))


def active(people):
    """Those who have a coach today or hold a function of an active member."""
    coached = CoachAssignment.objects.current().filter(person=OuterRef("pk"))
    functions = Function.objects.current().filter(kind__in=OF_ACTIVE_MEMBERS)
    return people.filter(Exists(coached) | Exists(functions.filter(person=OuterRef("pk"))))


def coached_by(user):
    """A condition on people: ``user`` coaches them today."""
    own = CoachAssignment.objects.current().filter(coach__user=user)
    return Exists(own.filter(person=OuterRef("pk")))


def has_coach():
    """A condition on people: somebody coaches them today."""
    return Exists(CoachAssignment.objects.current().filter(person=OuterRef("pk")))


def with_open_step(**condition):
    """A condition on people: they have an open step, perhaps of some kind."""
    steps = DevelopmentStep.objects.filter(state=StepState.OPEN, **condition)
    return Exists(steps.filter(person=OuterRef("pk")))


def with_development(people):
    """Each with ``rung`` (the highest reached, or None), ``open_steps``, ``due_on`` (of the first
    of these) and ``coaches``, those of today."""
    steps = DevelopmentStep.objects.filter(person=OuterRef("pk")).order_by()
    done = steps.filter(state=StepState.DONE).values("person")
    pressing = steps.filter(state=StepState.OPEN).order_by("due_on")
    coaches = CoachAssignment.objects.current().select_related("coach")
    return people.annotate(
        rung=Subquery(done.annotate(highest=Max("rung")).values("highest")),
        due_on=Subquery(pressing.values("due_on")[:1]),
    ).prefetch_related(
        Prefetch("steps", _open_first(), to_attr="open_steps"),
        Prefetch("coached", coaches, to_attr="coaches"),
    )


def _open_first():
    return DevelopmentStep.objects.filter(state=StepState.OPEN).order_by("due_on", "id")


def steps_of(person):
    """All of a person: the open ones by their day, then what was closed, newest first."""
    closed = person.steps.exclude(state=StepState.OPEN).order_by("-closed_on", "-id")
    return list(_open_first().filter(person=person)), list(closed)


def coaches_for(user):
    """Whom the user may name as a coach: people who log in, for a coach needs the list."""
    named = people_visible_to(user).exclude(user=None).exclude(user=user)
    return named.order_by("sort_key", "id")


def is_coach(user):
    return Role.COACH in roles_of(user)
