"""Figures to take away as spreadsheets, each with a line in the audit trail.

Figures as whoever reads their page sees them, so that files tell no more than pages; the rows
behind them only for who may take out such rows.
"""

from django.http import Http404
from django.views.decorators.http import require_GET

from accounts.enums import Verb
from metrics import downloads, planning, shares
from metrics import rows as listings
from metrics.actions import note_download
from metrics.permissions import may_take_out_rows
from metrics.views.boards import home_file_or_404, programme_file_or_404
from metrics.views.figures import tile_or_404, trend_of, with_events, with_rows_or_404
from workbench.sheets import FORMS, MOST_XLSX_ROWS, answer


@require_GET
def home(request):
    """The figures of a unit, of the units below it and of its programmes."""
    form, page = _form_or_404(request), home_file_or_404(request)
    note_download(page.scope, "board", by=request.user, form=form, **page.choice.detail)
    return answer(downloads.home_sheet(page), form)


@require_GET
def by_unit(request):
    """The units below a unit beside each other, with their months."""
    form, page = _form_or_404(request), home_file_or_404(request)
    if page.content.breakdown is None:
        raise Http404
    note_download(page.scope, "by_unit", by=request.user, form=form, **page.choice.detail)
    return answer(downloads.by_unit_sheet(page), form)


@require_GET
def board(request, pk):
    """The figures of a programme, in the period that was chosen."""
    form, shown = _form_or_404(request), programme_file_or_404(request, pk)
    note_download(shown.scope, "board", by=request.user, form=form, **shown.choice.detail)
    return answer(downloads.board_sheet(shown), form)


@require_GET
def figure(request, kind, pk, key):
    """A figure by month."""
    form, tile = _form_or_404(request), tile_or_404(request, kind, pk, key)
    shown = tile.figure
    sheet = downloads.trend_sheet(tile, with_events(*trend_of(shown)))
    _note(request, shown, "figure", form=form)
    return answer(sheet, form)


@require_GET
def rows(request, kind, pk, key):
    """The rows behind a figure that the reader may take out."""
    form, shown = _form_or_404(request), with_rows_or_404(request, kind, pk, key)
    definition, scope = shown.definition, shown.scope
    if not may_take_out_rows(request.user, listings.label_of(definition), scope):
        raise Http404
    counted = listings.rows_visible_to(request.user, definition, scope, shown.period, Verb.EXPORT)
    with planning.for_facts_of(scope):
        number, total = listings.counted_and_total(definition, counted, shown.period)
        hidden = listings.left_out(shown, number, total)
    only = request.GET.get("share")
    if only is not None:
        counted = shares.narrowed(definition, counted, only)
        number, hidden = counted.count(), 0
    if form == "xlsx" and number > MOST_XLSX_ROWS:
        raise Http404
    listed = listings.with_amount(definition, counted, shown.period).order_by("pk")
    detail = {} if only is None else {"only": only}
    _note(request, shown, "rows", form=form, rows=number, **detail)
    return answer(downloads.rows_sheet(shown, listed, hidden, only), form)


def _form_or_404(request):
    form = request.GET.get("format", "xlsx")
    if form not in FORMS:
        raise Http404
    return form


def _note(request, shown, what, **detail):
    days = shown.period.query
    note_download(shown.scope, what, by=request.user, figure=shown.key, days=days, **detail)
