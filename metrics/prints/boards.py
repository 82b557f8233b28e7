"""The figures of a programme or of a unit on paper, with their charts."""

from django.utils.translation import gettext as _

from metrics import charts
from metrics.dashboards import Group
from metrics.prints.breakdowns import by_unit
from metrics.prints.results import as_of, beside, chosen, rule
from metrics.prints.setting import FILES, MOST_FIGURES
from workbench.paper import set_pdf


def board(shown_board, trends):
    """The PDF of a programme's board; ``trends`` is ``{tile id: (points, annotations)}`` of the
    figures to be drawn."""
    shown = [tile.figure for tile in shown_board.tiles]
    return set_pdf(
        FILES / "boards.typ",
        {
            "title": str(shown_board.scope),
            "lead": f"{shown_board.scope.row.unit} · {chosen(shown_board)}",
            "rows": _in_rows(shown_board.groups, trends),
            "as_of": as_of(shown),
            "rule": rule(shown),
            "words": _words(),
        },
    )


def home(page, trends):
    """The PDF of a unit's home; ``trends`` as for a board."""
    content = page.content
    shown = [tile.figure for tile in content.all_tiles]
    return set_pdf(
        FILES / "homes.typ",
        {
            "title": str(page.scope),
            "lead": chosen(page),
            "rows": _in_rows([Group("", content.tiles, [])], trends),
            "table": by_unit(content.breakdown),
            "boards": [_section(shown, trends) for shown in content.boards],
            "as_of": as_of(shown),
            "rule": rule(shown),
            "words": _words(),
        },
    )


def _section(shown_board, trends):
    return {
        "title": str(shown_board.scope),
        "lead": chosen(shown_board),
        "rows": _in_rows(shown_board.groups, trends),
    }


def _words():
    return {
        "nothing": _("No goal of this programme names a figure yet."),
        "printed": _("Printed"),
    }


def _in_rows(groups, trends):
    """A row of the page is a group, or two neighbours that hold one figure each."""
    rows = []
    for group in [_group(group, trends) for group in groups]:
        is_single = len(group["figures"]) == 1
        if is_single and rows and [len(before["figures"]) for before in rows[-1]] == [1]:
            rows[-1].append(group)
        else:
            rows.append([group])
    return rows


def _group(group, trends):
    tiles = [_tile(tile, trends) for tile in group.tiles[:MOST_FIGURES]]
    return {
        "title": str(group.title),
        "figures": tiles + [_policy(goal) for goal in group.policies[:MOST_FIGURES]],
    }


def _tile(tile, trends):
    figure = tile.figure
    points, happened = trends.get(tile.id, ((), ()))
    return {
        "title": str(figure.title),
        "period": figure.period_label,
        "number": figure.display,
        "unit": str(figure.unit_label),
        "sentence": str(figure.sentence),
        "besides": str(figure.why_hidden)
        or " · ".join(f"{title}: {number}" for title, number, _url in figure.parts),
        "target": tile.target.label if tile.target else "",
        "beside": beside(tile),
        "chart": charts.printed_chart(figure, points, happened) if points else "",
        "says": charts.in_one_sentence(figure, points) if points else "",
    }


def _policy(goal):
    return {
        "title": goal.title,
        "period": "",
        "number": goal.get_status_display(),
        "unit": "",
        "sentence": _("Policy goal: it has a status, not a number."),
        "besides": "",
        "target": "",
        "beside": [],
        "chart": "",
        "says": "",
    }
