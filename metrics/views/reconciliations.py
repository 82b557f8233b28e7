"""What the comparisons of all figures with their independent recomputation came to."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from metrics.doubts import last_runs
from metrics.permissions import may_see_reconciliations


@require_safe
def reconciliations(request):
    """The last comparison with what it found, and those before it."""
    if not may_see_reconciliations(request.user):
        raise Http404
    return render(request, "metrics/reconciliations.html", {"runs": last_runs()})
