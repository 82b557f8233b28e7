"""Events in one's own calendar: a file of one event, and an address that stays up to date."""

from django.contrib.auth.decorators import login_not_required
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from core.pages import act_and_return
from events import actions, queries
from events.views.events import visible
from workbench.calendars import calendar_answer, feed_page, fetched


@require_GET
def event_file(request, pk):
    """One event as a file; neutral, since nobody knows where the file will lie."""
    return calendar_answer([visible(request, pk)])


def own(request):
    return feed_page(
        request,
        find=lambda: queries.open_feed_of(request.user),
        open_feed=lambda is_telling: actions.open_feed(request.user, is_telling=is_telling),
        name="events:calendar-feed",
        title=_("My calendar"),
        lead=_("Your events in the calendar of your phone or computer, always up to date."),
        holds=_(
            "It holds the events on whose list you are, and those of the cohorts and campaigns "
            "that you run."
        ),
        close=reverse("events:close-calendar"),
    )


@require_POST
def close(request):
    return act_and_return(
        request,
        lambda: actions.close_feed(request.user),
        then="events:calendar",
        done=_("The address is closed. Calendars find nothing there from now on."),
    )


@login_not_required
@require_GET
@never_cache
def feed(request, token):
    """What a calendar fetches: the events of whoever opened the address, and nothing without it."""
    return fetched(
        queries.feed_by(token), lambda found: queries.own_events(found.user, timezone.localdate())
    )
