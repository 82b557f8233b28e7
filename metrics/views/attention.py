"""What asks for somebody, read apart from the home: its first lines as a part, all on a page."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from metrics.attention import LINES, WATCHED
from metrics.views.boards import home_page_of

ROWS_A_PAGE = 50


@require_safe
def watched(request, key):
    """One of the lists of ``WATCHED``, for readers of rows in the chosen unit."""
    if key not in WATCHED:
        raise Http404
    page, _chosen = home_page_of(request)
    if not page.sees_rows:
        raise Http404
    watch = WATCHED[key]
    found = watch.rows(request.user, page.scope.row, page.period)
    size = LINES if request.htmx else ROWS_A_PAGE
    rows = Paginator(found, size).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "watch": watch,
        "rows": rows,
        "entries": watch.entries(request.user, list(rows)),
        "all_url": f"{reverse('metrics:watched', args=[key])}?{page.choice.query()}",
    }
    template = "metrics/watched.html" + ("#first" if request.htmx else "")
    return render(request, template, context)
