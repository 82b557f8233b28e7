"""What a campaign does and what is said about it: actions and media items."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from campaigns import actions, permissions, queries
from campaigns.forms import ActionForm, MediaItemForm, TurnoutForm
from campaigns.models import MediaItem
from campaigns.views.campaigns import allowed
from core.pages import form_page, posted


def _page(request, campaign, form, **page):
    back = campaign.get_absolute_url()
    page = {"lead": campaign, "submit": _("Save")} | page
    return form_page(request, form, then=back, cancel=back, **page)


def planned(request, pk):
    """The action: 404 for who may not see it, 403 for who may not plan in its campaign."""
    rows = queries.actions_visible_to(request.user)
    action = get_object_or_404(rows.select_related("campaign__unit", "event", "team"), pk=pk)
    if not permissions.may_plan_actions(request.user, action.campaign):
        raise PermissionDenied
    return action


def plan_action(request, pk):
    campaign = allowed(request, pk, permissions.may_plan_actions)
    return _page(
        request,
        campaign,
        ActionForm(posted(request), campaign=campaign),
        act=lambda form: actions.plan_action(campaign, by=request.user, **form.cleaned_data),
        done=_("The action is planned."),
        title=_("Plan action"),
    )


def change_action(request, pk):
    action = planned(request, pk)
    form = ActionForm(
        posted(request),
        campaign=action.campaign,
        instance=action.event,
        initial={
            "kind": action.kind,
            "team": action.team,
            "target_turnout": action.target_turnout,
        },
    )
    return _page(
        request,
        action.campaign,
        form,
        act=lambda form: actions.update_action(action, by=request.user, **form.cleaned_data),
        done=_("The action is changed."),
        title=_("Change action"),
    )


def record_turnout(request, pk):
    action = planned(request, pk)
    return _page(
        request,
        action.campaign,
        TurnoutForm(posted(request), action=action),
        act=lambda form: actions.record_turnout(action, by=request.user, **form.cleaned_data),
        done=_("The turnout is recorded."),
        title=_("Who came?"),
        lead=action,
        template="campaigns/turnout_form.html",
        action=action,
    )


def add_media_item(request, pk):
    campaign = allowed(request, pk, permissions.may_keep_media)
    form = MediaItemForm(posted(request), instance=MediaItem(campaign=campaign))
    return _media_item(request, campaign, form, item=None, title=_("Add media item"))


def change_media_item(request, pk):
    items = queries.media_items_visible_to(request.user)
    item = get_object_or_404(items.select_related("campaign__unit"), pk=pk)
    if not permissions.may_keep_media(request.user, item.campaign):
        raise PermissionDenied
    form = MediaItemForm(posted(request), instance=item)
    return _media_item(request, item.campaign, form, item=item, title=_("Change media item"))


def _media_item(request, campaign, form, *, item, title):
    return _page(
        request,
        campaign,
        form,
        act=lambda form: actions.save_media_item(
            campaign, item=item, by=request.user, **form.cleaned_data
        ),
        done=_("The media item is saved."),
        title=title,
    )
