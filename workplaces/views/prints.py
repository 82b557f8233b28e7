"""The areas of a workplace on paper, with the choice of their list; a line in the trail each."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.utils.formats import date_format
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from workplaces import actions, charts, permissions, prints, queries
from workplaces.enums import Segment
from workplaces.views.floors import COLUMNS, floor_page, told
from workplaces.views.maps import legend_of


@require_GET
def wall_chart(request, pk):
    """The floor map on A3, as the page shows it."""
    page = floor_page(request, pk)
    workplace, figure = page["workplace"], page["choice"]["figure"]
    sketch = queries.sketch_of(workplace)
    drawing = charts.floor_map(rows_of(page), figure, told=told, sketch=sketch)
    content = prints.wall_chart(
        workplace,
        drawing,
        lead=f"{figure.label} · {chosen(page)}",
        legend=legend_of(drawing, figure),
        picture=queries.picture_of(workplace) if sketch else None,
    )
    return _pdf(request, workplace, "wall-chart", content)


@require_GET
def walk_list(request, pk):
    """Area by area who works there, on A4; only for who may take names away."""
    page = floor_page(request, pk)
    workplace, choice = page["workplace"], page["choice"]
    if not permissions.may_print_names(request.user, workplace):
        raise PermissionDenied
    walk = queries.walk_of(
        workplace, request.user, rows_of(page), on=choice["on"], segment=choice["segment"]
    )
    content = prints.walk_list(workplace, walk, lead=chosen(page), told=_in_a_line)
    return _pdf(request, workplace, "walk-list", content)


def rows_of(page):
    return [line.row for line in page["lines"]]


def chosen(page):
    """The day, and the segment when it is not everybody, in a few words."""
    day = _("as of %(day)s") % {"day": date_format(page["choice"]["on"], "DATE_FORMAT")}
    is_everybody = page["choice"]["segment"] == Segment.ALL
    return day if is_everybody else f"{page['segment_name']} · {day}"


def _in_a_line(row):
    return " · ".join(f"{title}: {told(row.figures, key)}" for key, title in COLUMNS.items())


def _pdf(request, workplace, what, content):
    actions.note_print(workplace, what, by=request.user)
    name = f"{slugify(str(workplace)) or 'workplace'}-{what}.pdf"
    headers = {"Content-Disposition": content_disposition_header(False, name)}
    return HttpResponse(content, content_type="application/pdf", headers=headers)
