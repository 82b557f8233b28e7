"""Figures of a programme as PDF, for whoever reads them on the page; a line in the trail each."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.http import require_GET

from metrics import dashboards, prints
from metrics.actions import note_download
from metrics.prints.setting import MOST_CHARTS
from metrics.scopes import scope_or_404
from metrics.views.figures import trend_of
from programmes.queries import milestones_visible_to


@require_GET
def result_sheet(request, pk):
    """What a programme reached, with a footnote for each definition (D8, B12)."""
    scope = scope_or_404(request.user, "programme", pk)
    board = dashboards.programme_board(request.user, scope)
    milestones = milestones_visible_to(request.user).filter(programme=scope.pk)
    return _pdf(request, scope, "results", prints.result_sheet(board, list(milestones)))


@require_GET
def board(request, pk):
    """The figures of a programme with their charts."""
    scope = scope_or_404(request.user, "programme", pk)
    shown = dashboards.programme_board(request.user, scope)
    figures = [figure for group in shown.groups for figure in group.figures]
    trends = {figure.key: trend_of(figure) for figure in figures[:MOST_CHARTS]}
    return _pdf(request, scope, "board", prints.board(shown, trends))


def _pdf(request, scope, what, content):
    note_download(scope, what, by=request.user, form="pdf")
    name = f"{slugify(str(scope)) or 'programme'}-{what}.pdf"
    headers = {"Content-Disposition": content_disposition_header(False, name)}
    return HttpResponse(content, content_type="application/pdf", headers=headers)
