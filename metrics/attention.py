"""What on a dashboard asks for somebody: at most a few lines, each leading somewhere."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _

from contacts.models import Contact
from mentors.models import Register
from mentors.permissions import may_keep_register
from metrics.definitions import ALL
from workplaces.queries import workplaces_visible_to

LINES = 5  # of each kind
OF_CONTACT = "contacts"


@dataclass(frozen=True)
class Line:
    """A sentence, and the page where something can be done about it."""

    text: str
    url: str


@dataclass(frozen=True)
class Kept:
    """Lines of one kind under their title; ``more`` is how many were left out."""

    title: str
    lines: list
    more: int = 0


def kept(title, lines):
    """The lines of one kind, the first few of them; None without any."""
    return Kept(title, lines[:LINES], max(0, len(lines) - LINES)) if lines else None


def units_without_contact(breakdown, choice):
    """Sub-units in which nobody was contacted in the period, as far as the reader may know."""
    if breakdown is None or OF_CONTACT not in [d.key for d in breakdown.definitions]:
        return None
    column = [d.key for d in breakdown.definitions].index(OF_CONTACT)
    silent = [row.unit for row in breakdown.rows if row.cells[column].figure.value == 0]
    lines = [Line(str(unit), "?" + choice.query(unit=unit.pk)) for unit in silent]
    return kept(_("No contact in this period"), lines)


def goals_off_course(boards):
    """Dated goals that were missed, or that the quickest recent pace would not meet."""
    tiles = [tile for board in boards for group in board.groups for tile in group.tiles]
    lines = [
        Line(f"{tile.goal.title}: {tile.target.label}", tile.figure.url)
        for tile in tiles
        if tile.is_off_course
    ]
    return kept(_("Goals not on course"), lines)


def incomplete_registers(user, boards):
    """Programmes whose list of mentors is known to lack some: their figures say "over"."""
    rows = [board.scope.row for board in boards]
    return kept(
        _("The register of mentors is not complete"),
        [Line(str(row), _register_url(user, row)) for row in rows if not _is_complete(row)],
    )


def _register_url(user, programme):
    """The register for who keeps it, else the figures that say "over" because of it."""
    keeps = may_keep_register(user, programme)
    return reverse("mentors:register" if keeps else "metrics:programme", args=[programme.pk])


def _is_complete(programme):
    """A programme without a register counts as complete, as its figures do."""
    try:
        return programme.mentor_register.is_complete
    except Register.DoesNotExist:
        return True


def recounted(states, scope, *, sees_rows):
    """Figures whose whole history is being computed anew, until then they show the old values;
    for readers of rows how far that has come."""
    lines = [
        _figure(state, scope, f": {state.percent} %" if sees_rows else "")
        for state in states
        if state.percent is not None
    ]
    return kept(_("Being counted anew"), lines)


def failed(states, scope):
    """Figures that could not be computed last time and show what stood there before."""
    lines = [_figure(state, scope) for state in states if state.has_failed]
    return kept(_("Could not be counted, shows older values"), lines)


def states_of(states):
    """Those of figures that there still are."""
    return [state for key, state in states.items() if key in ALL]


def _figure(state, scope, more=""):
    """A line that leads to the figure."""
    url = reverse("metrics:figure", args=[scope.kind, scope.pk, state.definition])
    return Line(f"{ALL[state.definition].title}{more}", url)


def workplaces_without_contact(user, unit, period):
    """The workplaces of ``unit`` that the user may list and nobody contacted in the period."""
    contacts = Contact.objects.filter(
        workplace=OuterRef("pk"), on__gte=period.starts_on, on__lte=period.ends_on
    )
    below = workplaces_visible_to(user).filter(unit__path__under=unit.path)
    return below.filter(~Exists(contacts)).select_related("unit").order_by("sort_key", "pk")
