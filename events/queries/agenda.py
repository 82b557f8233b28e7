"""Reading what happens at events: agenda, tables and their results."""

from dataclasses import dataclass

from django.db.models import F, Prefetch, Q

from accounts.enums import Verb
from events.models import AgendaItem, DiscussionTable, Harvest
from events.queries.events import events_visible_to
from events.queries.lists import people_on_the_list
from people.models import Person, Task
from people.queries import people_visible_to


def agenda_items_visible_to(user):
    return AgendaItem.objects.filter(event__in=events_visible_to(user, Verb.READ))


def tables_visible_to(user):
    return DiscussionTable.objects.filter(event__in=events_visible_to(user, Verb.READ))


def harvest_visible_to(user):
    return Harvest.objects.filter(table__event__in=events_visible_to(user, Verb.READ))


def days_of(event):
    """How many days the event lasts."""
    return (event.ends_on - event.starts_on).days + 1


def agenda_of(event):
    """The parts of an event in their order; those without a time come last on their day."""
    return event.agenda.order_by("day", F("starts_time").asc(nulls_last=True), "id")


def tables_of(event):
    """The tables of an event with their results, in the order in which they were set up."""
    in_order = Prefetch("harvest", Harvest.objects.order_by("id"))
    return event.tables.order_by("id").prefetch_related(in_order)


@dataclass(frozen=True)
class Result:
    """What a table brought, and the task it has become (or None)."""

    harvest: Harvest
    task: Task | None


def tables_with_results(event):
    """The tables of an event, each with ``results``; three queries however many there are."""
    tables = list(tables_of(event))
    tasks = tasks_about([each for table in tables for each in table.harvest.all()])
    by_subject = {task.subject_id: task for task in tasks.select_related("owner")}
    for table in tables:
        table.results = [Result(h, by_subject.get(h.pk)) for h in table.harvest.all()]
    return tables


def tasks_about(harvest):
    """The tasks that results have become."""
    keys = [each.pk for each in harvest]
    return Task.objects.filter(subject_label=Harvest._meta.label_lower, subject_id__in=keys)


def people_to_hand_on_to(user, event):
    """Who may take a result on: people within the user's reach, and who is on the list."""
    within = Q(pk__in=people_visible_to(user).values("pk"))
    return Person.objects.filter(within | Q(pk__in=people_on_the_list(event)))
