"""The list of campaigns, one of them with all that belongs to it, its rule and stage."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from accounts.enums import Verb
from accounts.permissions import may_read_figures
from campaigns import actions, permissions, queries
from campaigns.enums import NEXT_STAGES, PLANS_OF, Phase, Plan, Stage
from campaigns.filters import CampaignFilter
from campaigns.forms import CampaignForm, RuleForm
from campaigns.tables import CampaignTable
from core.pages import act_and_return, form_page, posted
from programmes.queries import months
from workbench.lists import ListPage

BUTTONS = {Stage.RUNNING: gettext_lazy("Start"), Stage.ENDED: gettext_lazy("End")}


class CampaignList(ListPage):
    table_class = CampaignTable
    filterset_class = CampaignFilter
    title = gettext_lazy("Campaigns")
    lead = gettext_lazy("Who wins what, where and by when.")
    empty = gettext_lazy("The campaigns of your units will stand here.")

    def get_queryset(self):
        campaigns = queries.campaigns_visible_to(self.request.user)
        campaigns = queries.with_team_count(campaigns, timezone.localdate())
        campaigns = campaigns.select_related("programme", "unit")
        campaigns = queries.with_leads_today(campaigns)
        return campaigns.order_by("sort_key", "pk")

    def get_primary(self):
        may_create = permissions.may_create(self.request.user)
        return (reverse("campaigns:create"), _("Add campaign")) if may_create else None


def visible(request, pk):
    campaigns = queries.campaigns_visible_to(request.user, Verb.READ)
    return get_object_or_404(campaigns.select_related("programme", "unit"), pk=pk)


def allowed(request, pk, permission):
    """The campaign: 404 for who may not see it, 403 for whom ``permission`` refuses."""
    campaign = visible(request, pk)
    if not permission(request.user, campaign):
        raise PermissionDenied
    return campaign


def detail(request, pk):
    user, campaign, today = request.user, visible(request, pk), timezone.localdate()
    as_of = min(today, campaign.ends_on)
    teams = queries.teams_shown_to(user, as_of).filter(campaign=campaign).order_by("name", "pk")
    leads = queries.leads_of(campaign, user)
    active = [team for team in teams if team.is_active]
    context = {
        "campaign": campaign,
        "programme_opens": queries.programme_opens(user, campaign),
        "leads": leads,
        "is_led": any(lead.is_current for lead in leads),
        "months": months(campaign.starts_on, campaign.ends_on, today),
        "as_of": as_of,
        "is_over": as_of < today,
        "teams": teams,
        "active_count": len(active),
        "active_workplaces": len({team.workplace_id for team in active}),
        "existing_count": sum(team.exists for team in teams),
        "events": queries.events_of_actions(user, campaign),
        "turnout": queries.turnout(campaign),
        "media_items": campaign.media_items.order_by("-on", "-pk"),
        "media_reach": queries.media_reach(campaign),
        **_plan(user, campaign),
        **_bargaining(user, campaign),
        "tests": _tests(user, campaign),
        "threshold": settings.GO_PUBLIC_PERCENT,
        "may_read_tests": permissions.may_read_tests(user, campaign),
        "may_keep_tests": permissions.may_keep_tests(user, campaign),
        "may_read_figures": may_read_figures(user, campaign.unit),
        "may_change": permissions.may_change(user, campaign),
        "may_place": permissions.may_place(user, campaign),
        "may_keep_teams": permissions.may_keep_teams(user, campaign),
        "may_plan_actions": permissions.may_plan_actions(user, campaign),
        "may_keep_media": permissions.may_keep_media(user, campaign),
        "buttons": [(to, BUTTONS[to]) for to in Stage if to in NEXT_STAGES[campaign.stage]],
    }
    return render(request, "campaigns/campaign_detail.html", context)


def _plan(user, campaign):
    """What the campaign wants to reach, and in which phase it is."""
    ladder = list(Phase)
    place = ladder.index(campaign.phase)
    return {
        "phases": ladder if campaign.plan == Plan.PHASES else [],
        "phase_before": ladder[place - 1] if place else None,
        "phase_after": ladder[place + 1] if place + 1 < len(ladder) else None,
        "has_measures": campaign.plan != Plan.GOALS,
        "has_other_plans": len(PLANS_OF[campaign.programme.approach]) > 1,
        "objectives": queries.plan_of(user, campaign),
        "may_read_plan": permissions.may_read_plan(user, campaign),
        "may_keep_plan": permissions.may_keep_plan(user, campaign),
    }


def _bargaining(user, campaign):
    """What members and others put into it, the newest first."""
    demands = queries.demands_visible_to(user).filter(campaign=campaign)
    surveys = queries.surveys_visible_to(user).filter(campaign=campaign)
    return {
        "demands": demands.select_related("workplace").order_by("-raised_on", "-pk"),
        "surveys": surveys.order_by("-opens_on", "-pk"),
        "may_read_bargaining": permissions.may_read_bargaining(user, campaign),
        "may_keep_bargaining": permissions.may_keep_bargaining(user, campaign),
    }


def _tests(user, campaign):
    """The structure tests with what they came to, each with whether it carries so far as to go
    public."""
    tests = queries.structure_tests_shown_to(user).filter(campaign=campaign)
    return [(test, queries.goes_public(test)) for test in tests]


def create(request):
    if not permissions.may_create(request.user):
        raise PermissionDenied
    return form_page(
        request,
        CampaignForm(posted(request), user=request.user),
        act=lambda form: actions.create_campaign(by=request.user, **form.cleaned_data),
        then=lambda campaign: campaign,
        done=_("The campaign is planned."),
        title=_("Add campaign"),
        submit=_("Save"),
        cancel=reverse("campaigns:list"),
    )


def change(request, pk):
    campaign = allowed(request, pk, permissions.may_change)
    form = CampaignForm(
        posted(request),
        user=request.user,
        instance=campaign,
        may_place=permissions.may_place(request.user, campaign),
    )
    return _page(
        request,
        campaign,
        form,
        act=lambda form: actions.update_campaign(campaign, by=request.user, **form.cleaned_data),
        done=_("The campaign is changed."),
        title=_("Change campaign"),
    )


def change_rule(request, pk):
    campaign = allowed(request, pk, permissions.may_change)
    return _page(
        request,
        campaign,
        RuleForm(posted(request), instance=campaign),
        act=lambda form: actions.set_rule(campaign, by=request.user, **form.cleaned_data),
        done=_("The rule is saved."),
        title=_("When is a team active?"),
        lead=_("The figures of active teams go by this rule, also for days gone by."),
    )


def _page(request, campaign, form, **page):
    back = campaign.get_absolute_url()
    page = {"lead": campaign, "submit": _("Save")} | page
    return form_page(request, form, then=back, cancel=back, **page)


@require_POST
def advance(request, pk):
    campaign = allowed(request, pk, permissions.may_change)
    return act_and_return(
        request,
        lambda: actions.advance(campaign, to=request.POST.get("to", ""), by=request.user),
        then=campaign,
        done=_("The campaign has moved on."),
    )
