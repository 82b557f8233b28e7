"""Reading who leads whom at a workplace, and where nobody leads (requirement C3)."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Subquery

from accounts.enums import Verb
from people.queries import people_visible_to
from workplaces.enums import AreaKind
from workplaces.models import Area, Employment, Tie
from workplaces.queries.scopes import at_workplaces, employments_visible_to

COVERED_KINDS = (AreaKind.DEPARTMENT, AreaKind.SHIFT)


def ties_visible_to(user, verb=Verb.LIST):
    """The ties at workplaces that the user reaches in a role that may ``verb`` them."""
    return Tie.objects.filter(at_workplaces(user, "workplaces.tie", verb))


def ties_shown_to(user, workplace):
    """The ties at a workplace by leader, with ``area``, where the follower works today.

    ``leader_opens`` and ``follower_opens``: may the user open that person's page?
    """
    employed = (
        employments_visible_to(user)
        .current()
        .filter(workplace=OuterRef("workplace"), person=OuterRef("follower"))
    )
    seen = people_visible_to(user)
    ties = ties_visible_to(user).filter(workplace=workplace).select_related("leader", "follower")
    return ties.annotate(
        area=Subquery(employed.values("area__name")[:1]),
        leader_opens=Exists(seen.filter(pk=OuterRef("leader"))),
        follower_opens=Exists(seen.filter(pk=OuterRef("follower"))),
    ).order_by("leader__sort_key", "leader", "follower__sort_key", "pk")


@dataclass(frozen=True)
class Coverage:
    """How many areas of a kind have a leader, and which have none."""

    kind: AreaKind
    areas: int
    covered: int
    uncovered: tuple

    @property
    def percent(self):
        return 100 * self.covered / self.areas


def coverage(workplace, day):
    """For departments and for shifts, as far as there are any: where somebody leads on ``day``.

    An area has a leader when somebody who works in it, or in a part of it, leads a colleague of
    the workplace that day. Ask only for who may list ties there.
    """
    areas = _with_leader(workplace, day).select_related("parent").order_by("path")
    return [told for kind in COVERED_KINDS if (told := _coverage_of(kind, areas))]


def _with_leader(workplace, day):
    """Areas with ``has_leader``."""
    leading = Tie.objects.on(day).filter(workplace=workplace).values("leader")
    in_it = Employment.objects.on(day).filter(workplace=workplace, person__in=leading)
    in_it = in_it.filter(area__path__under=OuterRef("path"))
    areas = Area.objects.filter(workplace=workplace, kind__in=COVERED_KINDS)
    return areas.annotate(has_leader=Exists(in_it))


def _coverage_of(kind, areas):
    of_kind = [area for area in areas if area.kind == kind]
    uncovered = tuple(area for area in of_kind if not area.has_leader)
    if not of_kind:
        return None
    return Coverage(kind, len(of_kind), len(of_kind) - len(uncovered), uncovered)
