"""Who may plan events and keep their lists."""

from accounts import policy, reach
from accounts.enums import Verb
from accounts.permissions import may_anywhere, may_at_unit
from events.models import Event

HOSTING_ROLES = policy.roles_with("events.event", Verb.CREATE)
READING_ROLES = policy.roles_with("events.participation", Verb.LIST)
KEEPING_ROLES = policy.roles_with("events.participation", Verb.UPDATE)


def may_host(user):
    """To plan an event by itself, one must hold a role with that right at some unit.

    Trainers and organisers plan theirs inside their cohort or campaign.
    """
    return any(role in HOSTING_ROLES for role, _path in user.standing)


def may_change(user, event):
    """To change an event, one must act for its unit or run the cohort or campaign it is part of."""
    within = reach.within(user, "events.event", verb=Verb.UPDATE)
    return Event.objects.filter(within, pk=event.pk).exists()


def may_read_names(user, event):
    """To read who is on a list, one must reach the event in a role that lists participations."""
    within = reach.within(user, "events.event", roles=READING_ROLES)
    return Event.objects.filter(within, pk=event.pk).exists()


def may_keep_list(user, event):
    """To register people and mark who came, one must reach the event in a role that may."""
    within = reach.within(user, "events.event", roles=KEEPING_ROLES)
    return Event.objects.filter(within, pk=event.pk).exists()


def may_add_venues(user):
    """To note a venue, one must hold that right somewhere; the form offers the regions."""
    return may_anywhere(user, "events.venue", Verb.CREATE)


def may_change_venue(user, venue):
    """To change a venue, one must hold that right in its region."""
    return may_at_unit(user, "events.venue", Verb.UPDATE, venue.unit)
