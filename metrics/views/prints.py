"""Figures of a unit or programme as PDF, for whoever reads their page; a line in the trail each."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.http import require_GET

from metrics import prints
from metrics.actions import note_download
from metrics.prints.setting import MOST_CHARTS
from metrics.views.boards import home_file_or_404, programme_file_or_404
from metrics.views.figures import trend_of
from programmes.queries import milestones_visible_to


@require_GET
def home(request):
    """The figures of a unit, of the units below it and of its programmes, with their charts."""
    page = home_file_or_404(request)
    return _pdf(request, page, "board", prints.home(page, _trends(page.content.all_tiles)))


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
    return _pdf(request, shown, "board", prints.board(shown, _trends(shown.tiles)))


def _trends(tiles):
    """What the charts show, by tile; no more charts than a page can wait for."""
    return {tile.id: trend_of(tile.figure) for tile in tiles[:MOST_CHARTS]}


def _pdf(request, shown, what, content):
    note_download(shown.scope, what, by=request.user, form="pdf", **shown.choice.detail)
    name = f"{slugify(str(shown.scope)) or shown.scope.kind}-{what}.pdf"
    headers = {"Content-Disposition": content_disposition_header(False, name)}
    return HttpResponse(content, content_type="application/pdf", headers=headers)
