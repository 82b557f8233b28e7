"""Keeping the list of an event: who registers, waits, came."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from core.pages import act_and_return, came_from, form_page, posted
from core.searching import words_of
from events import actions, permissions, queries
from events.forms import AcceptForm, KindForm, RegisterForm, UnnamedForm
from events.views.events import visible


def kept(request, pk):
    """The event: 404 for who may not see it, 403 for who may not keep its list."""
    event = visible(request, pk)
    if not permissions.may_keep_list(request.user, event):
        raise PermissionDenied
    return event


def listed(request, pk):
    """A named participation: 404 for who may not see it, 403 for who may only read it."""
    rows = queries.participations_visible_to(request.user).filter(person__isnull=False)
    row = get_object_or_404(rows.select_related("event__unit", "person"), pk=pk)
    if not permissions.may_keep_list(request.user, row.event):
        raise PermissionDenied
    return row


def register(request, pk):
    event, words = kept(request, pk), words_of(request)
    return form_page(
        request,
        RegisterForm(posted(request), user=request.user, event=event, words=words),
        act=lambda form: _put_on_the_list(event, by=request.user, **form.cleaned_data),
        then=event.get_absolute_url(),
        done=_("The person is on the list."),
        title=_("Register somebody"),
        lead=event,
        submit=_("Sign up"),
        cancel=event.get_absolute_url(),
        template="workplaces/who_form.html",
        words=words,
    )


def _put_on_the_list(event, *, was_there=False, all_the_same=False, **said):
    if was_there:
        return actions.register_who_came(event, **said)
    return actions.register(event, all_the_same=all_the_same, **said)


def count(request, pk):
    event = kept(request, pk)
    return form_page(
        request,
        UnnamedForm(posted(request), event=event),
        act=lambda form: actions.count_unnamed(event, by=request.user, **form.cleaned_data),
        then=event.get_absolute_url(),
        done=_("The number is saved."),
        title=_("Count people"),
        lead=event,
        submit=_("Save"),
        cancel=event.get_absolute_url(),
    )


@require_POST
def fill_places(request, pk):
    event = kept(request, pk)
    return act_and_return(
        request,
        lambda: actions.fill_places(event, by=request.user),
        then=event,
        done=_("The free places are given to the first in line."),
    )


@require_POST
def mark_the_rest(request, pk):
    event = kept(request, pk)
    return act_and_return(
        request,
        lambda: actions.mark_the_rest(event, by=request.user),
        then=came_from(request, event),
        done=_("Everybody who was not marked is present."),
    )


@require_POST
def mark(request, pk):
    row = listed(request, pk)
    state, mode = queries.mark_said(row.event, request.POST.get("state", ""))
    said = {"state": state, "mode_attended": mode}
    return act_and_return(
        request,
        lambda: actions.mark(row.event, row.person, by=request.user, **said),
        then=came_from(request, row.event),
        done=_("The mark is saved."),
    )


def set_kind(request, pk):
    row = listed(request, pk)
    return form_page(
        request,
        KindForm(posted(request), initial={"attendee_kind": row.attendee_kind}),
        act=lambda form: actions.set_kind(row, by=request.user, **form.cleaned_data),
        then=row.event.get_absolute_url(),
        done=_("The kind is saved."),
        title=row.person,
        lead=row.event,
        submit=_("Save"),
        cancel=row.event.get_absolute_url(),
    )


@require_POST
def accept(request, pk):
    """A button; it comes back as a page for who has a place elsewhere at that time."""
    row = listed(request, pk)
    then = came_from(request, row.event)
    return form_page(
        request,
        AcceptForm(request.POST, user=request.user, row=row),
        act=lambda form: actions.accept(
            row, by=request.user, all_the_same=form.cleaned_data["all_the_same"]
        ),
        then=then,
        done=_("The person is on the list."),
        title=row.person,
        lead=row.event,
        submit=_("Sign up"),
        cancel=then,
    )


@require_POST
def cancel(request, pk):
    row = listed(request, pk)
    return act_and_return(
        request,
        lambda: actions.cancel(row, by=request.user),
        then=came_from(request, row.event),
        done=_("The person is off the list."),
    )


@require_POST
def move_up(request, pk):
    row = listed(request, pk)
    return act_and_return(
        request,
        lambda: actions.move_up(row, by=request.user),
        then=came_from(request, row.event),
        done=_("The person has a place."),
    )
