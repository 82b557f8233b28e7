"""The areas of a workplace as a list: who and how many work where, on any day."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.enums import Verb
from core.forms import HouseForm
from core.pages import form_page, posted
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


def remove(request, pk):
    """What goes with the area stands on the page, or why it stays; only its button removes it."""
    area = one(request, pk, Verb.REMOVE)
    return form_page(
        request,
        HouseForm(posted(request)),
        act=lambda form: actions.remove_area(area, by=request.user),
        then=list_of(area.workplace),
        done=_("The area is removed."),
        title=_("Remove area"),
        lead=area.workplace,
        submit=_("Remove area"),
        cancel=reverse("workplaces:change-area", args=[pk]),
        template="workplaces/areas/remove.html",
        area=area,
        stays=queries.why_it_stays(area),
        gone=queries.what_goes_with(area),
    )
