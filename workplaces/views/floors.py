"""What the list and the map of a workplace's areas share: one choice, the same rows."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.sorting import search_words
from workplaces import permissions, queries
from workplaces.enums import Figure, Segment
from workplaces.forms import FloorForm
from workplaces.tables import percent
from workplaces.views.workplaces import visible

COLUMNS = {
    Figure.PEOPLE: gettext_lazy("Known by name"),
    Figure.HEADCOUNT: gettext_lazy("Employees"),
    Figure.MEMBERS: gettext_lazy("Members"),
    Figure.DENSITY: gettext_lazy("Density"),
    Figure.POTENTIAL: gettext_lazy("Potential"),
}


USUAL = {"q": "", "kind": "", "segment": Segment.ALL, "figure": Figure.DENSITY}


@dataclass(frozen=True)
class Column:
    """A heading that sorts: ``sort`` is what its link asks for, ``direction`` how it stands."""

    key: str
    title: str
    sort: str
    direction: str = ""


@dataclass(frozen=True)
class Cell:
    title: str
    text: str
    note: str = ""
    doubt: str = ""
    url: str = ""


@dataclass(frozen=True)
class Line:
    """A row as the table shows it."""

    row: queries.Row
    cells: list[Cell]


def floor_page(request, pk):
    """The context of both pages: the workplace, the Floor, and the rows that the choice leaves."""
    user, workplace = request.user, visible(request, pk)
    if not permissions.may_list_areas(user, workplace):
        raise PermissionDenied
    form = FloorForm(request.GET, initial=USUAL)
    said = choice_of(form)
    floor = queries.floor_of(workplace, user, on=said["on"], segment=said["segment"])
    sort = request.GET.get("sort", "")
    rows = in_order(matching(floor.areas, said), sort)
    return {
        "workplace": workplace,
        "filter": {"form": form},
        "choice": said,
        "floor": floor,
        "lines": [line_of(row, people_of(row, floor)) for row in rows],
        "segment_lines": [line_of(row) for row in floor.segments],
        "whole": cells_of(floor.whole),
        "is_tree": sort.lstrip("-") not in COLUMNS,
        "segment_name": Segment(said["segment"]).label,
        "columns": columns_of(sort),
        "query": request.GET.urlencode(),
        "may_add": permissions.may_add_area(user, workplace),
        "may_change": permissions.may_change_areas(user, workplace),
        "may_print_names": permissions.may_print_names(user, workplace),
        "may_add_headcount": permissions.may_add_headcount(user, workplace),
    }


def list_of(workplace):
    return reverse("workplaces:areas", args=[workplace.pk])


def map_of(workplace):
    return reverse("workplaces:area-map", args=[workplace.pk])


def choice_of(form):
    """What was chosen; where an answer is wrong its field says so and the usual stands."""
    form.is_valid()
    return USUAL | {"on": timezone.localdate()} | form.cleaned_data


def matching(rows, said):
    """The rows of the kind asked for whose name holds every word."""
    words = search_words(said["q"])
    return [
        row
        for row in rows
        if said["kind"] in ("", row.area.kind) and all(word in row.area.sort_key for word in words)
    ]


def in_order(rows, sort):
    """By a figure, what is unknown last; by the tree when no figure is named."""
    key = sort.lstrip("-")
    if key not in COLUMNS:
        return rows
    known = [row for row in rows if getattr(row.figures, key) is not None]
    known.sort(key=lambda row: getattr(row.figures, key), reverse=sort.startswith("-"))
    return known + [row for row in rows if getattr(row.figures, key) is None]


def columns_of(sort):
    """The largest first, and the smallest at the second click."""
    return [
        Column(
            key=key,
            title=str(title),
            sort=key if sort == f"-{key}" else f"-{key}",
            direction={f"-{key}": "descending", key: "ascending"}.get(sort, ""),
        )
        for key, title in COLUMNS.items()
    ]


def people_of(row, floor):
    """Where the people of an area are listed: those of today, whatever their segment."""
    if not row.figures.people or floor.segment != Segment.ALL or floor.on != timezone.localdate():
        return ""
    people = reverse("workplaces:people", args=[row.area.workplace_id])
    return f"{people}?area={row.area.pk}"


def line_of(row, people=""):
    return Line(row, cells_of(row.figures, people))


def cells_of(figures, people=""):
    """The five numbers, with the day of the headcount and what cannot be right.

    ``people`` is where those known by name are listed, or "".
    """
    urls = {Figure.PEOPLE: people}
    notes = {Figure.HEADCOUNT: counted(figures)}
    doubts = {Figure.POTENTIAL: _("more members than employees") if figures.is_doubtful else ""}
    return [
        Cell(
            str(title),
            told(figures, key),
            notes.get(key, ""),
            doubts.get(key, ""),
            urls.get(key, ""),
        )
        for key, title in COLUMNS.items()
    ]


def counted(figures):
    """When the headcount was counted, and whether it was or is a sum; empty without one."""
    if figures.counted_on is None:
        return ""
    day = date_format(figures.counted_on, "SHORT_DATE_FORMAT")
    return f"{_('sum of its parts')} · {day}" if figures.is_summed else day


def told(figures, figure):
    """One of the figures for a reader; "–" is what is unknown (C4)."""
    value = getattr(figures, figure)
    if figure == Figure.DENSITY:
        return percent(value)
    return "–" if value is None else number_format(value, 0)
