"""Which courses there are, what groups need, and which course meets it (A14, A15)."""

from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, Value, When
from django.utils import timezone

from accounts import policy
from accounts.enums import UnitKind, Verb
from accounts.models import Unit
from accounts.queries import units_where
from cohorts.enums import ProposalState
from cohorts.models import Cohort, Course, CourseProposal, Module, Need
from cohorts.permissions import COURSE, NEED, PROPOSAL, may_see_courses
from workplaces.queries import workplaces_for


def courses_visible_to(user):
    """All or none: what the union offers is no secret among those who work with its groups."""
    return Course.objects.all() if may_see_courses(user) else Course.objects.none()


def needs_visible_to(user, verb=Verb.LIST):
    return Need.objects.filter(workplace__in=workplaces_for(user, policy.roles_with(NEED, verb)))


def proposals_visible_to(user, verb=Verb.LIST):
    roles = policy.roles_with(PROPOSAL, verb)
    return CourseProposal.objects.filter(workplace__in=workplaces_for(user, roles))


def units_to_offer_at(user):
    return units_where(user, COURSE, Verb.CREATE).order_by("path")


def in_catalogue(courses):
    """Those whose offer has not ended, by name; each with ``next_starts_on``, the first day of
    the next cohort that employees of any company may join there."""
    today = timezone.localdate()
    coming = _to_come(today).filter(
        version__curriculum=OuterRef("curriculum"), unit__path__under=OuterRef("unit__path")
    )
    first = coming.order_by("starts_on").values("starts_on")[:1]
    offered = courses.filter(Q(ends_on=None) | Q(ends_on__gte=today))
    return (
        offered.annotate(next_starts_on=Subquery(first))
        .select_related("curriculum", "unit")
        .order_by("curriculum__sort_key", "unit__sort_key", "mode", "pk")
    )


def _to_come(today):
    return Cohort.objects.filter(starts_on__gt=today, group=None)


def cohorts_to_come(course):
    """When and where the course begins next."""
    coming = _to_come(timezone.localdate()).filter(
        version__curriculum=course.curriculum_id, unit__path__under=course.unit.path
    )
    return coming.select_related("unit").order_by("starts_on", "sort_key", "pk")


def modules_of_course(course):
    """Those of the newest published version of its curriculum."""
    published = course.curriculum.versions.exclude(published_on=None).order_by("-number")
    return Module.objects.filter(version=Subquery(published.values("pk")[:1]))


def courses_of(curriculum):
    """How it is and was offered, the newest first."""
    return curriculum.courses.select_related("unit").order_by("-starts_on", "pk")


def regions():
    return Unit.objects.filter(kind=UnitKind.DISTRICT).order_by("sort_key", "pk")


def offered_in(courses, units):
    """Those for groups of one of ``units``: offered there, above or somewhere below."""
    there = Q(pk__in=[])
    for unit in units:
        there |= Q(unit__path__under=unit.path) | Q(unit__path__above=unit.path)
    return courses.filter(there)


def offered_to(courses, workplace):
    """Those that the group of ``workplace`` can be offered today."""
    return courses.current().filter(unit__path__above=workplace.unit.path)


def for_group(courses, workplace, topics):
    """What the group can be offered, first what meets most of its needs, ``topics`` (A15).

    Each with ``is_proposed``: has it been proposed to the group and waits for its decision?
    """
    waiting = CourseProposal.objects.filter(
        course=OuterRef("pk"), workplace=workplace, state=ProposalState.PROPOSED
    )
    met = [Case(When(topics__contains=[topic], then=1), default=0) for topic in topics]
    return (
        in_catalogue(offered_to(courses, workplace))
        .annotate(is_proposed=Exists(waiting), met=sum(met, Value(0)))
        .order_by("-met", F("next_starts_on").asc(nulls_last=True), "curriculum__sort_key", "pk")
    )


def needs_of(workplace, user):
    """What the group needs today as far as the user sees it, the newest first."""
    needs = needs_visible_to(user).current().filter(workplace=workplace)
    return needs.select_related("noted_by").order_by("-starts_on", "topic")


def topics_to_note(workplace):
    """The topics that are not noted as a need of the group today."""
    noted = set(Need.objects.current().filter(workplace=workplace).values_list("topic", flat=True))
    return [choice for choice in Need._meta.get_field("topic").choices if choice[0] not in noted]


def listed_proposals(proposals, user):
    """What waits for a decision first, then what waits to be carried out, then the newest.

    Each with ``is_to_decide`` and ``is_to_carry_out``: may the user say that now?
    """
    first = {ProposalState.PROPOSED: 0, ProposalState.ACCEPTED: 1}
    turn = Case(*(When(state=state, then=place) for state, place in first.items()), default=2)
    named = "course__curriculum", "course__unit", "proposed_by", "workplace"
    return (
        proposals.annotate(
            is_to_decide=Exists(proposals_to_decide(user).filter(pk=OuterRef("pk"))),
            is_to_carry_out=Exists(proposals_to_carry_out(user).filter(pk=OuterRef("pk"))),
        )
        .select_related(*named)
        .order_by(turn, "-proposed_on", "-pk")
    )


def proposals_to(workplace, user):
    """The courses proposed to the group, as far as the user sees them."""
    return listed_proposals(proposals_visible_to(user).filter(workplace=workplace), user)


def proposals_to_decide(user):
    """Those that wait and that the user may decide about: never the own ones."""
    waiting = proposals_visible_to(user, Verb.APPROVE).filter(state=ProposalState.PROPOSED)
    return waiting.exclude(proposed_by=user)


def proposals_to_carry_out(user):
    """Those that a board accepted and that the user may carry out (E6)."""
    return proposals_visible_to(user, Verb.UPDATE).filter(state=ProposalState.ACCEPTED)
