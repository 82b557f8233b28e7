"""Teams, their members, and the teams at a workplace."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from campaigns import actions, permissions, queries
from campaigns.forms import ChangeTeamForm, MemberForm, TeamForm
from campaigns.models import Team, TeamMember
from campaigns.views.campaigns import allowed
from core.forms import EndForm
from core.pages import form_page, posted
from core.searching import words_of
from workplaces.queries import workplaces_visible_to


def visible(request, pk):
    teams = queries.teams_shown_to(request.user, timezone.localdate())
    return get_object_or_404(teams.select_related("campaign__unit", "workplace"), pk=pk)


def kept(request, pk):
    """The team: 404 for who may not see it, 403 for who may not keep it."""
    team = visible(request, pk)
    if not permissions.may_keep_teams(request.user, team.campaign):
        raise PermissionDenied
    return team


def detail(request, pk):
    team = visible(request, pk)
    context = {
        "team": team,
        "campaign": team.campaign,
        "members": queries.members_of(team, request.user),
        "may_keep_teams": permissions.may_keep_teams(request.user, team.campaign),
    }
    return render(request, "campaigns/team_detail.html", context)


def add(request, pk):
    campaign = allowed(request, pk, permissions.may_keep_teams)
    return form_page(
        request,
        TeamForm(posted(request), user=request.user, instance=Team(campaign=campaign)),
        act=lambda form: actions.add_team(campaign, by=request.user, **form.cleaned_data),
        then=lambda team: team,
        done=_("The team is set up."),
        title=_("Add team"),
        lead=campaign,
        submit=_("Save"),
        cancel=campaign.get_absolute_url(),
    )


def change(request, pk):
    team = kept(request, pk)
    return form_page(
        request,
        ChangeTeamForm(posted(request), instance=team),
        act=lambda form: actions.update_team(team, by=request.user, **form.cleaned_data),
        then=team.get_absolute_url(),
        done=_("The team is changed."),
        title=_("Change team"),
        lead=team.campaign,
        submit=_("Save"),
        cancel=team.get_absolute_url(),
    )


def add_member(request, pk):
    team, words = kept(request, pk), words_of(request)
    form = MemberForm(
        posted(request), user=request.user, words=words, instance=TeamMember(team=team)
    )
    return form_page(
        request,
        form,
        act=lambda form: actions.add_member(team, by=request.user, **form.cleaned_data),
        then=team.get_absolute_url(),
        done=_("The person belongs to the team."),
        title=_("Add member"),
        lead=team,
        submit=_("Add member"),
        cancel=team.get_absolute_url(),
        template="workplaces/who_form.html",
        words=words,
    )


def end_member(request, pk):
    members = TeamMember.objects.filter(team__in=queries.teams_visible_to(request.user))
    member = get_object_or_404(members.select_related("person", "team__campaign__unit"), pk=pk)
    if not permissions.may_keep_teams(request.user, member.team.campaign):
        raise PermissionDenied
    return form_page(
        request,
        EndForm(posted(request), dated=member),
        act=lambda form: actions.end_member(member, by=request.user, **form.cleaned_data),
        then=member.team.get_absolute_url(),
        done=_("The membership of the team has an end."),
        title=_("End membership of the team"),
        lead=member,
        submit=_("Save"),
        cancel=member.team.get_absolute_url(),
    )


def workplace_panel(request, pk):
    """The campaigns' teams at a workplace: a page, and a part of the workplace's page."""
    workplace = get_object_or_404(workplaces_visible_to(request.user), pk=pk)
    teams = queries.teams_shown_to(request.user, timezone.localdate()).filter(workplace=workplace)
    context = {
        "workplace": workplace,
        "teams": teams.select_related("campaign").order_by("-campaign__starts_on", "name", "pk"),
    }
    template = "campaigns/workplace_panel.html"
    return render(request, f"{template}#part" if request.htmx else template, context)
