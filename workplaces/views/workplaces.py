"""The list of workplaces, and who and how many work at one."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.enums import Verb
from accounts.permissions import may_anywhere, may_read_figures
from core.pages import form_page, posted
from workbench.lists import ListPage
from workplaces import actions, permissions, queries
from workplaces.filters import WorkplaceFilter
from workplaces.forms import HeadcountForm, MoveForm, WorkplaceForm
from workplaces.models import Headcount, Signal
from workplaces.tables import WorkplaceTable
from workplaces.views.figures import figures_of

NEWEST_EMPLOYED = 10  # people shown on the page itself


class WorkplaceList(ListPage):
    template_name = "workplaces/workplace_list.html"
    table_class = WorkplaceTable
    filterset_class = WorkplaceFilter
    title = gettext_lazy("Workplaces")
    lead = gettext_lazy("Who works where, and how many of them are members.")
    empty = gettext_lazy("The workplaces of your units will stand here.")

    def get_queryset(self):
        user = self.request.user
        workplaces = queries.workplaces_visible_to(user).select_related("employer", "unit")
        workplaces = queries.with_figures(workplaces, user, timezone.localdate())
        return queries.with_elected(workplaces, user).order_by("sort_key", "pk")

    def get_table_kwargs(self):
        may_list = may_anywhere(self.request.user, "workplaces.function", Verb.LIST)
        return {"exclude": [] if may_list else ["elected"]}

    def get_primary(self):
        may_create = may_anywhere(self.request.user, "workplaces.workplace", Verb.CREATE)
        return (reverse("workplaces:create"), _("Add workplace")) if may_create else None

    def get_context_data(self, **kwargs):
        user = self.request.user
        registers = {
            "may_list_employers": permissions.may_list_employers(user),
            "may_list_snapshots": permissions.may_list_any_snapshots(user),
            "may_list_trajectories": permissions.may_list_any_trajectories(user),
            "may_list_position": permissions.may_list_position(user, Signal),
            "may_list_followers": may_anywhere(user, "workplaces.responsibility", Verb.LIST),
        }
        return super().get_context_data(**kwargs, **registers)


def visible(request, pk):
    """The workplace with its figures, or 404 for who may not see it."""
    user = request.user
    workplaces = queries.workplaces_visible_to(user, Verb.READ).select_related("employer", "unit")
    workplaces = queries.with_figures(workplaces, user, timezone.localdate())
    return get_object_or_404(workplaces, pk=pk)


def changeable(request, pk):
    workplace = visible(request, pk)
    if not permissions.may_update(request.user, workplace):
        raise PermissionDenied
    return workplace


def detail(request, pk):
    user, workplace = request.user, visible(request, pk)
    headcounts = queries.headcounts_visible_to(user).filter(workplace=workplace)
    headcounts = headcounts.select_related("area").order_by("-on", "area__sort_key", "segment")
    context = {
        "workplace": workplace,
        "figures": figures_of(workplace),
        "headcounts": headcounts,
        "may_list_areas": permissions.may_list_areas(user, workplace),
        "may_read_headcounts": permissions.may_read_headcounts(user, workplace),
        "may_add_headcount": permissions.may_add_headcount(user, workplace),
        "may_read_figures": may_read_figures(user, workplace.unit),
        "may_update": permissions.may_update(user, workplace),
        "may_open_employer": permissions.may_list_employers(user),
        "may_list_followers": permissions.may_list_followers(user, workplace),
        "may_log_contact": permissions.may_log_contact(user, workplace),
        **permissions.offered_at(user, workplace),
        **_people_of(user, workplace),
    }
    return render(request, "workplaces/workplace_detail.html", context)


def _people_of(user, workplace):
    employments = queries.employments_shown_to(user).current().filter(workplace=workplace)
    functions = queries.functions_shown_to(user).filter(workplace=workplace)
    return {
        "employments": employments.order_by("person__sort_key", "pk")[:NEWEST_EMPLOYED],
        "employed": employments.count(),
        "functions": functions.order_by("kind", "-starts_on"),
        "may_list_employees": permissions.may_list_employees(user, workplace),
        "may_employ": permissions.may_employ(user, workplace),
        "may_list_functions": permissions.may_list_functions(user, workplace),
        "may_appoint": permissions.may_appoint(user, workplace),
    }


def create(request):
    if not may_anywhere(request.user, "workplaces.workplace", Verb.CREATE):
        raise PermissionDenied
    return form_page(
        request,
        WorkplaceForm(
            posted(request), user=request.user, initial={"employer": request.GET.get("employer")}
        ),
        act=lambda form: actions.create_workplace(by=request.user, **form.cleaned_data),
        then=lambda workplace: workplace,
        done=_("The workplace is noted."),
        title=_("Add workplace"),
        submit=_("Add workplace"),
        cancel=reverse("workplaces:list"),
        template="workplaces/employer_form.html",
    )


def change(request, pk):
    workplace = changeable(request, pk)
    return form_page(
        request,
        WorkplaceForm(posted(request), user=request.user, instance=workplace),
        act=lambda form: actions.update_workplace(workplace, by=request.user, **form.cleaned_data),
        then=reverse("workplaces:detail", args=[pk]),
        done=_("The workplace is changed."),
        title=_("Change workplace"),
        submit=_("Save"),
        cancel=reverse("workplaces:detail", args=[pk]),
        template="workplaces/employer_form.html",
    )


def move(request, pk):
    workplace = changeable(request, pk)
    return form_page(
        request,
        MoveForm(posted(request), user=request.user, workplace=workplace),
        act=lambda form: actions.assign_unit(workplace, by=request.user, **form.cleaned_data),
        then=workplace.get_absolute_url(),
        done=_("The workplace belongs to another unit now."),
        title=_("Move to another unit"),
        lead=f"{workplace} · {workplace.unit}",
        submit=_("Move"),
        cancel=workplace.get_absolute_url(),
    )


def add_headcount(request, pk):
    workplace = visible(request, pk)
    if not permissions.may_add_headcount(request.user, workplace):
        raise PermissionDenied
    return form_page(
        request,
        HeadcountForm(
            posted(request),
            instance=Headcount(workplace=workplace),
            user=request.user,
            initial={"on": timezone.localdate(), "area": request.GET.get("area")},
        ),
        act=lambda form: actions.add_headcount(
            workplace=workplace, by=request.user, **form.cleaned_data
        ),
        then=workplace.get_absolute_url(),
        done=_("The headcount is noted."),
        title=_("Add headcount"),
        lead=workplace,
        submit=_("Add headcount"),
        cancel=workplace.get_absolute_url(),
    )
