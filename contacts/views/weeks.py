"""How many contacts each week brought, by kind; each number opens those it counts."""

from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from contacts import permissions, queries
from contacts.enums import ContactKind
from contacts.filters import WeeksFilter
from core.forms import prepare_all


@dataclass(frozen=True)
class Cell:
    """A number of contacts; without a kind that of all that are shown."""

    count: int
    url: str
    kind: ContactKind | None = None


@require_safe
def by_week(request):
    contacts = queries.contacts_visible_to(request.user)
    if not (permissions.may_log(request.user) or contacts.exists()):
        raise Http404
    asked = WeeksFilter(request.GET, queryset=contacts, request=request)
    prepare_all(asked.form)
    first, last = asked.span
    weeks, whole = queries.by_week(asked.qs, first, last)
    kinds = [kind for kind in ContactKind if kind in whole.counts]
    lines = [(week, _cells(week, kinds, request.GET)) for week in weeks]
    context = {
        "filter": asked,
        "kinds": kinds,
        "lines": lines,
        "whole": whole,
        "sums": _cells(whole, kinds, request.GET),
        "most": max((week.total for week in weeks), default=0),
    }
    return render(request, "contacts/weeks.html", context)


def _cells(span, kinds, narrowed):
    of_kinds = [Cell(span.counts[kind], _url(narrowed, span, kind), kind) for kind in kinds]
    return [Cell(span.total, _url(narrowed, span)), *of_kinds]


def _url(narrowed, span, kind=None):
    """The list of exactly these contacts."""
    query = narrowed.copy()
    query["from"], query["to"] = span.first.isoformat(), span.last.isoformat()
    if kind is not None:
        query["kind"] = kind.value
    return f"{reverse('contacts:list')}?{query.urlencode()}"
