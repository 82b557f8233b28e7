"""Reading workplace projects, who carries them, and what was done for them."""

from django.db.models import Prefetch, Q

from accounts import policy, reach
from accounts.enums import Verb
from contacts import queries as contacts
from mentors.models import Mentor, ProjectMentor, WorkplaceProject
from mentors.queries.mentors import programmes_covering
from programmes.models import Programme
from workplaces.queries import workplaces_for

PROJECT = "mentors.workplaceproject"


def projects_visible_to(user, verb=Verb.LIST):
    within = reach.within(user, PROJECT, verb=verb, path="workplace__unit__path")
    return WorkplaceProject.objects.filter(within)


def listed_projects(projects):
    """By name, with their workplace and the mentors who carry them."""
    carrying = ProjectMentor.objects.select_related("mentor__person", "mentor__workplace")
    carried = Prefetch("carried_by", carrying.order_by("mentor__person__sort_key", "pk"))
    shown = projects.select_related("workplace", "programme").prefetch_related(carried)
    return shown.order_by("sort_key", "id")


def workplaces_to_start_at(user):
    """Where the user may start a project."""
    roles = policy.roles_with(PROJECT, Verb.CREATE)
    return workplaces_for(user, roles).order_by("sort_key", "id")


def mentors_to_carry(project):
    """The mentors of the workplace today, and those who carry the project already."""
    today = Mentor.objects.current().filter(workplace=project.workplace)
    carrying = ProjectMentor.objects.filter(project=project.pk).values("mentor")
    offered = Q(pk__in=today.values("pk")) | Q(pk__in=carrying)
    mentors = Mentor.objects.filter(offered).select_related("person", "workplace")
    return mentors.order_by("person__sort_key", "pk")


def contacts_for(project, user):
    """What its mentors did at the workplace while the project ran, as far as the user sees it."""
    people = Mentor.objects.filter(projects__project=project).values("person")
    while_it_ran = Q(on__gte=project.starts_on)
    if project.ends_on is not None:
        while_it_ran &= Q(on__lte=project.ends_on)
    seen = contacts.contacts_visible_to(user).filter(
        while_it_ran, workplace=project.workplace_id, made_by__in=people
    )
    return contacts.listed(seen)


def programmes_to_name(project):
    """Those that run at the workplace's unit, and the one the project names already."""
    covering = programmes_covering(project.workplace).values("pk")
    offered = Q(pk__in=covering) | Q(pk=project.programme_id)
    return Programme.objects.filter(offered).order_by("sort_key", "id")
