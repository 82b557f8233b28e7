"""Reading the scales that say what the levels of a rating mean."""

from django.db.models import Case, OuterRef, Q, Subquery, When

from accounts import policy, reach
from accounts.enums import Verb
from workplaces.models import Scale


def scales_visible_to(user, verb=Verb.LIST):
    """Scales of units where the user may ``verb`` them.

    Whoever may list those of a unit also sees the ones from above it: they apply there, too.
    """
    within = reach.within(user, "workplaces.scale", verb=verb)
    if verb in (Verb.LIST, Verb.READ):
        within |= _from_above(user, policy.roles_with("workplaces.scale", verb))
    return Scale.objects.filter(within)


def _from_above(user, roles):
    above = Q(pk__in=[])
    for role, path in user.standing:
        if role in roles:
            above |= Q(unit__path__above=path)
    return above


def with_newest(scales, user):
    """Each with ``newest``, the number of its newest version, and whether the user ``may_publish``
    the next one."""
    versions = Scale.objects.filter(unit=OuterRef("unit"), name=OuterRef("name"))
    may_publish = When(reach.within(user, "workplaces.scale", verb=Verb.CREATE), then=True)
    return scales.annotate(
        newest=Subquery(versions.order_by("-number").values("number")[:1]),
        may_publish=Case(may_publish, default=False),
    )


def scale_of(workplace):
    """The scale that applies at a workplace, or None.

    It is that of the nearest unit at or above the workplace's which has any, and of its scales
    the one published last.
    """
    applying = Scale.objects.filter(unit__path__above=workplace.unit.path)
    return applying.order_by("-unit__path__level", "-published_on", "-created_at").first()
