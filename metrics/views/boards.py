"""Pages of many figures: the official's home and a programme's board."""

from django.http import Http404
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from metrics import dashboards, keeping, permissions, protection, stamps
from metrics.enums import ScopeKind
from metrics.filters import DashboardFilter, ProgrammeFilter
from metrics.permissions import may_see_reconciliations, sees_rows
from metrics.scopes import Scope, scope_or_404
from metrics.views import live
from programmes.permissions import may_set_goals

BOARD = "metrics/home.html#board"


@require_safe
def home(request):
    """The official's home: programmes under their goals, and the unit's own figures."""
    if (page := keeping.kept_page(request)) is not None:
        return page
    context = _context_of(request)
    if request.htmx:
        return render(request, BOARD, context)
    context["may_see_reconciliations"] = may_see_reconciliations(request.user)
    is_plain = request.GET.urlencode() == context["page"].choice.query()
    return keeping.render_page(request, "metrics/home.html", context, is_kept=is_plain)


@require_safe
def board(request):
    """The board of the home once more, or nothing (304) while it is as the reader has it.

    Not for readers of totals: they would watch single entries arrive.
    """
    tag = stamps.of(request).tag(request.user, request.GET.urlencode())
    return live.answered(request, tag, lambda: _board_or_404(request))


def _board_or_404(request):
    context = _context_of(request)
    if not context["page"].sees_rows:
        raise Http404
    return render(request, BOARD, context)


def _context_of(request):
    page, chosen = home_page_of(request)
    return {"page": page, "filter": chosen, "content": page.scope and _content(request, page)}


def _content(request, page):
    """What the figures come to on the page, drawn once for the page and for its board."""

    def draw():
        context = {"page": page, "content": page.content}
        return render_to_string("metrics/content.html", context, request)

    address = f"content {page.choice.query()}"
    return mark_safe(keeping.kept(request.user, address, page.tag, draw))


def home_page_of(request):
    """``(Home, DashboardFilter)`` for what the address says."""
    units = dashboards.units_for(request.user)
    programmes = dashboards.programmes_for(request.user) if units else []
    sees_rows = any(_sees_rows(request.user, unit) for unit in units)
    chosen = DashboardFilter(request.GET, units=units, programmes=programmes, sees_rows=sees_rows)
    known = stamps.of(request)
    user, choice = request.user, chosen.choice
    page = dashboards.home_of(user, choice, units=units, programmes=programmes, known=known)
    return page, chosen


def home_file_or_404(request):
    """The Home to be taken away: nobody shall carry off another time than the address names."""
    page, chosen = home_page_of(request)
    if page.scope is None or chosen.errors:
        raise Http404
    return page


def _sees_rows(user, unit):
    return permissions.sees_rows(user, Scope(ScopeKind.UNIT, unit))


@require_safe
def programme(request, pk):
    """The figures of one programme; also a part of the programme's page."""
    scope = scope_or_404(request.user, "programme", pk)
    if not protection.sees_live(request.user, scope):
        return _programme(request, scope)
    stamp = stamps.stamp()
    tag = stamp.tag(request.user, request.get_full_path())
    if live.is_asked(request):
        return live.answered(request, tag, lambda: _programme(request, scope, tag, stamp))
    return _programme(request, scope, tag, stamp)


def _programme(request, scope, tag="", stamp=None):
    shown, chosen = _board_of(request, scope, stamp)
    context = {
        "board": shown,
        "scope": scope,
        "filter": chosen,
        "tag": tag,
        "may_set_goals": may_set_goals(request.user, scope.row),
    }
    template = "metrics/programme.html" + ("#board" if request.htmx else "")
    return render(request, template, context)


def _board_of(request, scope, known=None):
    chosen = ProgrammeFilter(request.GET, sees_rows=sees_rows(request.user, scope))
    return dashboards.programme_board(request.user, scope, chosen.choice, known=known), chosen


def programme_of(request, pk):
    """``(Board, ProgrammeFilter)`` for what the address says."""
    return _board_of(request, scope_or_404(request.user, "programme", pk))


def programme_file_or_404(request, pk):
    """The Board to be taken away: nobody shall carry off another time than the address names."""
    shown, chosen = programme_of(request, pk)
    if chosen.errors:
        raise Http404
    return shown
