"""The joint agenda of works council and union: adding to it, changing it, doing it (C11)."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.enums import Verb
from core.pages import act_and_return, form_page, posted
from workplaces import actions, queries
from workplaces.forms import AgendaItemForm
from workplaces.models import WorksCouncil


def add(request, pk):
    council = _kept(request, pk)
    return _page(
        request,
        council,
        act=lambda form: actions.add_agenda_item(council, by=request.user, **form.cleaned_data),
        title=_("Add to the joint agenda"),
        done=_("The item is noted; its owner finds it among the tasks."),
    )


def change(request, pk):
    item, council = _item(request, pk)
    return _page(
        request,
        council,
        initial={"title": item.title, "owner": item.owner_id, "due_on": item.due_on},
        act=lambda form: actions.change_agenda_item(item, by=request.user, **form.cleaned_data),
        title=_("Change item of the joint agenda"),
        done=_("The change is saved."),
    )


@require_POST
def finish(request, pk):
    item, council = _item(request, pk)
    return act_and_return(
        request,
        lambda: actions.finish_agenda_item(item, by=request.user),
        then=council.workplace.get_absolute_url(),
        done=_("Done."),
    )


@require_POST
def remove(request, pk):
    item, council = _item(request, pk)
    return act_and_return(
        request,
        lambda: actions.remove_agenda_item(item, by=request.user),
        then=council.workplace.get_absolute_url(),
        done=_("The item is removed."),
    )


def _item(request, pk):
    item = get_object_or_404(queries.agenda_visible_to(request.user), pk=pk)
    return item, _kept(request, item.subject_id)


def _kept(request, pk):
    """The council: 404 for who may not see it, 403 for who may not change it."""
    councils = queries.position_visible_to(WorksCouncil, request.user)
    council = get_object_or_404(councils.select_related("workplace__unit"), pk=pk)
    may_change = queries.position_visible_to(WorksCouncil, request.user, Verb.UPDATE)
    if not may_change.filter(pk=pk).exists():
        raise PermissionDenied
    return council


def _page(request, council, *, initial=None, **page):
    workplace = council.workplace
    back = workplace.get_absolute_url()
    form = AgendaItemForm(
        posted(request), user=request.user, workplace=workplace, initial=initial or {}
    )
    return form_page(
        request, form, then=back, cancel=back, lead=workplace, submit=_("Save"), **page
    )
