"""What somebody says of their own coming: by a signed link, or logged in."""

from functools import partial, wraps

from allauth.core import ratelimit
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers, patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from core.exceptions import ActionRefused
from core.pages import act_and_return
from events import actions, queries
from events.enums import MAY_ANSWER, EventState, ParticipationState
from workbench.calendars import calendar_answer

# What a button says; the second is pressed by who was told of a place elsewhere at that time.
SAID = {
    "yes": {"comes": True},
    "yes-all-the-same": {"comes": True, "all_the_same": True},
    "no": {"comes": False},
}
AWAY = (ParticipationState.CANCELLED, ParticipationState.EXCUSED)
methods = require_http_methods(["GET", "HEAD", "POST"])


def by_link(view):
    """A page for whoever holds the link of one person; it takes the link in place of its token.

    Who tries many links is held up as who tries many passwords is.
    """

    @wraps(view)
    def page(request, token):
        too_many = ratelimit.consume_or_429(request, action="answer_by_link", limit_get=True)
        if too_many:
            return too_many
        link = queries.link_by(token)
        if link is None:
            return _unseen(render(request, "events/answer_closed.html", status=404))
        return _unseen(view(request, link))

    return login_not_required(page)


@methods
@by_link
def answer(request, link):
    """Whoever holds it says whether that person comes, and sees nobody else."""
    act = partial(actions.answer_by_link, link)
    return _page(request, link.participation, act=act, user=None)


@require_safe
@by_link
def answer_file(request, link):
    """The event as a calendar file."""
    return calendar_answer([link.participation.event])


@require_safe
def place_file(request, pk):
    """The same of an own place."""
    return calendar_answer([_own_or_404(request, pk).event])


@methods
def place(request, pk):
    """The same for who logs in: their own place at an event, whatever else they may read."""
    row = _own_or_404(request, pk)
    act = partial(actions.answer, row, by=request.user)
    return _page(request, row, act=act, user=request.user)


def _own_or_404(request, pk):
    row = queries.own_place(request.user, pk)
    if row is None:
        raise Http404
    return row


def _page(request, participation, *, act, user):
    if request.method == "POST":
        return act_and_return(
            request,
            lambda: _say(act, request.POST.get("answer", "")),
            then=request.path,
            done=_("Your answer is saved."),
        )
    event = participation.event
    is_ahead = event.state == EventState.PLANNED and not event.is_over
    is_coming = participation.state in (ParticipationState.REGISTERED, ParticipationState.WAITING)
    context = {
        "event": event,
        "entry": participation,
        "is_elsewhere": is_ahead
        and not is_coming
        and queries.why_not_both(event, participation.person, user=user),
        "is_full": queries.free_places(event) == 0 or queries.waiting_list(event).exists(),
        "is_away": participation.state in AWAY,
        "files": queries.files_for(participation) if user else [],
        "calendar_file": f"{request.path}calendar/",
        "may_answer": is_ahead and participation.state in MAY_ANSWER,
    }
    return render(request, "events/answer.html", context)


def _say(act, said):
    if said not in SAID:
        raise ActionRefused(_("Say whether you come."))
    act(**SAID[said])


def _unseen(response):
    """Kept by no cache, found by no search engine, and told to no other site.

    With "no-referrer" browsers would not say either where a form comes from, which Django asks.
    """
    add_never_cache_headers(response)
    patch_cache_control(response, no_store=True)
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "same-origin"
    return response
