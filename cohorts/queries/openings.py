"""What somebody can apply for themselves, and what became of it (A2)."""

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from cohorts.models import Application, Cohort, Enrolment
from programmes.enums import ProgrammeState
from workplaces.models import Employment, Workplace
from workplaces.queries import groups_of, within_group


def openings_for(person):
    """The cohorts that take applications and to which ``person`` (or None) may still apply.

    They lie ahead, at the person's unit or above it; those for a corporate group stand there for
    its employees alone (A13), and none for who works nowhere.
    """
    employers = workplaces_of(person).values_list("employer", flat=True) if person else ()
    if not employers:
        return Cohort.objects.none()
    ahead = Cohort.objects.filter(
        takes_applications=True,
        starts_on__gt=timezone.localdate(),
        unit__path__above=person.unit.path,
    ).exclude(programme__state=ProgrammeState.ENDED)
    asked = Application.objects.filter(cohort=OuterRef("pk"), person=person)
    enrolled = Enrolment.objects.filter(cohort=OuterRef("pk"), person=person)
    open_ones = ahead.exclude(Exists(asked)).exclude(Exists(enrolled))
    fitting = open_ones.filter(Q(group=None) | Q(group__in=groups_of(employers)))
    return fitting.select_related("programme", "unit", "group").order_by("starts_on", "pk")


def workplaces_of(person, group=None):
    """Where somebody works today; with the key of a corporate ``group``, only there."""
    now = Employment.objects.current().filter(person=person)
    workplaces = Workplace.objects.filter(pk__in=now.values("workplace"))
    if group is not None:
        workplaces = workplaces.filter(employer__in=within_group(group))
    return workplaces.order_by("sort_key", "pk")


def own_applications(user):
    """The user's own, the newest first."""
    own = Application.objects.filter(person__user=user).select_related("cohort", "workplace")
    return own.order_by("-applied_on", "-pk")
