"""Opening and closing the address at which somebody's calendar fetches their events."""

import secrets

from django.db import transaction
from django.utils import timezone

from accounts.actions import record
from accounts.models import User
from accounts.queries import token_digest
from events.models import CalendarFeed


@transaction.atomic
def open_feed(user, *, is_telling):
    """A new address for the user's calendar; returns its token, which is not stored.

    The address that was open until now is closed.
    """
    User.objects.select_for_update(of=["self"]).get(pk=user.pk)
    _close(user)
    token = secrets.token_urlsafe(32)
    feed = CalendarFeed.objects.create(
        user=user, token_digest=token_digest(token), is_telling=is_telling
    )
    record("calendarfeed.opened", feed, by=user, is_telling=is_telling)
    return token


@transaction.atomic
def close_feed(user):
    """Close the user's address at once; to close none is no fault."""
    for feed in _close(user):
        record("calendarfeed.closed", feed, by=user)


def _close(user):
    feeds = list(CalendarFeed.objects.select_for_update().filter(user=user, closed_at=None))
    keys = [feed.pk for feed in feeds]
    CalendarFeed.objects.filter(pk__in=keys).update(closed_at=timezone.now())
    return feeds
