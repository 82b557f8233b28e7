"""Opening and closing the secret addresses at which somebody's calendar fetches events."""

import secrets

from django.db import transaction
from django.utils import timezone

from accounts.actions import record
from accounts.models import User
from accounts.queries import token_digest
from events.models import CalendarFeed


def open_feed(user, *, is_telling):
    """A new address for all events of the user; see ``open_address``."""
    return open_address(CalendarFeed, user, is_telling=is_telling)


def close_feed(user):
    """Close the address for all events of the user; see ``close_address``."""
    close_address(CalendarFeed, user)


@transaction.atomic
def open_address(model, user, *, is_telling, **of):
    """A new address of ``model``, a ``Feed``; returns its token, which is not stored.

    ``of`` holds the further fields that say what it is of. The address of the same that was open
    until now is closed.
    """
    User.objects.select_for_update(of=["self"]).get(pk=user.pk)
    _close(model, user, of)
    token = secrets.token_urlsafe(32)
    feed = model.objects.create(
        user=user, token_digest=token_digest(token), is_telling=is_telling, **of
    )
    record(f"{model._meta.model_name}.opened", feed, by=user, is_telling=is_telling)
    return token


@transaction.atomic
def close_address(model, user, **of):
    """Close the user's address at once; to close none is no fault."""
    for feed in _close(model, user, of):
        record(f"{model._meta.model_name}.closed", feed, by=user)


def _close(model, user, of):
    feeds = list(model.objects.select_for_update().filter(user=user, closed_at=None, **of))
    keys = [feed.pk for feed in feeds]
    model.objects.filter(pk__in=keys).update(closed_at=timezone.now())
    return feeds
