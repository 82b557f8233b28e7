"""Figures of a programme as PDF, for whoever reads them on the page; a line in the trail each."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.http import require_GET

from metrics import prints
from metrics.actions import note_download
from metrics.prints.setting import MOST_CHARTS
from metrics.views.boards import programme_file_or_404
from metrics.views.figures import trend_of
from programmes.queries import milestones_visible_to


@require_GET
def result_sheet(request, pk):
    """What a programme reached, with a footnote for each definition (D8, B12)."""
    shown = programme_file_or_404(request, pk)
    milestones = milestones_visible_to(request.user).filter(programme=shown.scope.pk)
    return _pdf(request, shown, "results", prints.result_sheet(shown, list(milestones)))


@require_GET
def board(request, pk):
    """The figures of a programme with their charts."""
    shown = programme_file_or_404(request, pk)
    figures = [figure for group in shown.groups for figure in group.figures]
    trends = {figure.key: trend_of(figure) for figure in figures[:MOST_CHARTS]}
    return _pdf(request, shown, "board", prints.board(shown, trends))


def _pdf(request, shown, what, content):
    note_download(shown.scope, what, by=request.user, form="pdf", **shown.choice.detail)
    name = f"{slugify(str(shown.scope)) or 'programme'}-{what}.pdf"
    headers = {"Content-Disposition": content_disposition_header(False, name)}
    return HttpResponse(content, content_type="application/pdf", headers=headers)
