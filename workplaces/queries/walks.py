"""Who works where, in the order in which somebody walks through a workplace."""

from collections import defaultdict
from dataclasses import dataclass, field

from workplaces.enums import Segment
from workplaces.queries.scopes import employments_visible_to, functions_visible_to

MOST_PEOPLE = 1_000  # names on one list; a page answers within a second


@dataclass(frozen=True)
class Met:
    name: str
    functions: str


@dataclass
class Stop:
    """An area on the way, with the people who work in it and in none of its parts."""

    row: object  # queries.Row, or None for the people whose area is not known
    people: list[Met] = field(default_factory=list)


@dataclass(frozen=True)
class Walk:
    stops: list[Stop]
    is_whole: bool  # whether nobody was left out because there are too many


def walk_of(workplace, user, rows, *, on, segment=Segment.ALL):
    """The Walk past these rows, in their order, of people whom ``user`` may see there."""
    stops = {row.area.pk: Stop(row) for row in rows} | {None: Stop(None)}
    employed = employments_visible_to(user).on(on).filter(workplace=workplace)
    if segment != Segment.ALL:
        employed = employed.filter(segment=segment)
    employed = employed.select_related("person").order_by("person__sort_key", "pk")
    found = list(employed[: MOST_PEOPLE + 1])
    held = _functions(workplace, user, on)
    for employment in found[:MOST_PEOPLE]:
        if employment.area_id in stops:
            functions = ", ".join(held[employment.person_id])
            stops[employment.area_id].people.append(Met(str(employment.person), functions))
    unplaced = stops.pop(None)
    return Walk(
        [*stops.values(), *([unplaced] if unplaced.people else [])], len(found) <= MOST_PEOPLE
    )


def _functions(workplace, user, on):
    held = defaultdict(list)
    for function in functions_visible_to(user).on(on).filter(workplace=workplace).order_by("kind"):
        held[function.person_id].append(function.get_kind_display())
    return held
