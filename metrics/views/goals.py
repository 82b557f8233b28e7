"""Setting the figure goals of a programme."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from core.pages import form_page, posted
from metrics.forms import FigureGoalForm
from metrics.scopes import rows_with_figures_for
from programmes.actions import save_goal
from programmes.enums import GoalKind
from programmes.models import Goal
from programmes.permissions import may_set_goals


def goal_add(request, pk):
    """Set a figure goal for a programme."""
    programme = programme_to_set_goals_or_404(request, pk)
    return _goal_page(request, programme, Goal(), title=_("Add a figure goal"))


def goal_edit(request, pk, goal_pk):
    programme = programme_to_set_goals_or_404(request, pk)
    goal = get_object_or_404(programme.goals.filter(kind=GoalKind.FIGURE), pk=goal_pk)
    return _goal_page(request, programme, goal, title=_("Change a figure goal"))


def _goal_page(request, programme, goal, *, title):
    is_new = goal._state.adding
    form = FigureGoalForm(posted(request), instance=goal, programme=programme)
    return form_page(
        request,
        form,
        act=lambda form: save_goal(
            programme,
            by=request.user,
            goal=None if is_new else goal,
            kind=GoalKind.FIGURE,
            **form.cleaned_data,
        ),
        then=reverse("metrics:programme", args=[programme.pk]),
        done=_("The goal is set."),
        title=title,
        submit=_("Save"),
        lead=str(programme),
        cancel=reverse("metrics:programme", args=[programme.pk]),
    )


def programme_to_set_goals_or_404(request, pk):
    programme = get_object_or_404(rows_with_figures_for(request.user, "programme"), pk=pk)
    if not may_set_goals(request.user, programme):
        raise PermissionDenied
    return programme
