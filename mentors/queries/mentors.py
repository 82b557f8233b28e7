"""Reading mentors, and what every app tells of a workplace or a person."""

from django.db.models import Exists, OuterRef, Prefetch, Q
from django.utils import timezone

from accounts import policy, reach
from accounts.enums import Role, Verb
from accounts.queries import roles_of
from cohorts import queries as cohorts
from contacts import queries as contacts
from mentors.models import Mentor, Register
from mentors.permissions import APPOINTING_ROLES
from mentors.queries.development import assignments_visible_to
from mentors.reach import appointments
from people import queries as people
from people.models import Person
from programmes.enums import ProgrammeState
from programmes.models import Programme
from programmes.queries import programmes_above
from workplaces import queries as workplaces
from workplaces.enums import FunctionKind
from workplaces.models import Employment, Function, Workplace

# The functions a mentor is elected to (B4), and what counts as each: an activist as both (C10).
MANDATES = {
    FunctionKind.WORKS_COUNCIL: workplaces.COUNCIL,
    FunctionKind.REPRESENTATIVE: workplaces.REPRESENTING,
}
ELECTED = {*workplaces.COUNCIL, *workplaces.REPRESENTING}


def mentors_visible_to(user, verb=Verb.LIST):
    return Mentor.objects.filter(
        reach.within(user, "mentors.mentor", verb=verb, path="workplace__unit__path")
    )


def with_mandates(mentors, user):
    """Each with ``has_mandate``, and ``person.mandates`` as far as the user may list functions.

    A mentor whose mandate has ended stays one, but somebody should know (B4).
    """
    elected = Function.objects.current().filter(kind__in=ELECTED)
    at_the_workplace = elected.filter(person=OuterRef("person"), workplace=OuterRef("workplace"))
    shown = workplaces.functions_visible_to(user) & elected
    return mentors.annotate(has_mandate=Exists(at_the_workplace)).prefetch_related(
        Prefetch("person__functions", shown, to_attr="mandates")
    )


def training_of(mentor, user):
    """The series that a mentor went or goes through, as far as the user may see, newest first."""
    theirs = cohorts.enrolments_visible_to(user, Verb.READ).filter(person=mentor.person_id)
    return theirs.select_related("cohort").order_by("-cohort__starts_on", "-pk")


def coach_of(mentor, user):
    """The CoachAssignment of today that the user may see, or None."""
    theirs = assignments_visible_to(user).filter(person=mentor.person_id)
    return theirs.current().select_related("coach").first()


def listed(mentors):
    return mentors.select_related("person", "programme", "workplace").order_by(
        "person__sort_key", "id"
    )


def matching(mentors, words):
    """Mentors whose name or workplace holds every one of ``words``."""
    people_so_named = people.matching(Person.objects.all(), words)
    workplaces_so_named = workplaces.workplaces_matching(Workplace.objects.all(), words)
    return mentors.filter(Q(person__in=people_so_named) | Q(workplace__in=workplaces_so_named))


def workplaces_to_appoint_at(user):
    return workplaces.workplaces_for(user, APPOINTING_ROLES).order_by("sort_key", "id")


def people_to_appoint(workplace):
    """Who works or holds a function at the workplace: a mentor is a colleague there."""
    employed = Employment.objects.current().filter(workplace=workplace)
    elected = Function.objects.current().filter(workplace=workplace)
    colleagues = Q(pk__in=employed.values("person")) | Q(pk__in=elected.values("person"))
    return Person.objects.filter(colleagues).order_by("sort_key", "id")


def programmes_covering(workplace):
    """The programmes of the workplace's unit and of those above it that have not ended."""
    return programmes_above(workplace.unit.path).exclude(state=ProgrammeState.ENDED)


def holding(mandate):
    """A condition on mentors: elected to ``mandate`` at the workplace today."""
    elected = Function.objects.current().filter(
        kind__in=MANDATES[mandate], person=OuterRef("person"), workplace=OuterRef("workplace")
    )
    return Exists(elected)


def programmes_to_keep_registers_of(user):
    """The programmes at whose unit the user may change mentors."""
    roles = policy.roles_with("mentors.mentor", Verb.UPDATE)
    return Programme.objects.filter(reach.within(user, "programmes.programme", roles=roles))


def register_of(programme):
    """The kept register of a programme, or a new one that counts as complete."""
    kept = Register.objects.filter(programme=programme).first()
    return kept or Register(programme=programme)


def incomplete_registers(mentors):
    """The registers behind ``mentors`` that are known to miss somebody."""
    of_these = Register.objects.filter(programme__in=mentors.order_by().values("programme"))
    return of_these.filter(is_complete=False).select_related("programme")


def own_workplaces(user):
    """Where the user is mentor today, with the last contact and the headcount."""
    own = Workplace.objects.filter(pk__in=appointments(user).values("workplace"))
    with_figures = workplaces.with_density(own, timezone.localdate())
    return contacts.with_last_contact(with_figures).select_related("employer").order_by("sort_key")


def is_mentor(user):
    return Role.MENTOR in roles_of(user)
