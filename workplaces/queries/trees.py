"""The areas of a workplace in the order in which they lie under one another."""

from collections import defaultdict

ARROW = " › "


def as_tree(areas):
    """The areas, each followed by its parts; those side by side by name."""
    parts = defaultdict(list)
    for area in sorted(areas, key=lambda area: (area.sort_key, area.pk)):
        parts[area.parent_id].append(area)
    return list(_walk(parts, None))


def _walk(parts, parent):
    for area in parts[parent]:
        yield area
        yield from _walk(parts, area.pk)


def routes(areas):
    """The way to each area by its key: the names from the top, as "Works › Paint shop"."""
    found = {}
    for area in as_tree(areas):
        above = found.get(area.parent_id)
        found[area.pk] = f"{above}{ARROW}{area.name}" if above else area.name
    return found
