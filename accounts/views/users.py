"""Users and their roles, for who administers them."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from accounts import actions, permissions, queries
from accounts.enums import Verb
from accounts.filters import UserFilter
from accounts.forms import GrantForm, InviteForm
from accounts.tables import UserTable
from core.lists import ListPage
from core.pages import act_and_return, form_page, posted


class UserList(ListPage):
    template_name = "accounts/users.html"
    table_class = UserTable
    filterset_class = UserFilter
    title = gettext_lazy("Users and roles")
    lead = gettext_lazy("Who can log in, and what they may see and do where.")
    empty = gettext_lazy("Nobody holds a role here yet.")

    def may_open(self):
        return permissions.may_list_users(self.request.user)

    def get_queryset(self):
        viewer = self.request.user
        return queries.with_grants(queries.users_visible_to(viewer), viewer)

    def get_primary(self):
        may_invite = permissions.may_invite(self.request.user)
        return (reverse("accounts:invite"), _("Invite somebody")) if may_invite else None

    def get_context_data(self, **kwargs):
        invitations = queries.invitations_visible_to(self.request.user)
        waiting = invitations.filter(accepted_at=None).select_related("unit")
        return super().get_context_data(**kwargs) | {"invitations": waiting.order_by("-created_at")}


def user(request, pk):
    visible = get_object_or_404(queries.users_visible_to(request.user), pk=pk)
    grants = queries.grants_visible_to(request.user).filter(user=visible)
    context = {
        "one": visible,
        "grants": grants.select_related("unit").order_by("-starts_on"),
        "may_revoke": permissions.may_revoke(request.user),
        "may_grant": permissions.may_grant(request.user, to=visible),
        "may_shut_out": permissions.may_shut_out(request.user, visible),
        "title": str(visible),
        "lead": visible.email,
    }
    return render(request, "accounts/user.html", context)


def grant(request, pk):
    to = get_object_or_404(queries.users_visible_to(request.user), pk=pk)
    if not permissions.may_grant(request.user, to=to):
        raise PermissionDenied
    form = GrantForm(posted(request), user=request.user)
    page = reverse("accounts:user", args=[to.pk])
    return form_page(
        request,
        form,
        act=lambda form: actions.grant_role(to, by=request.user, **form.cleaned_data),
        then=page,
        done=_("The role is given."),
        title=_("Give %(user)s a role") % {"user": to},
        submit=_("Give the role"),
        cancel=page,
    )


@require_POST
def revoke(request, pk):
    grants = queries.grants_visible_to(request.user, Verb.REMOVE)
    chosen = get_object_or_404(grants, pk=pk)
    return act_and_return(
        request,
        lambda: actions.revoke_grant(chosen, by=request.user),
        then=reverse("accounts:user", args=[chosen.user_id]),
        done=_("The role is revoked."),
    )


@require_POST
def shut_out(request, pk):
    return _set_active(request, pk, active=False, done=_("This user can no longer log in."))


@require_POST
def let_in(request, pk):
    return _set_active(request, pk, active=True, done=_("This user can log in again."))


def _set_active(request, pk, *, active, done):
    chosen = get_object_or_404(queries.users_visible_to(request.user), pk=pk)
    if not permissions.may_shut_out(request.user, chosen):
        raise PermissionDenied
    return act_and_return(
        request,
        lambda: actions.set_active(chosen, active=active, by=request.user),
        then=reverse("accounts:user", args=[pk]),
        done=done,
    )


def invite(request):
    if not permissions.may_invite(request.user):
        raise PermissionDenied
    form = InviteForm(posted(request), user=request.user)
    return form_page(
        request,
        form,
        act=lambda form: actions.invite(by=request.user, **form.cleaned_data),
        then="accounts:users",
        done=_("The invitation is on its way."),
        title=_("Invite somebody"),
        lead=_("They get a mail with a link that works once and for 14 days."),
        submit=_("Send the invitation"),
        cancel=reverse("accounts:users"),
    )


@require_POST
def cancel_invitation(request, pk):
    invitations = queries.invitations_visible_to(request.user, Verb.REMOVE)
    invitation = get_object_or_404(invitations, pk=pk)
    return act_and_return(
        request,
        lambda: actions.cancel_invitation(invitation, by=request.user),
        then="accounts:users",
        done=_("The invitation is cancelled."),
    )
