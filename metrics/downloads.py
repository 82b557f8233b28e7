"""Figures as tables to take away; each says inside how it was made.

Whoever finds the file a year later must still read from it what was counted, where, for which
days, when, and how surely.
"""

from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metrics import rows
from metrics.enums import Grain
from workbench.sheets import Sheet

AT_ONCE = 2_000  # rows fetched from the database at a time


def trend_sheet(figure, points):
    """The months of a figure; ``points`` are pairs of a Point and the annotations of its month."""
    first, last = points[0][0].period, points[-1][0].period
    months = (_("Months"), f"{first.starts_on:%Y-%m} – {last.starts_on:%Y-%m}")
    return Sheet(
        name=_name(figure),
        about=[*_about(figure), months, *_made()],
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


def rows_sheet(figure, listed, hidden):
    """The rows behind a figure: ``listed`` is their queryset, ``hidden`` how many more count."""
    definition = figure.definition
    beside = rows.words_of(definition, listed.model)
    head = [_("Row"), *beside.values(), _("Identifier")]
    if definition.sums_amounts:
        head.insert(-1, str(figure.unit_label))
    about = [*_about(figure), (_("Rows"), _("Those that you may take out."))]
    if hidden:
        more = ngettext(
            "%(number)s more is counted that you may not take out.",
            "%(number)s more are counted that you may not take out.",
            hidden,
        )
        about.append((_("Not in this file"), more % {"number": hidden}))
    return Sheet(
        name=f"{_name(figure)}-rows",
        about=[*about, *_made()],
        head=head,
        rows=(_cells(definition, beside, row) for row in listed.iterator(AT_ONCE)),
    )


def board_sheet(board):
    """The figures of a programme under their aims; policy goals with their status (B11)."""
    return Sheet(
        name=f"{slugify(str(board.scope)) or 'programme'}-{board.period.starts_on.isoformat()}",
        about=[(_("Programme"), str(board.scope)), *_chosen(board), *_made()],
        head=[
            _("Aim"),
            _("Figure"),
            _("Value"),
            _("Unit"),
            _("As shown"),
            _("Qualifier"),
            _("Period"),
            _("Target"),
            _("How is this counted?"),
            _("Version"),
            _("As of"),
        ],
        rows=[line for group in board.groups for line in _group(group)],
    )


def _group(group):
    for tile in group.tiles:
        figure = tile.figure
        yield (
            group.title,
            str(figure.title),
            figure.value,
            str(figure.unit_label),
            figure.display,
            str(figure.qualifier.label),
            figure.period_label,
            tile.target.label if tile.target else "",
            str(figure.sentence),
            figure.definition.version,
            _moment(figure.as_of),
        )
    for goal in group.policies:
        yield (group.title, goal.title, None, "", goal.get_status_display(), *[""] * 6)


def _chosen(board):
    """The period of a board, what it is compared with, and the filters of its page."""
    return [
        (_("Period"), board.period.label),
        (_("Days"), _days(board.period)),
        (_("Compared with"), board.base.label if board.base else _("nothing")),
        (_("Filters"), board.choice.query() or _("none")),
    ]


def _days(period):
    return f"{period.starts_on.isoformat()} – {period.ends_on.isoformat()}"


def _cells(definition, beside, row):
    entry = [str(row), *(_word(row, name) for name in beside), str(row.pk)]
    if definition.sums_amounts:
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
    ]
    older = [words for words in (figure.failure, figure.recounted) if words]
    if older:
        lines.append((_("State"), "; ".join(older)))
    if figure.is_live:
        lines.append((_("Counted"), _("Counted just now from the rows, not stored.")))
    if figure.target and figure.period.grain == Grain.WINDOW:  # no month is asked to reach it
        lines.append((_("Target"), figure.target.label))
    return lines


def _made():
    return [(_("File made"), _moment(timezone.now()))]


def _moment(moment):
    return "" if moment is None else timezone.localtime(moment).isoformat(timespec="seconds")


def _name(figure):
    place = slugify(str(figure.scope)) or figure.scope.kind
    return f"{figure.key}-{place}-{figure.period.starts_on.isoformat()}"
