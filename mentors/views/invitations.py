"""Inviting to an event all who came to its former edition, and the mentors since (B8)."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.utils.formats import number_format
from django.utils.translation import ngettext

from accounts.enums import Verb
from core.pages import act_and_return
from events import queries as events
from events.actions import invite as invite_to
from events.permissions import may_keep_list
from mentors import queries

SHOWN = 100  # names of the many; all of them are invited


def invite(request, pk):
    event = get_object_or_404(events.events_visible_to(request.user, Verb.READ), pk=pk)
    if not may_keep_list(request.user, event):
        raise PermissionDenied
    guests = queries.guests_of(request.user, event)
    if request.method == "POST":
        return _invite(request, event, guests)
    to_invite = guests.to_invite.select_related("unit")
    count = to_invite.count()
    context = {
        "event": event,
        "guests": guests,
        "count": count,
        "shown": to_invite[:SHOWN],
        "more": max(count - SHOWN, 0),
    }
    return render(request, "mentors/invite.html", context)


def _invite(request, event, guests):
    count = guests.to_invite.count()
    return act_and_return(
        request,
        lambda: invite_to(event, people=guests.to_invite, by=request.user),
        then=event,
        done=ngettext(
            "%(count)s person is noted as invited.", "%(count)s people are noted as invited.", count
        )
        % {"count": number_format(count)},
    )
