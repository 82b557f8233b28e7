"""The areas of a workplace as a floor map: the same rows as the list, drawn."""

from django.shortcuts import render
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from core.pages import form_page, posted
from workplaces import actions, charts, queries
from workplaces.enums import Figure
from workplaces.forms import PlaceForm
from workplaces.views.areas import one
from workplaces.views.floors import floor_page, map_of, told

PROPOSED = {"left": 20, "top": 20, "width": 200, "height": 200}  # for what is not drawn yet
OF_MEMBERS = {Figure.MEMBERS, Figure.DENSITY, Figure.POTENTIAL}


@require_GET
def show(request, pk):
    """Each area where it lies, coloured by the chosen figure."""
    page = floor_page(request, pk)
    figure, rows = page["choice"]["figure"], [line.row for line in page["lines"]]
    sketch = queries.sketch_of(page["workplace"])
    drawing = charts.floor_map(rows, figure, told=told, sketch=sketch)
    context = page | {
        "sketch": sketch,
        "drawing": drawing,
        "legend": legend_of(drawing, figure),
        "figure_name": figure.label,
        "hidden": OF_MEMBERS,
        "not_drawn": [row for row in rows if not row.area.is_drawn],
    }
    return render(request, "workplaces/areas/map.html", context)


def legend_of(drawing, figure):
    """What each shade stands for, in words."""
    unit = " %" if figure == Figure.DENSITY else ""
    known = [
        {"shade": shade, "text": _between(least, most, unit)}
        for shade, least, most in drawing.legend
    ]
    return [*known, {"shade": charts.UNKNOWN, "text": _("not known")}]


def _between(least, most, unit):
    bounds = {
        "least": f"{number_format(least, 0)}{unit}",
        "most": "" if most is None else f"{number_format(most, 0)}{unit}",
    }
    if most is None:
        return _("%(least)s and more") % bounds
    if not least:
        return _("under %(most)s") % bounds
    return _("%(least)s to under %(most)s") % bounds


def place(request, pk):
    """The rectangle of one area: four numbers, which a pointer or keys can fill in."""
    area = one(request, pk)
    back = map_of(area.workplace)
    sketch = queries.sketch_of(area.workplace)
    rows = queries.bare_rows(area.workplace, request.user)
    others = [row for row in rows if row.area.pk != area.pk]
    return form_page(
        request,
        PlaceForm(posted(request), instance=area, initial={} if area.is_drawn else PROPOSED),
        act=lambda form: actions.place_area(area, by=request.user, **form.cleaned_data),
        then=back,
        done=_("The area has its place on the map."),
        title=_("Place on the map"),
        lead=f"{area.workplace} · {area}",
        submit=_("Save"),
        cancel=back,
        template="workplaces/areas/place.html",
        area=area,
        sketch=sketch,
        ratio=charts.ratio_of(sketch),
        drawing=charts.floor_map(others, Figure.PEOPLE, told=lambda *_: "", sketch=sketch),
    )
