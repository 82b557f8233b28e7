"""Signed links for people without a log-in: made, mailed, printed and revoked."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from core.pages import act_and_return, form_page, posted
from core.searching import words_of
from events import actions, bell, prints, queries
from events.enums import EventState
from events.forms import InviteByLinkForm
from events.models import Participation
from events.views.lists import kept, listed

PEOPLE_A_PAGE = 50


@dataclass(frozen=True)
class Row:
    """Somebody without a log-in, and the address of their link ("" without one)."""

    participation: Participation
    address: str


@require_GET
def links(request, pk):
    event = kept(request, pk)
    people = queries.without_log_in(request.user, event)
    page = Paginator(people, PEOPLE_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "event": event,
        "page": page,
        "rows": [_row(each) for each in page],
        "lack_link": people.filter(link=None).exists(),
        "have_link": queries.with_link(people).exists(),
        "may_mail": queries.to_mail(people).exists(),
        "may_go_on": event.state == EventState.PLANNED and not event.is_over,
    }
    return render(request, "events/links.html", context)


def _row(participation):
    link = getattr(participation, "link", None)
    return Row(participation, queries.address_of(link) if link else "")


def _page_of(event):
    return reverse("events:links", args=[event.pk])


def invite(request, pk):
    event, words = kept(request, pk), words_of(request)
    return form_page(
        request,
        InviteByLinkForm(posted(request), user=request.user, event=event, words=words),
        act=lambda form: actions.invite_by_link(event, by=request.user, **form.cleaned_data),
        then=_page_of(event),
        done=_("The person is invited and has a link."),
        title=_("Invite somebody by link"),
        lead=event,
        submit=_("Invite"),
        cancel=_page_of(event),
        template="workplaces/who_form.html",
        words=words,
    )


@require_POST
def open_all(request, pk):
    event = kept(request, pk)
    people = queries.without_log_in(request.user, event)
    return act_and_return(
        request,
        lambda: actions.open_links(event, rows=people, by=request.user),
        then=_page_of(event),
        done=_("Everybody here has a link now."),
    )


@require_POST
def mail_all(request, pk):
    event = kept(request, pk)
    people = queries.to_mail(queries.without_log_in(request.user, event))
    return act_and_return(
        request,
        lambda: _and_ring(actions.ask_to_mail_links(event, rows=people, by=request.user)),
        then=_page_of(event),
        done=_("The mail is on its way."),
    )


def _and_ring(asked):
    """What was asked for is in the database; a worker hears of it as soon as it stays there."""
    transaction.on_commit(bell.ring)
    return asked


@require_GET
def sheet(request, pk):
    """The links as codes to be cut out; a line in the trail."""
    event = kept(request, pk)
    people = queries.with_link(queries.without_log_in(request.user, event))
    people = list(people[: prints.MOST_LINKS])
    content = prints.links_to_cut_out(event, people)
    actions.note_links_printed(event, count=len(people), by=request.user)
    name = f"{slugify(_('Links'))}.pdf"
    headers = {"Content-Disposition": content_disposition_header(False, name)}
    return HttpResponse(content, content_type="application/pdf", headers=headers)


@require_POST
def open_one(request, pk):
    row = listed(request, pk)
    return act_and_return(
        request,
        lambda: actions.open_link(row, by=request.user),
        then=_page_of(row.event),
        done=_("The link is made."),
    )


@require_POST
def mail_one(request, pk):
    row = listed(request, pk)
    return act_and_return(
        request,
        lambda: _and_ring(actions.ask_to_mail_link(row, by=request.user)),
        then=_page_of(row.event),
        done=_("The mail is on its way."),
    )


@require_POST
def revoke(request, pk):
    row = listed(request, pk)
    return act_and_return(
        request,
        lambda: actions.revoke_link(row, by=request.user),
        then=_page_of(row.event),
        done=_("The link is revoked. It opens nothing from now on."),
    )
