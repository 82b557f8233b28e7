"""Making one person out of two, and taking that back."""

import json

from django.apps import apps
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from core.exceptions import ActionRefused
from people.actions.joining import Joining, append_only_tables_open, attempt
from people.actions.people import name_key
from people.actions.written import as_text, read, restore, values_of
from people.enums import MergedRowKind
from people.models import Merge, MergedRow, Person
from people.models.merges import UNDONE_WITHIN

CHOSEN = ("given_name", "family_name", "unit", "language")


@transaction.atomic
def merge_people(kept, gone, *, by, take=()):
    """``gone`` turned out to be ``kept``, who takes these of the ``CHOSEN`` fields from them.

    Everything that pointed to either points to ``kept`` afterwards. Refused where the two
    contradict each other, when both log in, and for oneself.
    """
    kept, gone = _both_locked(kept, gone)
    if by.pk in (kept.user_id, gone.user_id):
        raise ActionRefused(_("Nobody merges themselves. Ask a colleague."))
    if kept.user_id and gone.user_id:
        raise ActionRefused(_("Both persons log in. Unlink one of the log-ins first."))
    merge = Merge.objects.create(kept=kept, gone_id=gone.pk, merged_by=by)
    joining = Joining(merge)
    with append_only_tables_open():
        joining.repoint(gone, kept)
        joining.repoint_tasks(gone, kept)
    _become_one(merge, kept, gone, take)
    record("person.merged", kept, by=by, gone=str(merge.gone_id), rows=joining.number)
    return merge


def _both_locked(kept, gone):
    """Locked in one order, and so that nothing new comes to point to them meanwhile."""
    people = Person.objects.select_for_update(of=["self"]).filter(pk__in=[kept.pk, gone.pk])
    found = {person.pk: person for person in people.order_by("pk")}
    if len(found) != 2:
        raise ActionRefused(_("Choose two different persons."))
    return found[kept.pk], found[gone.pk]


def _become_one(merge, kept, gone, take):
    """The chosen values and the log-in move over, and ``gone`` is no more."""
    before, was = values_of(kept), values_of(gone)
    gone.delete()
    for name in take:
        setattr(kept, name, getattr(gone, name))
    kept.user_id = kept.user_id or gone.user_id
    kept.sort_key = name_key(kept.given_name, kept.family_name)
    kept.save()
    merge.content = as_text({"gone": was, "before": before, "after": values_of(kept)})
    merge.save(update_fields=["content"])


@transaction.atomic
def undo_merge(merge, *, by):
    """The two are two again; what was changed since the merge stays as it is now.

    Refused after 30 days, twice, while a later merge of the person stands, and where something
    new has taken the place of what would come back.
    """
    merge = Merge.objects.select_for_update(of=["self"]).get(pk=merge.pk)
    _refuse_undoing(merge, by)
    kept = Person.objects.select_for_update(of=["self"]).get(pk=merge.kept_id)
    if error := attempt(_take_back, merge, kept):
        sentence = _("This merge cannot be undone: what was noted since stands in its way.")
        raise ActionRefused(sentence) from error
    merge.undone_at, merge.undone_by = timezone.now(), by
    merge.save(update_fields=["undone_at", "undone_by"])
    record("person.unmerged", kept, by=by, gone=str(merge.gone_id))
    return merge


def _refuse_undoing(merge, by):
    if merge.undone_at:
        raise ActionRefused(_("This merge has been undone already."))
    if merge.is_expired:
        raise ActionRefused(_("A merge can be undone for 30 days; these have passed."))
    if by.pk == merge.kept.user_id:
        raise ActionRefused(_("Nobody merges themselves. Ask a colleague."))
    later = Merge.objects.filter(kept=merge.kept_id, undone_at=None)
    if later.filter(created_at__gt=merge.created_at).exists():
        raise ActionRefused(_("This person was merged once more. Undo the later merge first."))


def _take_back(merge, kept):
    was = merge.was
    _set_back(kept, was["before"], was["after"])
    restore(Person, was["gone"])
    with append_only_tables_open():
        for row in merge.rows.order_by("-number"):
            if not row.is_forgotten:
                TAKING_BACK[row.kind](apps.get_model(row.label), row)
    connection.check_constraints()


def _move_back(model, row):
    moved = model._base_manager.filter(pk=row.row_id, **{row.field: row.now})
    moved.update(**{row.field: row.was})


def _change_back(model, row):
    changed = model._base_manager.select_for_update(of=["self"]).filter(pk=row.row_id).first()
    if changed is not None:
        said = json.loads(row.content)
        _set_back(changed, said["before"], said["after"])


def _bring_back(model, row):
    restore(model, json.loads(row.content))


TAKING_BACK = {
    MergedRowKind.MOVED: _move_back,
    MergedRowKind.CHANGED: _change_back,
    MergedRowKind.REMOVED: _bring_back,
}


def _set_back(row, before, after):
    """Each value that is still as the merge left it becomes what it was."""
    before, after = read(type(row), before), read(type(row), after)
    changed = {
        name
        for name, value in after.items()
        if value != before[name] and getattr(row, name) == value
    }
    for name in changed:
        setattr(row, name, before[name])
    if changed:
        row.save(update_fields=changed)


@transaction.atomic
def forget_merges():
    """What merges kept for their undoing goes when they cannot be undone any more."""
    now = timezone.now()
    old = Merge.objects.filter(created_at__lt=now - UNDONE_WITHIN, forgotten_at=None)
    MergedRow.objects.filter(merge__in=old).update(content=b"")
    old.update(content=b"", forgotten_at=now)


@transaction.atomic
def forget_in_merges(model, keys, *, field):
    """Merges no longer say whom ``field`` of these rows named, nor what else the rows said.

    When one is undone, the rows stay as they are.
    """
    about = {"label": model._meta.label_lower, "row_id__in": [str(key) for key in keys]}
    rows = MergedRow.objects.filter(**about)
    rows.filter(field=model._meta.get_field(field).attname).update(was="", now="")
    rows.update(content=b"")
