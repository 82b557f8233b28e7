"""Writing tasks."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from core.exceptions import ActionRefused
from people.models import Task


@transaction.atomic
def create_task(*, owner, title, by, due_on=None, subject=None):
    """Give ``owner`` (a Person) something to do, perhaps about a row of any app."""
    task = Task.objects.create(
        owner=owner,
        title=title,
        due_on=due_on,
        subject_label=subject._meta.label_lower if subject is not None else "",
        subject_id=subject.pk if subject is not None else None,
        created_by=by,
    )
    record("task.created", task, by=by, owner=str(owner.pk))
    return task


@transaction.atomic
def finish_task(task, *, by):
    """Done today. Refused when it was done before."""
    task = Task.objects.select_for_update(of=["self"]).get(pk=task.pk)
    if task.done_on is not None:
        raise ActionRefused(_("This task is done already."))
    task.done_on = timezone.localdate()
    task.save(update_fields=["done_on"])
    record("task.finished", task, by=by, owner=str(task.owner_id))
    return task


@transaction.atomic
def change_task(task, *, by, **said):
    """Put a task differently, or give it to somebody else: ``title``, ``owner``, ``due_on``."""
    task = Task.objects.select_for_update(of=["self"]).get(pk=task.pk)
    for name, value in said.items():
        setattr(task, name, value)
    task.save(update_fields=list(said))
    record("task.changed", task, by=by, owner=str(task.owner_id), fields=sorted(said))
    return task


@transaction.atomic
def remove_task(task, *, by):
    """It is not to be done after all; the history keeps it."""
    task = Task.objects.select_for_update(of=["self"]).filter(pk=task.pk).first()
    if task is None:  # the button was pressed twice
        return
    record("task.removed", task, by=by, owner=str(task.owner_id))
    task.delete()
