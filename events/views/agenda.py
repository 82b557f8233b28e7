"""What happens at an event: its agenda, its tables and what they bring."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from core.pages import act_and_return, form_page, posted
from core.searching import words_of
from events import actions, permissions, queries
from events.forms import AgendaItemForm, HandOnForm, HarvestForm, TableForm
from events.models import AgendaItem, DiscussionTable
from events.views.events import changeable


def part(request, rows, pk):
    """A part of an event: 404 for who may not see the event, 403 for who may not change it."""
    row = get_object_or_404(rows, pk=pk)
    event = row.table.event if hasattr(row, "table") else row.event
    if not permissions.may_change(request.user, event):
        raise PermissionDenied
    return row, event


def agenda_item(request, pk):
    return part(request, queries.agenda_items_visible_to(request.user).select_related("event"), pk)


def table(request, pk):
    return part(request, queries.tables_visible_to(request.user).select_related("event"), pk)


def harvest(request, pk):
    rows = queries.harvest_visible_to(request.user).select_related("table__event")
    return part(request, rows, pk)


def add_item(request, pk):
    event = changeable(request, pk)
    return form_page(
        request,
        AgendaItemForm(posted(request), instance=AgendaItem(event=event)),
        act=lambda form: actions.add_agenda_item(event, by=request.user, **form.cleaned_data),
        then=event.get_absolute_url(),
        done=_("It is on the agenda."),
        title=_("Add to the agenda"),
        lead=event,
        submit=_("Add"),
        cancel=event.get_absolute_url(),
    )


def change_item(request, pk):
    item, event = agenda_item(request, pk)
    return form_page(
        request,
        AgendaItemForm(posted(request), instance=item),
        act=lambda form: actions.update_agenda_item(item, by=request.user, **form.cleaned_data),
        then=event.get_absolute_url(),
        done=_("The agenda is changed."),
        title=_("Change agenda item"),
        lead=event,
        submit=_("Save"),
        cancel=event.get_absolute_url(),
    )


@require_POST
def remove_item(request, pk):
    item, event = agenda_item(request, pk)
    return act_and_return(
        request,
        lambda: actions.remove_agenda_item(item, by=request.user),
        then=event,
        done=_("It is off the agenda."),
    )


def set_up_table(request, pk):
    event = changeable(request, pk)
    return form_page(
        request,
        TableForm(posted(request), instance=DiscussionTable(event=event)),
        act=lambda form: actions.set_up_table(event, by=request.user, **form.cleaned_data),
        then=event.get_absolute_url(),
        done=_("The table is set up."),
        title=_("Set up a table"),
        lead=event,
        submit=_("Add"),
        cancel=event.get_absolute_url(),
    )


def change_table(request, pk):
    row, event = table(request, pk)
    return form_page(
        request,
        TableForm(posted(request), instance=row),
        act=lambda form: actions.update_table(row, by=request.user, **form.cleaned_data),
        then=event.get_absolute_url(),
        done=_("The table is changed."),
        title=_("Change table"),
        lead=event,
        submit=_("Save"),
        cancel=event.get_absolute_url(),
    )


@require_POST
def remove_table(request, pk):
    row, event = table(request, pk)
    return act_and_return(
        request,
        lambda: actions.remove_table(row, by=request.user),
        then=event,
        done=_("The table is taken away."),
    )


def gather(request, pk):
    row, event = table(request, pk)
    return form_page(
        request,
        HarvestForm(posted(request)),
        act=lambda form: actions.gather(row, by=request.user, **form.cleaned_data),
        then=event.get_absolute_url(),
        done=_("The results are noted."),
        title=_("Note results"),
        lead=row,
        submit=_("Save"),
        cancel=event.get_absolute_url(),
    )


@require_POST
def remove_harvest(request, pk):
    row, event = harvest(request, pk)
    return act_and_return(
        request,
        lambda: actions.remove_harvest(row, by=request.user),
        then=event,
        done=_("The result is taken back."),
    )


def hand_on(request, pk):
    (row, event), words = harvest(request, pk), words_of(request)
    return form_page(
        request,
        HandOnForm(posted(request), user=request.user, event=event, words=words),
        act=lambda form: actions.hand_on(
            row,
            owner=form.cleaned_data["person"],
            due_on=form.cleaned_data["due_on"],
            by=request.user,
        ),
        then=event.get_absolute_url(),
        done=_("The result is a task now."),
        title=_("Who does it?"),
        lead=row,
        submit=_("Make it a task"),
        cancel=event.get_absolute_url(),
        template="workplaces/who_form.html",
        words=words,
    )
