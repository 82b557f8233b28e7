"""Where a trainer begins: who stands where, and today's session."""

from django.http import Http404
from django.shortcuts import render

from cohorts import queries

RECENT = 10  # reflections shared with a trainer


def home(request):
    if not queries.is_trainer(request.user):
        raise Http404
    grids = queries.grids(queries.trained_by(request.user))
    context = {
        "running": [grid for grid in grids if not grid.has_ended],
        "shared": queries.shared_with(request.user)[:RECENT],
        "ended": [grid for grid in grids if grid.has_ended],
    }
    part = "#today" if request.htmx.target == "today" else ""
    return render(request, f"cohorts/home.html{part}", context)
