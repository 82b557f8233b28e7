"""Inviting to an event those who came to its former edition, and the mentors since (B8)."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.enums import Verb
from core.pages import form_page, posted
from events import queries as events
from events.actions import invite as invite_to
from events.permissions import may_keep_list
from mentors import queries
from mentors.forms import SHOWN, InviteForm


def invite(request, pk):
    event = get_object_or_404(events.events_visible_to(request.user, Verb.READ), pk=pk)
    if not may_keep_list(request.user, event):
        raise PermissionDenied
    guests = queries.guests_of(request.user, event)
    count = guests.to_invite.count()
    return form_page(
        request,
        InviteForm(posted(request), guests=guests),
        act=lambda form: invite_to(event, by=request.user, **form.cleaned_data),
        then=event.get_absolute_url(),
        done=_said,
        title=_("Invite people"),
        submit=_("Invite"),
        cancel=event.get_absolute_url(),
        template="mentors/invite.html",
        event=event,
        guests=guests,
        count=count,
        more=max(count - SHOWN, 0),
    )


def _said(count):
    said = ngettext(
        "%(count)s person is noted as invited.", "%(count)s people are noted as invited.", count
    )
    return said % {"count": number_format(count)}
