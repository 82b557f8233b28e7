"""The sketch beneath a floor map: put there, shown to who sees the areas, taken away."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from core.pages import act_and_return, form_page, posted
from workplaces import actions, permissions, queries
from workplaces.forms import SketchForm
from workplaces.views.areas import of_workplace
from workplaces.views.floors import map_of
from workplaces.views.workplaces import visible


def put(request, pk):
    workplace = of_workplace(request, pk, permissions.may_change_areas)
    return form_page(
        request,
        SketchForm(posted(request), request.FILES or None),
        act=lambda form: actions.put_sketch(
            workplace=workplace, by=request.user, **form.cleaned_data
        ),
        then=map_of(workplace),
        done=_("The sketch lies beneath the map."),
        title=_("Sketch beneath the map"),
        lead=workplace,
        submit=_("Save"),
        cancel=map_of(workplace),
        template="workplaces/areas/sketch.html",
        sketch=queries.sketch_of(workplace),
    )


@require_POST
def remove(request, pk):
    workplace = of_workplace(request, pk, permissions.may_change_areas)
    return act_and_return(
        request,
        lambda: actions.remove_sketch(workplace, by=request.user),
        then=map_of(workplace),
        done=_("The sketch is removed."),
    )


@require_GET
def picture(request, pk):
    """The PNG itself, as often as it is asked for, and kept nowhere on the way."""
    workplace = visible(request, pk)
    if not permissions.may_list_areas(request.user, workplace):
        raise PermissionDenied
    png = queries.picture_of(workplace)
    if png is None:
        raise Http404
    return HttpResponse(png, content_type="image/png", headers={"Cache-Control": "no-store"})
