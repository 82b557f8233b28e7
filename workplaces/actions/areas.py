"""Writing the areas of a workplace: their tree and where they lie on the floor map."""

from django.db import connection, transaction
from django.utils.translation import gettext as _

from accounts.actions import record
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from core.sorting import sort_key
from workplaces.enums import AreaKind
from workplaces.models import UNDER_ITSELF, Area, Workplace
from workplaces.queries import why_it_stays

MOST_AREAS = 300  # of a workplace; the map and the list show all of them at once
# One statement for all of it: no reader sees half of the tree.
MOVE = """
UPDATE workplaces_area SET
    path = CASE id WHEN %(area)s THEN %(new)s ELSE %(new)s || subpath(path, nlevel(%(old)s)) END,
    parent_id = CASE id WHEN %(area)s THEN %(parent)s ELSE parent_id END
WHERE path <@ %(old)s AND workplace_id = %(workplace)s
"""


@transaction.atomic
def add_area(*, workplace, name, kind, by, parent=None, **rectangle):
    """Put an area into the tree of a workplace, under ``parent`` or directly under it.

    ``rectangle``: left, top, width, height. Refused under a narrower kind and past 300 areas.
    """
    _hold_the_tree(workplace.pk)
    if Area.objects.filter(workplace=workplace).count() >= MOST_AREAS:
        raise ActionRefused(_("A workplace has at most %(count)s areas.") % {"count": MOST_AREAS})
    parent = _fresh(parent, workplace.pk)
    area = Area(workplace=workplace, parent=parent, **rectangle)
    area.path = _path(area, parent)
    _name(area, name, kind)
    _ensure_it_fits(area)
    with refusals_of(Area):
        area.save()
    record("area.added", area, by=by, workplace=str(workplace.pk))
    return area


@transaction.atomic
def change_area(area, *, name, kind, parent, by, **rectangle):
    """Rename an area, draw it, or put it with all its parts under another one.

    Refused under itself or one of its parts, and where a wider kind would stand under a narrower.
    """
    _hold_the_tree(area.workplace_id)
    area = Area.objects.select_for_update(of=["self"]).get(pk=area.pk)
    parent = _fresh(parent, area.workplace_id)
    if parent is not None and parent.lies_in(area):
        raise ActionRefused(UNDER_ITSELF)
    old, area.parent = area.path, parent
    area.path = _path(area, parent)
    _name(area, name, kind)
    _ensure_it_fits(area)
    for field, value in rectangle.items():
        setattr(area, field, value)
    with refusals_of(Area):
        _move(area, old)
        area.save()
    record("area.changed", area, by=by, workplace=str(area.workplace_id))
    return area


@transaction.atomic
def place_area(area, *, left, top, width, height, by):
    """Where the area lies on the floor map; all four None: nowhere."""
    area = Area.objects.select_for_update(of=["self"]).get(pk=area.pk)
    area.left, area.top, area.width, area.height = left, top, width, height
    with refusals_of(Area):
        area.save(update_fields=["left", "top", "width", "height"])
    record("area.placed", area, by=by, workplace=str(area.workplace_id))
    return area


@transaction.atomic
def remove_area(area, *, by):
    """Take an area away that nothing hangs on. Refused while it has parts, people or counts."""
    _hold_the_tree(area.workplace_id)
    area = Area.objects.select_for_update(of=["self"]).get(pk=area.pk)
    if reason := why_it_stays(area):
        raise ActionRefused(reason)
    record("area.removed", area, by=by, workplace=str(area.workplace_id))
    area.delete()


def _hold_the_tree(workplace):
    """One change of a workplace's tree at a time: two moves could put areas under each other."""
    Workplace.objects.select_for_update(of=["self"]).get(pk=workplace)


def _fresh(parent, workplace):
    """The parent as it stands now. Refused when it belongs to another workplace."""
    if parent is None:
        return None
    parent = Area.objects.filter(pk=parent.pk, workplace=workplace).first()
    if parent is None:
        raise ActionRefused(_("This area does not belong to the workplace."))
    return parent


def _path(area, parent):
    return f"{parent.path}.{area.pk.hex}" if parent else area.pk.hex


def _name(area, name, kind):
    area.name, area.sort_key, area.kind = name, sort_key(name), kind


def _ensure_it_fits(area):
    """A department is part of a site and no site part of a department."""
    kinds_below = Area.objects.filter(parent=area.pk).values_list("kind", flat=True)
    pairs = [(kind, area.kind) for kind in kinds_below]
    if area.parent is not None:
        pairs.append((area.kind, area.parent.kind))
    if not all(AreaKind(inner).fits_under(outer) for inner, outer in pairs):
        raise ActionRefused(
            _("A site holds departments and a department holds shifts, not the other way round.")
        )


def _move(area, old):
    if area.path == old:
        return
    words = {"area": area.pk, "old": old, "new": area.path}
    words |= {"parent": area.parent_id, "workplace": area.workplace_id}
    with connection.cursor() as cursor:
        cursor.execute(MOVE, words)
