"""The events that the reader is invited to or has a place at."""

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from events import queries
from events.enums import MAY_ANSWER, EventState


@require_safe
def mine(request):
    rows = list(queries.own_places(request.user, timezone.localdate()))
    context = {
        "ahead": [row for row in rows if not row.is_over],
        "past": [row for row in rows if row.is_over],
        "may_answer": {row.pk for row in rows if _may_answer(row)},
    }
    return render(request, "events/mine.html", context)


def _may_answer(row):
    return row.event.state == EventState.PLANNED and not row.is_over and row.state in MAY_ANSWER
