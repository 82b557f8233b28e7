"""Making one row out of two: whatever points to the one points to the other afterwards.

The foreign keys are found in the registry of models, so that a new one cannot be forgotten. Where
both rows have what may be there only once, the two are joined when they do not contradict each
other: periods become one, and what one of them leaves open is taken from the other. A model may
say more: ``weight``, by which one of two contradicting rows wins, and ``INTERCHANGEABLE``, values
of a field of which another one will do. Everything else is refused with its sentence.
"""

from contextlib import contextmanager

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import IntegrityError, InternalError, connection, transaction
from django.db.models import Q, UniqueConstraint
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from core.exceptions import ActionRefused
from people.actions.written import as_text, values_of
from people.enums import MergedRowKind
from people.models import MergedRow, Task

# What may differ in writing while its index says that it is the same.
SPELLINGS = {"people.contactdetail": {"value"}}
SPAN = {"starts_on", "ends_on"}


def pointers_to(model):
    """Every foreign key of any app to rows of ``model``; history tables stay as they were."""
    for relation in model._meta.get_fields(include_hidden=True):
        if relation.auto_created and not relation.concrete and not relation.many_to_many:
            owner = relation.field.model
            is_history = hasattr(owner, "pgh_tracked_model")
            if owner._meta.managed and not owner._meta.proxy and not is_history:
                yield relation.field


@contextmanager
def append_only_tables_open():
    """Inside, tables that are only added to let their person change, and nothing else of a row."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL people.merging = 'on'")
    yield
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL people.merging = 'off'")


def attempt(act, *args, **values):
    """The error with which the database refuses to ``act``, or None when it is done."""
    try:
        with transaction.atomic():
            act(*args, **values)
    except (IntegrityError, InternalError) as error:
        return error
    return None


class Joining:
    """The rows that one merge changes, each written down for its undoing."""

    def __init__(self, merge):
        self.merge = merge
        self.number = 0

    def repoint(self, source, target):
        """Make everything that points to ``source`` point to ``target``, or refuse."""
        for field in pointers_to(type(source)):
            rows = field.model._base_manager.filter(**{field.attname: source.pk}).order_by("pk")
            found = list(rows.select_for_update(of=["self"]))
            if found and attempt(rows.update, **{field.attname: target.pk}):
                for row in found:
                    self._repoint_row(row, field, target)
            else:
                for row in found:
                    self._note_moved(row, field, target)

    def repoint_tasks(self, source, target):
        """Tasks name what they are about by label and id."""
        about = {"subject_label": source._meta.label_lower, "subject_id": source.pk}
        field = Task._meta.get_field("subject_id")
        for task in Task.objects.filter(**about).order_by("pk"):
            self._note_moved(task, field, target)
        Task.objects.filter(**about).update(subject_id=target.pk)

    def _repoint_row(self, row, field, target):
        error = attempt(_write, row, **{field.attname: target.pk})
        if error is None:
            self._note_moved(row, field, target)
        elif not self._finds_another_place(row, field, target):
            self._join(row, field, target, error)

    def _finds_another_place(self, row, field, target):
        for name, values in getattr(row, "INTERCHANGEABLE", {}).items():
            old = getattr(row, name)
            for value in (each for each in values if old is not None and each != old):
                if not attempt(_write, row, **{field.attname: target.pk, name: value}):
                    self._note_changed(row, {name: old}, {name: value})
                    self._note_moved(row, field, target)
                    return True
        return False

    def _join(self, row, field, target, error):
        constraint = _broken(error, row)
        twins = _twins(row, field, target, constraint)
        if not twins:
            raise _refusal(row, constraint, error)
        survivor, *others = twins
        for each in (*others, row):
            self._absorb(survivor, each, field, constraint)

    def _absorb(self, survivor, row, field, constraint):
        """``row`` goes, and ``survivor`` says what both said."""
        values = _united(survivor, row, field, constraint)
        self.repoint(row, survivor)
        kept, pk = as_text(values_of(row)), row.pk
        if error := attempt(row.delete):
            raise _refusal(row, None, error)
        row.pk = pk
        self._note(MergedRowKind.REMOVED, row, content=kept)
        before = {name: value for name, value in values_of(survivor).items() if name in values}
        for name, value in values.items():
            setattr(survivor, name, value)
        if values and (error := attempt(survivor.save, update_fields=list(values))):
            raise _refusal(survivor, _broken(error, survivor), error)
        self._note_changed(survivor, before, values)

    def _note_moved(self, row, field, target):
        was = getattr(row, field.attname)
        keys = {"field": field.attname, "was": str(was), "now": str(target.pk)}
        self._note(MergedRowKind.MOVED, row, **keys)

    def _note_changed(self, row, before, after):
        if after:
            content = as_text({"before": before, "after": after})
            self._note(MergedRowKind.CHANGED, row, content=content)

    def _note(self, kind, row, **what):
        self.number += 1
        MergedRow.objects.create(
            merge=self.merge,
            number=self.number,
            kind=kind,
            label=row._meta.label_lower,
            row_id=str(row.pk),
            **what,
        )


def _write(row, **values):
    type(row)._base_manager.filter(pk=row.pk).update(**values)


def _broken(error, row):
    """The constraint of the row's model that ``error`` names, or None."""
    name = getattr(error.__cause__.diag, "constraint_name", None)
    return next((each for each in row._meta.constraints if each.name == name), None)


def _twins(row, field, target, constraint):
    """The rows with which ``row`` would clash if it pointed to ``target``."""
    rows = type(row)._base_manager.exclude(pk=row.pk).order_by("pk")
    if isinstance(constraint, ExclusionConstraint):
        same = [
            f.name for f, operator in constraint.expressions if operator == RangeOperators.EQUAL
        ]
        rows = rows.filter(_overlaps(row)).order_by("starts_on")
    elif isinstance(constraint, UniqueConstraint):
        same = constraint.fields
    elif constraint is None and field.unique:
        same = [field.name]
    else:
        return []
    names = [row._meta.get_field(name).attname for name in same]
    equal = {name: getattr(row, name) for name in names} | {field.attname: target.pk}
    return list(rows.filter(**equal).select_for_update(of=["self"]))


def _overlaps(row):
    overlaps = Q(ends_on=None) | Q(ends_on__gte=row.starts_on)
    return overlaps & Q(starts_on__lte=row.ends_on) if row.ends_on else overlaps


def _united(survivor, row, field, constraint):
    """What changes in ``survivor`` when it says what ``row`` said, too; no contradiction passes."""
    has_span = isinstance(constraint, ExclusionConstraint)
    values = _joined_period(survivor, row) if has_span else {}
    left_out = {field.name, "id", "created_at"} | (SPAN if has_span else set())
    for each in survivor._meta.concrete_fields:
        ours, theirs = getattr(survivor, each.attname), getattr(row, each.attname)
        if each.name in left_out or ours == theirs or theirs in (None, "", []):
            continue
        if ours in (None, "", []) or _outweighs(row, survivor):
            values[each.attname] = theirs
        elif each.name not in SPELLINGS.get(row._meta.label_lower, ()) and not _has_weight(row):
            raise _refusal(row, constraint)
    return values


def _joined_period(survivor, row):
    starts_on = min(survivor.starts_on, row.starts_on)
    ends = [survivor.ends_on, row.ends_on]
    ends_on = None if None in ends else max(ends)
    both = {"starts_on": starts_on, "ends_on": ends_on}
    return {name: value for name, value in both.items() if getattr(survivor, name) != value}


def _has_weight(row):
    return hasattr(row, "weight")


def _outweighs(row, other):
    return _has_weight(row) and row.weight > other.weight


def _refusal(row, constraint, error=None):
    if constraint is not None:
        why = constraint.get_violation_error_message()
    elif isinstance(error, InternalError):
        why = _("Entries of this kind are never changed.")
    else:
        why = _("What is noted of one contradicts what is noted of the other.")
    sentence = _("They cannot be merged as they are. %(what)s: %(why)s Please correct that first.")
    return ActionRefused(sentence % {"what": capfirst(row._meta.verbose_name), "why": why})
