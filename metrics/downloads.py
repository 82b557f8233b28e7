"""Figures as tables to take away; each says inside how it was made.

Whoever finds the file a year later must still read from it what was counted, where, for which
days, when, and how surely.
"""

from dataclasses import replace

from django.utils import timezone
from django.utils.formats import number_format
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from metrics import rows, shares
from metrics.enums import Grain
from workbench.sheets import Sheet

AT_ONCE = 2_000  # rows fetched from the database at a time
DECIMALS = 4


def trend_sheet(tile, points):
    """The months of a figure; ``points`` are pairs of a Point and the annotations of its month."""
    figure = tile.figure
    first, last = points[0][0].period, points[-1][0].period
    months = (_("Months"), f"{first.starts_on:%Y-%m} – {last.starts_on:%Y-%m}")
    return Sheet(
        name=_name(figure),
        about=[*_about(figure), *_beside(tile), months, *_made()],
        head=[_("Month"), str(figure.unit_label), _("Qualifier"), _("What happened")],
        rows=[
            (
                point.period.starts_on,
                "" if point.value is None else point.value,
                _hidden_or(point),
                "; ".join(f"{event.on.isoformat()} {event}" for event in events),
            )
            for point, events in points
        ],
    )


def rows_sheet(figure, listed, hidden, only=None):
    """The rows behind a figure: ``listed`` is their queryset, ``hidden`` how many more count.

    ``only`` is the value of the Share that they are, None for all.
    """
    definition = figure.definition
    beside = rows.words_of(definition, listed.model)
    head = [_("Row"), *beside.values(), _("Identifier")]
    if rows.says_amounts(definition):
        head.insert(-1, str(figure.unit_label))
    about = [*_about(figure), (_("Rows"), _("Those that you may take out."))]
    if only is not None:
        what = shares.title_of(definition, listed.model)
        about.append((what, str(shares.label_of(definition, listed.model, only))))
    if hidden:
        more = ngettext(
            "%(number)s more is counted that you may not take out.",
            "%(number)s more are counted that you may not take out.",
            hidden,
        )
        about.append((_("Not in this file"), more % {"number": number_format(hidden)}))
    return Sheet(
        name=f"{_name(figure)}-rows",
        about=[*about, *_made()],
        head=head,
        rows=(_cells(definition, beside, row) for row in listed.iterator(AT_ONCE)),
    )


def home_sheet(page):
    """All figures of a unit's home: its own, those of the units below it and its programmes'."""
    content = page.content
    below = content.breakdown.rows if content.breakdown else []
    cells = [(row.unit, cell.tile) for row in below for cell in row.cells]
    lines = [(str(page.scope), "", *_line(tile)) for tile in content.tiles]
    lines += [(str(unit), "", *_line(tile)) for unit, tile in cells]
    lines += [
        (str(board.scope), *line)
        for board in content.boards
        for group in board.groups
        for line in _group(group)
    ]
    return Sheet(
        name=_name_of(page),
        about=_about_unit(page, content.all_tiles),
        head=[_("For"), _("Aim"), *_head()],
        rows=lines,
    )


def by_unit_sheet(page):
    """The units below a unit, figure by figure, each with the unit's own number at its end; with
    the months that the page shows as bars."""
    table = page.content.breakdown
    months = [f"{figure.period.starts_on:%Y-%m}" for figure in table.total.cells[0].past]
    return Sheet(
        name=f"{_name_of(page)}-{slugify(_('By unit'))}",
        about=_about_unit(page, [cell.tile for cell in table.total.cells]),
        head=[_("For"), *_head(), _("Why the units do not add up to it"), *months],
        rows=[line for column in range(len(table.definitions)) for line in _column(table, column)],
    )


def _about_unit(page, tiles):
    rule = _rule(tile.figure for tile in tiles)
    return [(_("Unit"), str(page.scope)), *_chosen(page), *rule, *_made()]


def _column(table, column):
    """A figure of each unit below, of the small ones together, and of the unit itself."""
    notes = [""] * len(table.rows) + [table.notes[column]]
    for row, note in zip([*table.rows, table.total], notes, strict=True):
        cell = row.cells[column]
        if row is table.total and table.others[column] is not None:
            yield _together(table, column)
        months = (_rounded(figure.value) for figure in cell.past)
        yield (str(row.unit), *_line(cell.tile), note, *months)


def _together(table, column):
    """What small units come to together, beside their unit's own meaning and period."""
    tile = table.total.cells[column].tile
    _title, _value, unit, _shown, *rest = _line(replace(tile, comparison=None, projection=None))
    number = _rounded(table.others[column])
    months = [None] * len(table.total.cells[column].past)
    title = str(tile.figure.title)
    return (pgettext("units", "Other"), title, number, unit, str(number), *rest, "", *months)


def board_sheet(board):
    """The figures of a programme under their aims; policy goals with their status (B11)."""
    return Sheet(
        name=_name_of(board),
        about=[
            (_("Programme"), str(board.scope)),
            *_chosen(board),
            *_rule(tile.figure for tile in board.tiles),
            *_made(),
        ],
        head=[_("Aim"), *_head()],
        rows=[line for group in board.groups for line in _group(group)],
    )


def _group(group):
    for tile in group.tiles:
        yield (group.title, *_line(tile))
    for goal in group.policies:
        yield (group.title, goal.title, None, "", goal.get_status_display())


def _head():
    """The columns of ``_line``."""
    return [
        _("Figure"),
        _("Value"),
        _("Unit of the value"),
        _("As shown"),
        _("Qualifier"),
        _("Period"),
        _("Target"),
        _("How is this counted?"),
        _("Version"),
        _("As of"),
        _("Compared with"),
        _("There on the same date"),
        _("There in the whole period"),
        _("Comparison"),
        _("Projection"),
    ]


def _line(tile):
    """A figure with its meaning, target and comparison; hidden numbers have no value."""
    figure = tile.figure
    return (
        str(figure.title),
        _rounded(figure.value),
        str(figure.unit_label),
        figure.display,
        "" if figure.is_hidden else str(figure.qualifier.label),
        figure.period_label,
        tile.target.label if tile.target else "",
        str(figure.sentence),
        figure.definition.version,
        _moment(figure.as_of),
        *_compared(tile.comparison),
        str(tile.projection or ""),
    )


def _compared(comparison):
    if comparison is None:
        return ("", None, None, "")
    earlier = comparison.same_date.value, comparison.whole.value
    return (comparison.base.label, *map(_rounded, earlier), comparison.text)


def _rounded(value):
    """A share has more decimals than anybody wants to read; None stays None."""
    return None if value is None else round(value, DECIMALS)


def _beside(tile):
    """The comparison and the projection of a figure, in lines."""
    sentences = tile.comparison.sentences if tile.comparison else ()
    lines = [(_("Comparison"), sentence) for sentence in sentences]
    return lines + ([(_("Projection"), str(tile.projection))] if tile.projection else [])


def _chosen(page):
    """The period of a page of figures, what it is compared with, and its filters."""
    return [
        (_("Period"), page.period.label),
        (_("Days"), _days(page.period)),
        (_("Compared with"), page.base.label if page.base else _("nothing")),
        (_("Filters"), page.choice.query() or _("none")),
        *_counted_now(not page.period.is_stored),
    ]


def _counted_now(is_live):
    words = _("Counted just now from the rows, not stored.")
    return [(_("Counted"), words)] if is_live else []


def _name_of(page):
    place = slugify(str(page.scope)) or page.scope.kind
    return f"{place}-{page.period.starts_on.isoformat()}"


def _days(period):
    return f"{period.starts_on.isoformat()} – {period.ends_on.isoformat()}"


def _cells(definition, beside, row):
    entry = [str(row), *(_word(row, name) for name in beside), str(row.pk)]
    if rows.says_amounts(definition):
        entry.insert(-1, row.counted_amount)
    return entry


def _word(row, name):
    value = getattr(row, name)
    return "" if value is None else str(value)


def _hidden_or(point):
    if point.value is None and point.is_hidden:
        return point.display
    return "" if point.value is None else str(point.qualifier.label)


def _about(figure):
    """What a figure is, where and when, in lines."""
    lines = [
        (_("Figure"), str(figure.title)),
        (_("Value"), f"{figure.display} {figure.unit_label}"),
        (_("Qualifier"), str(figure.qualifier.label)),
        *((str(title), number) for title, number, _url in figure.parts),
        (_("Scope"), f"{figure.scope} ({figure.scope.kind.label})"),
        (_("Period"), figure.period_label),
        (_("Days"), _days(figure.period)),
        (_("Filters"), figure.period.query),
        (_("How is this counted?"), str(figure.sentence)),
        (_("Version of the definition"), str(figure.definition.version)),
        (_("As of"), _moment(figure.as_of)),
        *_rule([figure]),
    ]
    older = [words for words in (figure.failure, figure.recounted) if words]
    if older:
        lines.append((_("State"), "; ".join(older)))
    lines += _counted_now(figure.is_live)
    if figure.target and figure.period.grain == Grain.WINDOW:  # no month is asked to reach it
        lines.append((_("Target"), figure.target.label))
    return lines


def _rule(shown):
    """What a move of a workplace does to the figures, if it does anything to one of them."""
    rules = {str(figure.rule) for figure in shown if figure.rule}
    return [(_("Moves of workplaces"), rule) for rule in rules]


def _made():
    return [(_("File made"), _moment(timezone.now()))]


def _moment(moment):
    return "" if moment is None else timezone.localtime(moment).isoformat(timespec="seconds")


def _name(figure):
    place = slugify(str(figure.scope)) or figure.scope.kind
    return f"{figure.key}-{place}-{figure.period.starts_on.isoformat()}"
