"""The areas of a workplace as a list: who and how many work where, on any day."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.enums import Verb
from core.pages import act_and_return, form_page, posted
from workplaces import actions, permissions, queries
from workplaces.forms import AreaForm
from workplaces.models import Area
from workplaces.views.floors import floor_page, list_of
from workplaces.views.workplaces import visible


@require_GET
def show(request, pk):
    """The areas as a tree with their figures; sorted by a figure they stand side by side."""
    return render(request, "workplaces/areas/list.html", floor_page(request, pk))


def of_workplace(request, pk, may):
    """The workplace, when ``may`` (a permission) lets the user write what belongs to it."""
    workplace = visible(request, pk)
    if not may(request.user, workplace):
        raise PermissionDenied
    return workplace


def one(request, pk, verb=Verb.UPDATE):
    """An area within reach, when the user may ``verb`` it."""
    areas = queries.areas_visible_to(request.user).select_related("workplace__unit", "parent")
    area = get_object_or_404(areas, pk=pk)
    if not permissions.reaches(request.user, area.workplace, "workplaces.area", verb):
        raise PermissionDenied
    return area


def add(request, pk):
    workplace = of_workplace(request, pk, permissions.may_add_area)
    form = AreaForm(
        posted(request),
        instance=Area(workplace=workplace),
        user=request.user,
        initial={"parent": request.GET.get("parent")},
    )
    return form_page(
        request,
        form,
        act=lambda form: actions.add_area(
            workplace=workplace, by=request.user, **form.cleaned_data
        ),
        then=list_of(workplace),
        done=_("The area is noted."),
        title=_("Add area"),
        lead=workplace,
        submit=_("Add area"),
        cancel=list_of(workplace),
    )


def change(request, pk):
    area = one(request, pk)
    return form_page(
        request,
        AreaForm(posted(request), instance=area, user=request.user),
        act=lambda form: actions.change_area(area, by=request.user, **form.cleaned_data),
        then=list_of(area.workplace),
        done=_("The change is saved."),
        title=_("Change area"),
        lead=area.workplace,
        submit=_("Save"),
        cancel=list_of(area.workplace),
        template="workplaces/areas/change.html",
        area=area,
        may_remove=permissions.may_remove_areas(request.user, area.workplace),
    )


@require_POST
def remove(request, pk):
    area = one(request, pk, Verb.REMOVE)
    return act_and_return(
        request,
        lambda: actions.remove_area(area, by=request.user),
        then=list_of(area.workplace),
        done=_("The area is removed."),
    )
