"""What happened at a workplace or to a person, as a page and as a part of other pages."""

import re

from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from accounts.enums import Verb
from contacts.queries import workplaces_to_log_at
from mentors import queries
from people.queries import people_visible_to
from workplaces.queries import workplaces_visible_to

STEP, MOST = 25, 500  # entries shown at first and more by each "older"; the most on one page


def workplace(request, pk):
    visible = workplaces_visible_to(request.user, Verb.READ)
    context = {
        "lead": _("What happened at this workplace, newest first."),
        "may_log": workplaces_to_log_at(request.user).filter(pk=pk).exists(),
    }
    return _timeline(request, context, workplace=get_object_or_404(visible, pk=pk))


def person(request, pk):
    visible = people_visible_to(request.user, Verb.READ)
    context = {"lead": _("What this person took part in, newest first.")}
    return _timeline(request, context, person=get_object_or_404(visible, pk=pk))


def _timeline(request, context, **subject):
    shown = _shown(request)
    entries = queries.timeline(user=request.user, limit=shown + 1, **subject)
    context |= {
        **subject,
        "subject": next(iter(subject.values())),
        "entries": entries[:shown],
        "private": queries.private_entries(user=request.user, **subject),
        "older": min(shown + STEP, MOST) if len(entries) > shown < MOST else None,
    }
    template = "mentors/timeline.html"
    return render(request, f"{template}#part" if request.htmx else template, context)


def _shown(request):
    asked = request.GET.get("show", "")
    return min(int(asked), MOST) if re.fullmatch("[1-9][0-9]{0,3}", asked) else STEP
