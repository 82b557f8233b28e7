"""Reading the snapshots of workplaces."""

from accounts.enums import Verb
from workplaces.models import Snapshot
from workplaces.queries.scopes import at_workplaces


def snapshots_visible_to(user, verb=Verb.LIST):
    """The snapshots of workplaces that the user reaches in a role that may ``verb`` them."""
    return Snapshot.objects.filter(at_workplaces(user, "workplaces.snapshot", verb))


def newest_snapshots(snapshots):
    """Of each workplace the one taken last."""
    newest = snapshots.order_by("workplace", "-number").distinct("workplace")
    return snapshots.filter(pk__in=newest.values("pk"))


def snapshots_of(workplace, user):
    """Those of one workplace, the newest first, without what they froze."""
    snapshots = snapshots_visible_to(user).filter(workplace=workplace)
    return snapshots.select_related("taken_by").defer("picture").order_by("-number")
