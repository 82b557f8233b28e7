"""The result sheet of a programme: its results with a footnote for each definition (D8, B12)."""

from itertools import chain

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from metrics.enums import Grain
from metrics.prints.setting import FILES, MOST_FIGURES, MOST_MILESTONES
from programmes.enums import DatePrecision
from workbench.paper import day, moment, set_pdf

# Two figures that are said in one breath: six active teams in six workplaces.
SAID_TOGETHER = {"active_teams": "workplaces_with_active_team", "mentors": "workplaces_with_mentor"}


def result_sheet(board, milestones):
    """The PDF as bytes; ``milestones`` are those of the programme that the reader may see."""
    programme = board.scope.row
    shown = [figure for group in board.groups for figure in group.figures]
    return set_pdf(
        FILES / "results.typ",
        {
            "title": programme.name,
            "lead": _("Result sheet"),
            "facts": _facts(programme) + _facts_of_choice(board),
            "summary": programme.summary,
            "groups": [_group(group) for group in board.groups],
            "milestones": [_milestone(milestone) for milestone in milestones[:MOST_MILESTONES]],
            "as_of": as_of(shown),
            "rule": rule(shown),
            "words": _words(),
        },
    )


def as_of(shown):
    """When the newest of the figures was measured, as a sentence; empty when none was."""
    newest = max((figure.as_of for figure in shown if figure.as_of), default=None)
    words = _("Figures as of %s") % moment(newest) if newest else ""
    if any(figure.is_live for figure in shown):
        words += " · " + _("Counted just now from the rows, not stored.")
    return words


def chosen(board):
    """The period of a board and what it is compared with, in a few words."""
    if board.base is None:
        return board.period.label
    words = {"period": board.period.label, "base": board.base.label}
    return _("%(period)s, compared with %(base)s") % words


def beside(tile):
    """What an earlier period says about a figure, and where it is going, as sentences."""
    sentences = [*tile.comparison.sentences] if tile.comparison else []
    return sentences + ([f"{_('Projection:')} {tile.projection}"] if tile.projection else [])


def rule(shown):
    """What a move of a workplace does to the figures; empty when it does nothing to any."""
    return next((str(figure.rule) for figure in shown if figure.rule), "")


def _words():
    return {
        "about": _("What it is about"),
        "results": _("Results"),
        "milestones": _("Milestones"),
        "nothing": _("No goal of this programme names a figure yet."),
        "printed": _("Printed"),
    }


def _facts(programme):
    days = {"first": day(programme.starts_on), "last": day(programme.ends_on)}
    facts = [
        (_("Unit"), str(programme.unit)),
        (_("Time"), _("%(first)s to %(last)s") % days),
        (_("Approach"), programme.get_approach_display()),
        (_("State"), programme.get_state_display()),
    ]
    return [{"title": title, "text": text} for title, text in facts]


def _facts_of_choice(board):
    """The period of the figures where it is not the programme's time, which stands there."""
    if board.period.grain == Grain.WINDOW:
        return []
    return [{"title": _("Figures for"), "text": chosen(board)}]


def _group(group):
    """Each figure a line; one that is said together with another goes into its line."""
    by_key = {tile.figure.key: tile for tile in group.tiles[:MOST_FIGURES]}
    results = []
    for key, tile in by_key.items():
        partner = by_key.get(SAID_TOGETHER.get(key))
        if key not in {SAID_TOGETHER.get(other) for other in by_key}:
            results.append(_result(tile, partner))
    results += [_policy(goal) for goal in group.policies[:MOST_FIGURES]]
    return {"title": str(group.title), "results": results}


def _result(tile, partner):
    together = [tile] if partner is None else [tile, partner]
    number = tile.figure.display
    if partner is not None:
        words = {"number": number, "places": partner.figure.display}
        number = _("%(number)s in %(places)s") % words
    return {
        "number": number,
        "title": str(tile.figure.title),
        "besides": _besides(tile.figure, partner and partner.figure),
        "target": "; ".join(one.target.label for one in together if one.target),
        "beside": [*chain(*map(beside, together))],
        "notes": [_note(one.figure) for one in together],
    }


def _note(figure):
    return {"title": str(figure.title), "sentence": str(figure.sentence)}


def _besides(figure, partner):
    parts = [f"{title}: {number}" for title, number, _url in figure.parts]
    why = [str(figure.why_hidden)] if figure.is_hidden else []
    return [str(partner.title) if partner else str(figure.unit_label), *parts, *why]


def _policy(goal):
    return {
        "number": goal.get_status_display(),
        "title": goal.title,
        "besides": [],
        "target": "",
        "beside": [],
        "notes": [],
    }


def _milestone(milestone):
    return {"on": _known(milestone), "text": milestone.text, "state": _state(milestone)}


def _known(milestone):
    """The date as exactly as it is known; the sources name only years."""
    if milestone.precision == DatePrecision.YEAR:
        return str(milestone.on.year)
    if milestone.precision == DatePrecision.MONTH:
        return date_format(milestone.on, "F Y")
    return day(milestone.on)


def _state(milestone):
    if milestone.reached_on is None:
        return _("late") if milestone.is_late else _("open")
    if milestone.precision != DatePrecision.DAY:
        return _("reached")
    return _("reached on %s") % day(milestone.reached_on)
