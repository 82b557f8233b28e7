"""The sessions of a cohort in one's own calendar, by a secret address."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from cohorts import actions, queries
from core.pages import act_and_return
from workbench.calendars import feed_page, fetched


def followed(request, pk):
    """The cohort, or 404 for who neither trains it nor takes part in it."""
    return get_object_or_404(queries.cohorts_followed_by(request.user), pk=pk)


def own(request, pk):
    user, cohort = request.user, followed(request, pk)
    return feed_page(
        request,
        find=lambda: queries.open_cohort_feed_of(user, cohort),
        open_feed=lambda is_telling: actions.open_cohort_feed(
            cohort, user=user, is_telling=is_telling
        ),
        name="cohorts:calendar-feed",
        title=_("Sessions in my calendar"),
        lead=cohort,
        holds=_(
            "It holds the sessions of this cohort and finds nothing any more when you leave it. "
            "My calendar, in your settings, holds all your events."
        ),
        close=reverse("cohorts:close-calendar", args=[cohort.pk]),
    )


@require_POST
def close(request, pk):
    cohort = followed(request, pk)
    return act_and_return(
        request,
        lambda: actions.close_cohort_feed(cohort, user=request.user),
        then=reverse("cohorts:calendar", args=[cohort.pk]),
        done=_("The address is closed. Calendars find nothing there from now on."),
    )


@login_not_required
@require_GET
@never_cache
def feed(request, token):
    """What a calendar fetches: the sessions, as long as whoever opened the address is there."""
    return fetched(
        queries.cohort_feed_by(token),
        lambda found: queries.session_events(found.cohort, timezone.localdate()),
    )
