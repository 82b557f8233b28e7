"""Logging contacts without signal: the page a phone keeps, and where it sends what it kept.

The phone holds the page without data, the names of its author's own workplaces, and sealed
entries that it cannot read back (ARCHITECTURE §10).
"""

import json

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.http import Http404, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from contacts import actions, permissions, queries
from contacts.enums import QueueState
from contacts.forms import LogContactForm
from contacts.letters import Letter, Unreadable
from core.envelopes import public_key
from core.exceptions import ActionRefused
from core.pages import act_and_return, form_page, posted

# What the page shows itself with; nothing else is kept on the phone.
FILES = (
    "bootstrap/bootstrap.min.css",
    "css/tokens.css",
    "css/frame.css",
    "css/pages.css",
    "js/theme.js",
    "js/queue.js",
    "favicon.svg",
)


@login_not_required
@require_GET
def shell(request, language):
    """The page of a phone without signal: the form, in one language, with nobody's data."""
    if language not in dict(settings.LANGUAGES):
        raise Http404
    with translation.override(language):
        form = LogContactForm(user=AnonymousUser())
        return render(request, "contacts/offline.html", {"form": form})


@login_not_required
@require_GET
def worker(request):
    """The service worker: the names of what to keep, and where one begins, then its code."""
    page = reverse("contacts:offline", args=[translation.get_language()])
    begin = [reverse("home"), reverse("contacts:log")]
    known = json.dumps({"page": page, "files": [static(name) for name in FILES], "begin": begin})
    code = static("js/worker.js")
    script = f"self.KEPT = {known};\nimportScripts({json.dumps(code)});\n"
    headers = {"Service-Worker-Allowed": "/", "Cache-Control": "no-cache"}
    return HttpResponse(script, content_type="text/javascript", headers=headers)


@login_not_required
@require_GET
def manifest(request):
    """What makes it installable on a phone."""
    described = {
        "name": "Organizing",
        "short_name": "Organizing",
        "description": _("Log contacts at workplaces, also without signal."),
        "lang": translation.get_language(),
        "start_url": reverse("home"),
        "scope": "/",
        "display": "standalone",
        "background_color": "#fbfaf8",
        "theme_color": "#fbfaf8",
        "icons": [{"src": static("favicon.svg"), "sizes": "any", "type": "image/svg+xml"}],
    }
    return JsonResponse(described, content_type="application/manifest+json")


@require_GET
def state(request):
    """What a phone needs to go on: who is signed in, where they log, the key to seal with."""
    if not permissions.may_log(request.user):
        raise PermissionDenied
    name, key = public_key()
    workplaces = queries.workplaces_to_log_at(request.user)
    workplaces = workplaces.values("pk", "name", approach=F("unit__approach"))
    return JsonResponse(
        {
            "author": str(request.user.pk),
            "token": get_token(request),
            "seal": {"name": name, "key": key},
            "workplaces": list(workplaces[: queries.MOST_ON_A_PHONE]),
            "attention": queries.entries_to_mend(request.user).count(),
        }
    )


@require_POST
def send(request):
    """Take one sealed entry; say what became of it, the same for every repeat."""
    if not permissions.may_log(request.user):
        raise PermissionDenied
    try:
        letter = Letter.read(request.body)
    except Unreadable:
        return JsonResponse({"state": "unreadable"}, status=422)
    if letter.author != str(request.user.pk):
        return JsonResponse({"state": "foreign"}, status=409)
    try:
        return JsonResponse({"state": _receive(letter, request.user)})
    except ActionRefused:  # the key is somebody else's
        return JsonResponse({"state": "foreign"}, status=409)


def _receive(letter, user):
    """What became of it before, or else log it when it is right and keep it when it is not."""
    known = queries.entry_of(user, letter.key)
    if known is not None:
        return known.state
    if queries.is_logged(user, letter.key):
        return QueueState.STORED
    form = LogContactForm(letter.data, user=user)
    if letter.is_finished and form.is_valid():
        try:
            return actions.log_kept(by=user, **(form.cleaned_data | {"key": letter.key})).state
        except ActionRefused:
            pass  # its author reads why when the form is saved again
    return actions.keep(letter.key, by=user, content=letter.content).state


def queued(request):
    """The entries that their author has to mend."""
    if not permissions.may_log(request.user):
        raise PermissionDenied
    entries = queries.entries_to_mend(request.user)
    return render(request, "contacts/queued.html", {"entries": entries})


def mend(request, pk):
    """An entry as it was typed, with what is wrong with it; saved, it becomes a contact."""
    entry = get_object_or_404(queries.entries_to_mend(request.user), pk=pk)
    typed = Letter.typed(entry.content)
    form = LogContactForm(posted(request) or typed, user=request.user)
    return form_page(
        request,
        form,
        act=lambda form: actions.log_kept(by=request.user, **(form.cleaned_data | {"key": pk})),
        then=lambda entry: reverse("mentors:workplace-timeline", args=[entry.contact.workplace_id]),
        done=_("The contact is saved."),
        title=_("Mend an entry"),
        lead=_("Typed on a phone without signal."),
        submit=_("Save contact"),
        cancel=reverse("contacts:queued"),
        template="contacts/mend.html",
        entry=entry,
        pieces=reverse("contacts:log"),
    )


@require_POST
def discard(request, pk):
    entry = get_object_or_404(queries.entries_to_mend(request.user), pk=pk)
    return act_and_return(
        request,
        lambda: actions.discard(entry, by=request.user),
        then=reverse("contacts:queued"),
        done=_("The entry is discarded."),
    )
