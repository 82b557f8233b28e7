"""The plan of a campaign: its kind and phase, its objectives, their reviews and measures."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from campaigns import actions, permissions, queries
from campaigns.forms import MeasureForm, ObjectiveForm, PlanForm, ReviewForm
from campaigns.models import Objective
from campaigns.views.campaigns import allowed
from core.pages import act_and_return, form_page, posted


def kept(request, pk):
    """The objective: 404 for who may not see it, 403 for who may not keep the plan."""
    objectives = queries.objectives_visible_to(request.user)
    rows = objectives.select_related("campaign__unit", "campaign__programme", "owner")
    objective = get_object_or_404(rows, pk=pk)
    if not permissions.may_keep_plan(request.user, objective.campaign):
        raise PermissionDenied
    return objective


def choose(request, pk):
    campaign = allowed(request, pk, permissions.may_change)
    return _page(
        request,
        campaign,
        PlanForm(posted(request), instance=campaign),
        act=lambda form: actions.set_plan(campaign, by=request.user, **form.cleaned_data),
        done=_("The plan is saved."),
        title=_("What kind of plan?"),
    )


@require_POST
def move(request, pk):
    campaign = allowed(request, pk, permissions.may_change)
    return act_and_return(
        request,
        lambda: actions.move_phase(campaign, to=request.POST.get("to", ""), by=request.user),
        then=campaign,
        done=_("The campaign is in another phase."),
    )


def add_objective(request, pk):
    campaign = allowed(request, pk, permissions.may_keep_plan)
    form = ObjectiveForm(posted(request), user=request.user, instance=Objective(campaign=campaign))
    return _objective(request, campaign, form, objective=None, title=_("Add objective"))


def change_objective(request, pk):
    objective = kept(request, pk)
    form = ObjectiveForm(posted(request), user=request.user, instance=objective)
    title = _("Change objective")
    return _objective(request, objective.campaign, form, objective=objective, title=title)


def _objective(request, campaign, form, *, objective, title):
    return _page(
        request,
        campaign,
        form,
        act=lambda form: actions.save_objective(
            campaign, objective=objective, by=request.user, **form.cleaned_data
        ),
        done=_("The objective is saved."),
        title=title,
    )


def review(request, pk):
    objective = kept(request, pk)
    initial = {"reached": objective.reached, "review": objective.review}
    return _page(
        request,
        objective.campaign,
        ReviewForm(posted(request), initial=initial),
        act=lambda form: actions.review_objective(objective, by=request.user, **form.cleaned_data),
        done=_("The review is saved."),
        title=_("What was reached?"),
        lead=objective,
    )


def add_measure(request, pk):
    objective = kept(request, pk)
    return _page(
        request,
        objective.campaign,
        MeasureForm(posted(request), user=request.user, objective=objective),
        act=lambda form: actions.add_measure(objective, by=request.user, **form.cleaned_data),
        done=_("The measure is noted; its owner finds it among the tasks."),
        title=_("Add measure"),
        lead=objective,
    )


@require_POST
def finish_measure(request, pk):
    measures = queries.measures_of(queries.objectives_visible_to(request.user))
    measure = get_object_or_404(measures, pk=pk)
    objective = kept(request, measure.subject_id)
    return act_and_return(
        request,
        lambda: actions.finish_measure(measure, by=request.user),
        then=objective.campaign,
        done=_("The measure is done."),
    )


def _page(request, campaign, form, **page):
    back = campaign.get_absolute_url()
    page = {"lead": campaign, "submit": _("Save")} | page
    return form_page(request, form, then=back, cancel=back, **page)
