"""What members and others put into bargaining: demands, surveys, votes and the report back."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from campaigns import actions, permissions, queries
from campaigns.forms import CountForm, DemandForm, ReportForm, SurveyForm
from campaigns.models import Demand, Survey
from campaigns.views.campaigns import allowed
from core.pages import form_page, posted
from workplaces.queries import FEWEST_SHOWN


def add_demand(request, pk):
    campaign = allowed(request, pk, permissions.may_keep_bargaining)
    form = DemandForm(posted(request), instance=Demand(campaign=campaign))
    return _demand(request, campaign, form, demand=None, title=_("Add demand"))


def change_demand(request, pk):
    demands = queries.demands_visible_to(request.user)
    demand = get_object_or_404(demands.select_related("campaign__unit"), pk=pk)
    if not permissions.may_keep_bargaining(request.user, demand.campaign):
        raise PermissionDenied
    form = DemandForm(posted(request), instance=demand)
    return _demand(request, demand.campaign, form, demand=demand, title=_("Change demand"))


def _demand(request, campaign, form, *, demand, title):
    return _page(
        request,
        campaign,
        form,
        act=lambda form: actions.save_demand(
            campaign, demand=demand, by=request.user, **form.cleaned_data
        ),
        done=_("The demand is saved."),
        title=title,
    )


def visible(request, pk):
    surveys = queries.surveys_visible_to(request.user)
    return get_object_or_404(surveys.select_related("campaign__unit"), pk=pk)


def kept(request, pk):
    """The survey: 404 for who may not see it, 403 for who may not keep it."""
    survey = visible(request, pk)
    if not permissions.may_keep_bargaining(request.user, survey.campaign):
        raise PermissionDenied
    return survey


def survey(request, pk):
    row = visible(request, pk)
    context = {
        "survey": row,
        "campaign": row.campaign,
        "result": queries.result_of(row),
        "has_begun": row.opens_on <= timezone.localdate(),
        "is_over": row.closes_on < timezone.localdate(),
        "fewest": FEWEST_SHOWN,
        "may_keep": permissions.may_keep_bargaining(request.user, row.campaign),
    }
    return render(request, "campaigns/survey_detail.html", context)


def ask(request, pk):
    campaign = allowed(request, pk, permissions.may_keep_bargaining)
    return form_page(
        request,
        SurveyForm(posted(request), instance=Survey(campaign=campaign)),
        act=lambda form: actions.ask(campaign, by=request.user, **form.cleaned_data),
        then=lambda survey: survey,
        done=_("The survey is planned."),
        title=_("Ask members and others"),
        lead=_("Only how many gave which answer is kept, and nobody's own."),
        submit=_("Save"),
        cancel=campaign.get_absolute_url(),
    )


def count(request, pk):
    row = kept(request, pk)
    return _page(
        request,
        row,
        CountForm(posted(request), survey=row),
        act=lambda form: actions.count(row, counts=form.counts, by=request.user),
        done=_("The answers are counted."),
        title=_("How many gave which answer?"),
    )


def report(request, pk):
    row = kept(request, pk)
    return _page(
        request,
        row,
        ReportForm(posted(request), initial={"report": row.report}),
        act=lambda form: actions.report_back(row, by=request.user, **form.cleaned_data),
        done=_("The report is saved."),
        title=_("Report back"),
    )


def _page(request, about, form, **page):
    back = about.get_absolute_url()
    page = {"lead": about, "submit": _("Save")} | page
    return form_page(request, form, then=back, cancel=back, **page)
