"""All figures of a scope by theme, and the few that stand on the scope's own page."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from metrics import protection
from metrics.enums import ScopeKind
from metrics.filters import ScopeFilter
from metrics.overviews import Overview, tiles_on_its_page
from metrics.permissions import sees_rows
from metrics.scopes import Scope, rows_with_figures_for, scope_or_404
from metrics.views import live
from workplaces.queries import employers_visible_to


@require_safe
def overview(request, kind, pk):
    """Every figure that is measured for a scope, each leading to its page."""
    scope = scope_or_404(request.user, kind, pk)
    chosen = ScopeFilter(request.GET, scope=scope, sees_rows=sees_rows(request.user, scope))
    page = Overview(request.user, scope, chosen.choice, chosen.chosen_theme)
    context = {"page": page, "filter": chosen}
    if not protection.sees_live(request.user, scope):
        return _overview(request, context)
    context["tag"] = page.stamp.tag(request.user, request.get_full_path())
    if live.is_asked(request):
        return live.answered(request, context["tag"], lambda: _overview(request, context))
    return _overview(request, context)


def _overview(request, context):
    template = "metrics/overview.html" + ("#board" if request.htmx else "")
    return render(request, template, context)


@require_safe
def panel(request, kind, pk):
    """A few figures of a workplace, campaign or cohort: a part of its own page."""
    return _panel(request, scope_or_404(request.user, kind, pk))


@require_safe
def employer_panel(request, pk):
    """The same of a group of companies; who does not reach all of it is told why there is none."""
    groups = rows_with_figures_for(request.user, ScopeKind.EMPLOYER)
    if group := groups.filter(pk=pk).first():
        return _panel(request, Scope(ScopeKind.EMPLOYER, group))
    employer = get_object_or_404(employers_visible_to(request.user), pk=pk)
    if not employer.subsidiaries.exists():
        raise Http404
    return _render_panel(request, {"row": employer})


def _panel(request, scope):
    tiles = tiles_on_its_page(request.user, scope)
    return _render_panel(request, {"row": scope.row, "scope": scope, "tiles": tiles})


def _render_panel(request, context):
    template = "metrics/panel.html" + ("#part" if request.htmx else "")
    return render(request, template, context)
