"""Beginning, ending and changing a membership."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _

from core.forms import EndForm
from core.pages import form_page, posted
from people import actions, permissions, queries
from people.forms import ChangeKindForm, MembershipForm
from people.models import Membership
from people.views.people import visible


def kept(request, pk):
    """The membership: 404 for who may not see it, 403 for who may only read it."""
    memberships = queries.memberships_visible_to(request.user)
    membership = get_object_or_404(memberships.select_related("person__unit"), pk=pk)
    if not permissions.may_keep_memberships(request.user, membership.person):
        raise PermissionDenied
    return membership


def start(request, pk):
    person = visible(request, pk)
    if not permissions.may_keep_memberships(request.user, person):
        raise PermissionDenied
    form = MembershipForm(
        posted(request),
        instance=Membership(person=person),
        initial={"starts_on": timezone.localdate()},
    )
    return form_page(
        request,
        form,
        act=lambda form: actions.start_membership(
            person=person, by=request.user, **form.cleaned_data
        ),
        then=person.get_absolute_url(),
        done=_("The membership is noted."),
        title=_("Start membership"),
        lead=person,
        submit=_("Start membership"),
        cancel=person.get_absolute_url(),
    )


def end(request, pk):
    membership = kept(request, pk)
    return form_page(
        request,
        EndForm(posted(request), dated=membership),
        act=lambda form: actions.end_membership(membership, by=request.user, **form.cleaned_data),
        then=membership.person.get_absolute_url(),
        done=_("The membership has an end."),
        title=_("End membership"),
        lead=membership.person,
        submit=_("End membership"),
        cancel=membership.person.get_absolute_url(),
    )


def change_kind(request, pk):
    membership = kept(request, pk)
    return form_page(
        request,
        ChangeKindForm(posted(request), membership=membership),
        act=lambda form: actions.change_kind(membership, by=request.user, **form.cleaned_data),
        then=membership.person.get_absolute_url(),
        done=_("The membership goes on in another kind."),
        title=_("Change kind of membership"),
        lead=membership.person,
        submit=_("Change kind"),
        cancel=membership.person.get_absolute_url(),
    )
