"""Whether a group is ready to set out, and the trajectory it goes (C16)."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from accounts.enums import Verb
from core.pages import form_page, posted
from workbench.lists import ListPage
from workplaces import actions, permissions, queries
from workplaces.filters import TrajectoryFilter
from workplaces.forms import EndTrajectoryForm, StartForm, TrajectoryForm
from workplaces.models import Trajectory
from workplaces.tables import TrajectoryTable
from workplaces.views.workplaces import visible


class TrajectoryList(ListPage):
    table_class = TrajectoryTable
    filterset_class = TrajectoryFilter
    title = gettext_lazy("Trajectories")
    lead = gettext_lazy("Which groups are getting ready, have set out or have arrived.")
    empty = gettext_lazy("The trajectories at your workplaces will stand here.")

    def may_open(self):
        return permissions.may_list_any_trajectories(self.request.user)

    def get_queryset(self):
        trajectories = queries.trajectories_visible_to(self.request.user)
        return trajectories.select_related("workplace").order_by("workplace__sort_key", "-pk")


@require_GET
def show(request, pk):
    """Those of a workplace, the newest first: a page, and a part of the workplace's page."""
    user, workplace = request.user, visible(request, pk)
    if not permissions.may_list_trajectories(user, workplace):
        raise PermissionDenied
    trajectories = queries.trajectories_visible_to(user).filter(workplace=workplace)
    trajectories = list(trajectories.select_related("started_by").order_by("-pk"))
    is_going_on = any(each.ended_on is None for each in trajectories)
    may_prepare = permissions.may_prepare_trajectory(user, workplace)
    context = {
        "workplace": workplace,
        "trajectories": trajectories,
        "may_prepare": may_prepare and not is_going_on,
        "may_change": permissions.may_change_trajectories(user, workplace),
    }
    template = "workplaces/trajectories.html"
    return render(request, f"{template}#part" if request.htmx else template, context)


def prepare(request, pk):
    workplace = visible(request, pk)
    if not permissions.may_prepare_trajectory(request.user, workplace):
        raise PermissionDenied
    return form_page(
        request,
        TrajectoryForm(posted(request), instance=Trajectory(workplace=workplace)),
        act=lambda form: actions.prepare_trajectory(
            workplace=workplace, by=request.user, **form.cleaned_data
        ),
        then=workplace.get_absolute_url(),
        done=_("The trajectory is noted."),
        title=_("Prepare trajectory"),
        lead=workplace,
        submit=_("Save"),
        cancel=workplace.get_absolute_url(),
    )


def _one(request, pk):
    """A trajectory within reach, when the user may change it."""
    trajectories = queries.trajectories_visible_to(request.user).select_related("workplace")
    trajectory = get_object_or_404(trajectories, pk=pk)
    if not queries.trajectories_visible_to(request.user, Verb.UPDATE).filter(pk=pk).exists():
        raise PermissionDenied
    return trajectory


def _change(request, trajectory, form, /, **page):
    """A page that changes ``trajectory`` and leads back to its workplace."""
    there = trajectory.workplace.get_absolute_url()
    return form_page(request, form, then=there, lead=trajectory.workplace, cancel=there, **page)


def check(request, pk):
    trajectory = _one(request, pk)
    return _change(
        request,
        trajectory,
        TrajectoryForm(posted(request), instance=trajectory),
        act=lambda form: actions.check_conditions(trajectory, by=request.user, **form.cleaned_data),
        done=_("The change is saved."),
        title=_("Basic conditions"),
        submit=_("Save"),
    )


def start(request, pk):
    trajectory = _one(request, pk)
    return _change(
        request,
        trajectory,
        StartForm(posted(request), trajectory=trajectory),
        act=lambda form: actions.start_trajectory(trajectory, by=request.user, **form.cleaned_data),
        done=_("The trajectory has started."),
        title=_("Start trajectory"),
        submit=_("Start"),
        template="workplaces/trajectory_start.html",
        trajectory=trajectory,
    )


def end(request, pk):
    trajectory = _one(request, pk)
    return _change(
        request,
        trajectory,
        EndTrajectoryForm(posted(request), trajectory=trajectory),
        act=lambda form: actions.end_trajectory(trajectory, by=request.user, **form.cleaned_data),
        done=_("The trajectory has an end."),
        title=_("End trajectory"),
        submit=_("End trajectory"),
    )
