"""What goes along when a union group is handed over (E17)."""

from django.db import transaction
from django.db.models import Q

from accounts.actions import record
from contacts import queries
from people.models import Task
from workplaces.actions import when_handed_over


def follow_ups_go_along():
    """Who no longer follows up a group cannot do what was agreed there."""
    when_handed_over(_hand_on_at)


def _hand_on_at(workplace, before, by):
    whose = Q(owner__in=before) | queries.advised_no_more()  # nobody may have advised it meanwhile
    _hand_on(whose & Q(workplace_pk=workplace.pk), by)


@transaction.atomic
def hand_on_follow_ups(*, by=None):
    """The open follow-ups of who stopped advising a group go to its adviser of today.

    For hand-overs whose day has come since they were noted.
    """
    _hand_on(queries.advised_no_more(), by)


def _hand_on(condition, by):
    tasks = list(queries.left_behind(condition).select_for_update(of=["self"]))
    for task in tasks:
        task.owner_id = task.adviser
    Task.objects.bulk_update(tasks, ["owner"], batch_size=500)
    if tasks:
        record("tasks.handed_on", by=by, tasks=[str(task.pk) for task in tasks])
