"""Writing the tree of the union."""

import re
from itertools import chain, count

from django.db import connection, transaction
from django.utils.translation import gettext as _

from accounts.actions.audit import record
from accounts.models import Unit
from accounts.permissions import is_under
from core.exceptions import ActionRefused
from core.sorting import sort_key

LABEL = 50  # characters that a label takes from a name; a number may follow
# One statement for the whole subtree: no reader and no trigger sees half of it.
MOVE = """
UPDATE accounts_unit SET
    path = CASE id WHEN %(unit)s THEN %(new)s ELSE %(new)s || subpath(path, nlevel(%(old)s)) END,
    parent_id = CASE id WHEN %(unit)s THEN %(parent)s ELSE parent_id END
WHERE path <@ %(old)s
"""


@transaction.atomic
def create_unit(*, name, kind, by, parent=None, **fields):
    """Put a unit into the tree, under ``parent`` or as its root.

    Its label there is made of its name and stays as it is afterwards.
    """
    _hold_the_tree()
    if parent is not None:
        parent.refresh_from_db(fields=["path"])
    unit = Unit.objects.create(
        name=name,
        kind=kind,
        parent=parent,
        path=free_path(parent, label_of(name) or kind),
        sort_key=sort_key(name),
        **fields,
    )
    record("unit.created", unit, by=by, parent=_key(unit.parent_id))
    return unit


@transaction.atomic
def update_unit(unit, *, name, approach, by, kind=None, parent=None):
    """Rename a unit, or put it with all that lies below it under another one.

    What is not given stays as it is. Refused under itself, and for the root, which lies under none.
    """
    _hold_the_tree()
    unit = Unit.objects.select_for_update(of=["self"]).get(pk=unit.pk)
    if parent is not None and parent.pk != unit.parent_id:
        _move(unit, parent)
    unit.name, unit.sort_key, unit.approach = name, sort_key(name), approach
    unit.kind = kind or unit.kind
    unit.save(update_fields=["name", "sort_key", "approach", "kind"])
    record("unit.updated", unit, by=by, parent=_key(unit.parent_id))
    return unit


def _move(unit, parent):
    parent.refresh_from_db(fields=["path"])
    if unit.parent_id is None or is_under(parent.path, unit.path):
        raise ActionRefused(_("A unit does not lie under itself."))
    words = {"unit": unit.pk, "parent": parent.pk, "old": unit.path}
    new = free_path(parent, unit.path.rpartition(".")[2])
    with connection.cursor() as cursor:
        cursor.execute(MOVE, words | {"new": new})
    unit.parent = parent


def _key(pk):
    return str(pk) if pk else None


def _hold_the_tree():
    """One change of the tree at a time: two moves at once could put units under each other."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('accounts.unit'))")


def label_of(name):
    """A name as a label of the tree; empty when it has neither letters nor digits of ours."""
    return re.sub(r"[^a-z0-9]+", "_", sort_key(name))[:LABEL].strip("_")


def free_path(parent, label):
    """The place of that label under ``parent``, with a number behind it where it is taken."""
    taken = set(Unit.objects.filter(parent=parent).values_list("path", flat=True))
    place = f"{parent.path}.{label}" if parent else label
    numbered = (f"{place}_{number}" for number in count(2))
    return next(path for path in chain([place], numbered) if path not in taken)
