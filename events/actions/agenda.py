"""Writing what happens at an event: agenda, tables and what they bring."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.actions import record
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from events import queries
from events.models import AgendaItem, DiscussionTable, Event, Harvest
from people.actions import create_task


@transaction.atomic
def add_agenda_item(event, *, by, **fields):
    """Put a part on the agenda of an event. Refused for a day the event does not have."""
    _refuse_other_day(event, fields.get("day", 1))
    item = event.agenda.create(**fields)
    record("agendaitem.added", item, by=by, event=str(event.pk))
    return item


@transaction.atomic
def update_agenda_item(item, *, by, **fields):
    """Change a part of the agenda. Refused for a day the event does not have."""
    item = AgendaItem.objects.select_for_update(of=["self"]).select_related("event").get(pk=item.pk)
    _refuse_other_day(item.event, fields.get("day", item.day))
    for name, value in fields.items():
        setattr(item, name, value)
    item.save(update_fields=list(fields))
    record("agendaitem.updated", item, by=by)
    return item


@transaction.atomic
def remove_agenda_item(item, *, by):
    """Take a part off the agenda."""
    record("agendaitem.removed", item, by=by, event=str(item.event_id))
    item.delete()


@transaction.atomic
def set_up_table(event, *, by, **fields):
    """Set up a table with a question. Refused when the event has one with the same question."""
    Event.objects.select_for_update(of=["self"]).get(pk=event.pk)
    with refusals_of(DiscussionTable):
        table = event.tables.create(**fields)
    record("discussiontable.set_up", table, by=by, event=str(event.pk))
    return table


@transaction.atomic
def update_table(table, *, by, **fields):
    """Change the question of a table or its host."""
    table = DiscussionTable.objects.select_for_update(of=["self"]).get(pk=table.pk)
    for name, value in fields.items():
        setattr(table, name, value)
    with refusals_of(DiscussionTable):
        table.save(update_fields=list(fields))
    record("discussiontable.updated", table, by=by)
    return table


@transaction.atomic
def remove_table(table, *, by):
    """Take a table away. Refused once it has brought a result."""
    table = DiscussionTable.objects.select_for_update(of=["self"]).get(pk=table.pk)
    if table.harvest.exists():
        raise ActionRefused(_("This table has brought results; they would be lost."))
    record("discussiontable.removed", table, by=by, event=str(table.event_id))
    table.delete()


@transaction.atomic
def gather(table, *, texts, by):
    """Write down what a table brought, each result by itself; returns them."""
    results = Harvest.objects.bulk_create(Harvest(table=table, text=text) for text in texts)
    record("harvest.gathered", table, by=by, count=len(results))
    return results


@transaction.atomic
def remove_harvest(harvest, *, by):
    """Take a result back. Refused once somebody has it as a task."""
    harvest = Harvest.objects.select_for_update(of=["self"]).get(pk=harvest.pk)
    _refuse_taken_on(harvest)
    record("harvest.removed", harvest, by=by, table=str(harvest.table_id))
    harvest.delete()


@transaction.atomic
def hand_on(harvest, *, owner, by, due_on=None):
    """Make a result the task of a person (E9). Refused when it is somebody's task already."""
    harvest = Harvest.objects.select_for_update(of=["self"]).get(pk=harvest.pk)
    _refuse_taken_on(harvest)
    return create_task(owner=owner, title=harvest.text, due_on=due_on, subject=harvest, by=by)


def _refuse_taken_on(harvest):
    if queries.tasks_about([harvest]).exists():
        raise ActionRefused(_("Somebody has this as a task already."))


def _refuse_other_day(event, day):
    if day > queries.days_of(event):
        raise ActionRefused(_("The event does not last that long."))
