"""One action: its turnout and debrief, its materials and roles, and who brought whom."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from campaigns import actions, permissions, queries
from campaigns.forms import BroughtForm, DebriefForm, MaterialsForm, RoleForm
from campaigns.models import ActionRole
from campaigns.views.results import planned
from core.pages import act_and_return, form_page, posted
from events.permissions import may_read_names


def detail(request, pk):
    rows = queries.actions_visible_to(request.user)
    rows = rows.select_related("campaign__unit", "event__workplace", "team")
    action = get_object_or_404(rows, pk=pk)
    event = queries.event_of(request.user, action)
    context = {
        "action": action,
        "campaign": action.campaign,
        "event": event,
        "has_begun": event.starts_on <= timezone.localdate(),
        "roles": queries.roles_at(action, request.user),
        "brought": queries.brought_to(action, request.user),
        "may_read_names": may_read_names(request.user, event),
        "may_plan_actions": permissions.may_plan_actions(request.user, action.campaign),
    }
    return render(request, "campaigns/action_detail.html", context)


def set_materials(request, pk):
    action = planned(request, pk)
    return _page(
        request,
        action,
        MaterialsForm(posted(request), instance=action),
        act=lambda form: actions.set_materials(action, by=request.user, **form.cleaned_data),
        done=_("The materials are noted."),
        title=_("Materials"),
    )


def give_role(request, pk):
    action = planned(request, pk)
    return _page(
        request,
        action,
        RoleForm(posted(request), user=request.user, instance=ActionRole(action=action)),
        act=lambda form: actions.give_role(action, by=request.user, **form.cleaned_data),
        done=_("The role is given."),
        title=_("Who does what?"),
    )


@require_POST
def take_role(request, pk):
    roles = ActionRole.objects.filter(action__in=queries.actions_visible_to(request.user))
    role = get_object_or_404(roles.select_related("action__campaign__unit"), pk=pk)
    if not permissions.may_plan_actions(request.user, role.action.campaign):
        raise PermissionDenied
    return act_and_return(
        request,
        lambda: actions.take_role(role, by=request.user),
        then=role.action,
        done=_("The role is free again."),
    )


def note_brought(request, pk):
    action = planned(request, pk)
    return _page(
        request,
        action,
        BroughtForm(posted(request), action=action, user=request.user),
        act=lambda form: actions.note_brought(action, by=request.user, **form.cleaned_data),
        done=_("It is noted who brought whom."),
        title=_("Who brought whom?"),
    )


def debrief(request, pk):
    action = planned(request, pk)
    return _page(
        request,
        action,
        DebriefForm(posted(request), initial={"text": action.debrief}),
        act=lambda form: actions.debrief(action, by=request.user, **form.cleaned_data),
        done=_("The debrief is saved."),
        title=_("Debrief"),
    )


def _page(request, action, form, **page):
    back = action.get_absolute_url()
    page = {"lead": action, "submit": _("Save")} | page
    return form_page(request, form, then=back, cancel=back, **page)
