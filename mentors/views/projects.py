"""Workplace projects: the list, one of them with its mentors, and its beginning and end (B14)."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from accounts.enums import Verb
from accounts.permissions import may_anywhere
from core.forms import EndForm
from core.pages import choosing_page, form_page, posted, topics_page
from mentors import actions, permissions, queries
from mentors.filters import ProjectFilter, ProjectTogetherFilter
from mentors.forms import ProjectForm
from mentors.models import WorkplaceProject
from mentors.queries.projects import PROJECT
from mentors.tables import ProjectTable
from workbench.lists import ListPage
from workplaces.queries import workplaces_visible_to

NEWEST = 20  # contacts on the page of a project


class ProjectList(ListPage):
    template_name = "mentors/projects/list.html"
    table_class = ProjectTable
    filterset_class = ProjectFilter
    title = gettext_lazy("Workplace projects")
    lead = gettext_lazy("What workplaces undertake, and which mentors carry it.")
    empty = gettext_lazy("Projects of your workplaces will stand here.")

    def get_queryset(self):
        return queries.listed_projects(queries.projects_visible_to(self.request.user))

    def get_primary(self):
        if not may_anywhere(self.request.user, PROJECT, Verb.CREATE):
            return None
        return reverse("mentors:projects:choose-workplace"), _("Start project")


@require_safe
def together(request):
    """Which topics projects carry together (B13)."""
    if not may_anywhere(request.user, PROJECT, Verb.LIST):
        raise PermissionDenied
    projects = queries.projects_visible_to(request.user)
    asked = ProjectTogetherFilter(request.GET, queryset=projects, request=request)
    template = "mentors/projects/topics.html"
    return topics_page(request, asked, template=template, rows_url="mentors:projects:list")


def choose_workplace(request):
    if not may_anywhere(request.user, PROJECT, Verb.CREATE):
        raise PermissionDenied
    workplaces = queries.workplaces_to_start_at(request.user)
    return choosing_page(
        request,
        workplaces,
        name="workplace",
        label=_("Workplace"),
        then=lambda workplace: reverse("mentors:projects:start", args=[workplace.pk]),
        title=_("Start project"),
        lead=_("At which workplace?"),
        cancel=reverse("mentors:projects:list"),
    )


def start(request, pk):
    workplaces = queries.workplaces_to_start_at(request.user).select_related("unit")
    workplace = get_object_or_404(workplaces, pk=pk)
    return form_page(
        request,
        ProjectForm(posted(request), instance=WorkplaceProject(workplace=workplace)),
        act=lambda form: actions.start_project(
            workplace=workplace, by=request.user, **form.cleaned_data
        ),
        then=lambda project: project,
        done=_("The project is noted."),
        title=_("Start project"),
        lead=workplace,
        submit=_("Start"),
        cancel=reverse("mentors:projects:list"),
    )


def _one(request, pk):
    projects = queries.listed_projects(queries.projects_visible_to(request.user, Verb.READ))
    return get_object_or_404(projects.select_related("workplace__unit", "programme"), pk=pk)


def detail(request, pk):
    project = _one(request, pk)
    contacts = queries.contacts_for(project, request.user)
    context = {
        "project": project,
        "contacts": contacts[:NEWEST],
        "count": contacts.count(),
        "may_change": permissions.may_change_project(request.user, project),
    }
    return render(request, "mentors/projects/detail.html", context)


def _changed(request, pk):
    project = _one(request, pk)
    if not permissions.may_change_project(request.user, project):
        raise PermissionDenied
    return project


def change(request, pk):
    project = _changed(request, pk)
    return form_page(
        request,
        ProjectForm(posted(request), instance=project),
        act=lambda form: actions.change_project(project, by=request.user, **form.cleaned_data),
        then=project.get_absolute_url(),
        done=_("The project is changed."),
        title=_("Change project"),
        lead=project,
        submit=_("Save"),
        cancel=project.get_absolute_url(),
    )


def end(request, pk):
    project = _changed(request, pk)
    return form_page(
        request,
        EndForm(posted(request), dated=project),
        act=lambda form: actions.end_project(project, by=request.user, **form.cleaned_data),
        then=project.get_absolute_url(),
        done=_("The project ends then. What was done for it stays."),
        title=_("End project"),
        lead=project,
        submit=_("End"),
        cancel=project.get_absolute_url(),
    )


@require_safe
def panel(request, pk):
    """The projects of a workplace: a page, and a part of the workplace's page."""
    user = request.user
    workplace = get_object_or_404(workplaces_visible_to(user, Verb.READ), pk=pk)
    projects = queries.projects_visible_to(user).filter(workplace=workplace)
    context = {
        "workplace": workplace,
        "projects": queries.listed_projects(projects),
        "may_list": may_anywhere(user, PROJECT, Verb.LIST),
        "may_start": queries.workplaces_to_start_at(user).filter(pk=pk).exists(),
    }
    template = "mentors/projects/panel.html"
    return render(request, f"{template}#part" if request.htmx else template, context)
