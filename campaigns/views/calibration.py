"""Ratings at a workplace beside each other and beside what people did."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from campaigns import queries
from workplaces.actions import note_reading
from workplaces.permissions import may_read_ratings
from workplaces.queries import disagreements, workplaces_visible_to

BEST = 1  # the level of who carries the union's work there
MOST = 50  # people shown in each part


def show(request, pk):
    """Whose raters differ, and who is rated best but took part in nothing since."""
    user = request.user
    workplace = get_object_or_404(workplaces_visible_to(user), pk=pk)
    if not may_read_ratings(user, workplace):
        raise PermissionDenied
    note_reading(workplace, by=user)
    absent = queries.absent_though_rated(user, workplace, BEST, timezone.localdate())
    context = {
        "workplace": workplace,
        "disagreements": disagreements(user, workplace, most=MOST),
        "absent": absent[:MOST],
        "most": MOST,
    }
    return render(request, "campaigns/calibration.html", context)
