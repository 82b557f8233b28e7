"""Pages of one figure: the figure with its trend, and the rows it counts."""

import datetime

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from metrics import charts, dashboards, planning, protection, queries, rows, shares, stamps
from metrics.definitions import ALL, COUNTED, LISTED
from metrics.enums import Grain
from metrics.figures import trend
from metrics.forms import DaysForm
from metrics.periods import MAKERS, months, window
from metrics.permissions import may_annotate, may_take_out_rows, sees_rows
from metrics.presets import Choice
from metrics.scopes import scope_or_404
from metrics.tiles import Asked, read_tiles
from metrics.views import live
from workbench.sheets import MOST_XLSX_ROWS

ROWS_A_PAGE = 50
TREND_MONTHS = 24
UNPROCESSABLE = 422


@require_safe
def figure(request, kind, pk, key):
    """One figure: definition, value, trend as chart and table, target, way to its rows."""
    scope = _scope_or_404(request, kind, pk, key)
    if not protection.sees_live(request.user, scope):
        return _figure(request, scope, key)
    stamp = stamps.stamp()
    tag = stamp.tag(request.user, request.get_full_path())
    if live.is_asked(request):
        return live.answered(request, tag, lambda: _figure(request, scope, key, tag, stamp))
    return _figure(request, scope, key, tag, stamp)


def _figure(request, scope, key, tag="", stamp=None):
    days = _days_form(request, scope)
    is_chosen = days.is_bound and days.is_valid()
    period = days.period if is_chosen else _period_or_404(request, scope, key)
    tile = _tile(request.user, scope, key, period, known=stamp)
    shown = tile.figure
    is_tile = request.htmx and not live.is_asked(request)
    points, happened = trend_of(shown)
    size = charts.TILE if is_tile else charts.PAGE
    context = {
        "figure": shown,
        "tile": tile,
        "tag": tag,
        "is_tile": is_tile,
        "points": with_events(points, happened),
        "has_events": bool(happened),
        "chart": charts.trend_chart(shown, points, size, happened),
        "periods": protection.presets_for(request.user, scope),
        "days": days if shown.opens else None,
        "may_annotate": may_annotate(request.user, scope),
    }
    part = "#trend" if is_tile else "#now" if live.is_asked(request) else ""
    status = UNPROCESSABLE if days.errors else 200
    return render(request, f"metrics/figure.html{part}", context, status=status)


@require_safe
def figure_rows(request, kind, pk, key):
    """Exactly the rows a figure counts, as far as the reader may see them."""
    shown = with_rows_or_404(request, kind, pk, key)
    counted = rows.rows_visible_to(request.user, shown.definition, shown.scope, shown.period)
    only = request.GET.get("share")
    with planning.for_facts_of(shown.scope):
        parts = shares.shares(shown.definition, counted, shown.period)
        number, total = rows.counted_and_total(shown.definition, counted, shown.period, parts)
        hidden = rows.left_out(shown, number, total)
    if only is not None:
        counted = shares.narrowed(shown.definition, counted, only)
        chosen = [part for part in parts if part.value == only]
        number, total = rows.sum_of(chosen)
    listed = rows.with_amount(shown.definition, counted, shown.period)
    pages = Paginator(listed.order_by("pk"), ROWS_A_PAGE)
    pages.count = number  # else it would count them once more
    page = pages.get_page(request.GET.get("page"))
    context = {
        "figure": shown,
        "page": page,
        "total": total,
        "says_amounts": rows.says_amounts(shown.definition),
        "hidden": hidden,
        "shares": parts,
        "chosen": only,
        "taken_out": shown.period.query if only is None else f"{shown.period.query}&share={only}",
        "told_apart_by": shares.title_of(shown.definition, listed.model),
        "may_take_out": may_take_out_rows(
            request.user, rows.label_of(shown.definition), shown.scope
        ),
        "too_many": number > MOST_XLSX_ROWS,
        "entries": [rows.entry(shown.definition, row) for row in page],
    }
    return render(request, "metrics/rows.html", context)


def tile_or_404(request, kind, pk, key):
    """The figure of an address and its period, with what stands beside it; days that are none
    are not found."""
    scope = _scope_or_404(request, kind, pk, key)
    days = _days_form(request, scope)
    if days.is_bound and not days.is_valid():
        raise Http404
    period = days.period if days.is_bound else _period_or_404(request, scope, key)
    return _tile(request.user, scope, key, period)


def with_rows_or_404(request, kind, pk, key):
    """A figure whose rows the reader may open."""
    shown = tile_or_404(request, kind, pk, key).figure
    if not shown.rows_url:
        raise Http404
    return shown


def trend_of(shown):
    """The months around a figure's period as Points, and what happened in them."""
    points = trend(shown, _trend_months(shown))
    first, last = points[0].period.starts_on, points[-1].period.ends_on
    return points, queries.annotations_of(shown.scope, first, last)


def with_events(points, happened):
    """Each point with the events of its month."""
    return [
        (point, [a for a in happened if point.period.starts_on <= a.on <= point.period.ends_on])
        for point in points
    ]


def _scope_or_404(request, kind, pk, key):
    """The scope of an address; a figure that is not measured for its kind is not found."""
    if key not in ALL or kind not in ALL[key].scopes:
        raise Http404
    return scope_or_404(request.user, kind, pk)


def _tile(user, scope, key, period, known=None):
    """The figure with what stands beside it on a dashboard."""
    goal = next(iter(dashboards.goals_with_target(scope, key)), None)
    asked = Asked(scope, period, key, Choice().base_of(period), goal)
    tiles, _none = read_tiles(user, [asked], known=known)
    return tiles[0]


def _days_form(request, scope):
    """The form for any days, bound when the address names some. Readers of totals have none."""
    asked = "from" in request.GET or "to" in request.GET
    if asked and not sees_rows(request.user, scope):
        raise Http404
    return DaysForm(request.GET if asked else None)


def _period_or_404(request, scope, key):
    """The period of ``?grain=month&start=2026-05-01``; by default the whole window or this year,
    for readers of totals the last one that is over. Where everybody reads totals, that month: a
    year of few numbers mostly is not shown."""
    usual = Grain.YEAR if key not in COUNTED or key in LISTED else Grain.MONTH
    grain = request.GET.get("grain") or (Grain.WINDOW if scope.has_window else usual)
    if grain == Grain.WINDOW and scope.has_window:
        return window(scope.row)
    if grain not in MAKERS:
        raise Http404
    if not request.GET.get("start"):
        is_live = protection.sees_rows_of(request.user, scope, ALL[key])
        return protection.newest(Grain(grain), is_live=is_live)
    period = MAKERS[grain](_day_or_404(request.GET["start"]))
    if not protection.may_choose(request.user, scope, period):
        raise Http404
    return period


def _day_or_404(text):
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError as error:
        raise Http404 from error
    if not 1900 <= day.year <= 2100:
        raise Http404
    return day


def _trend_months(shown):
    """The months of a window or of any days, else the last two years."""
    today = timezone.localdate()
    first, last = today - datetime.timedelta(days=30 * TREND_MONTHS), today
    if shown.period.grain == Grain.WINDOW or not shown.period.is_stored:
        first, last = shown.period.starts_on, min(shown.period.ends_on, today)
    return months(min(first, last), last)
