"""What on a dashboard asks for somebody: at most a few lines, each leading somewhere."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contacts.enums import ContactKind
from contacts.models import Contact
from contacts.queries import contacts_visible_to, overdue_groups
from mentors.models import Register
from mentors.permissions import may_keep_register
from metrics.definitions import ALL
from people.queries import tasks_visible_to
from programmes.queries import ending_soon, fundings_visible_to
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


# What is read apart from the page: it depends on more rows than figures do.


@dataclass(frozen=True)
class Entry:
    """A row that asks for somebody: what it is, where it leads, what else is said of it."""

    text: str
    url: str
    beside: str = ""


@dataclass(frozen=True)
class Watch:
    """A list of what asks for somebody. ``rows(user, unit, period)`` are those that the user may
    see, the most pressing first; ``entries(user, rows)`` says each of some rows; ``nothing`` what
    it means when there are none. Only some speak of the ``has_period``."""

    title: str
    nothing: str
    rows: Callable
    entries: Callable
    has_period: bool = False


def workplaces_without_contact(user, unit, period):
    """The workplaces of ``unit`` that the user may list and nobody contacted in the period."""
    contacts = Contact.objects.filter(
        workplace=OuterRef("pk"), on__gte=period.starts_on, on__lte=period.ends_on
    )
    below = workplaces_visible_to(user).filter(unit__path__under=unit.path)
    return below.filter(~Exists(contacts)).select_related("unit").order_by("sort_key", "pk")


def workplaces_without_visit(user, unit, period=None):
    """The workplaces of ``unit`` that the user may list and nobody visited lately: those without
    any visit, then those whose last one is the longest ago. Each with ``visited_on``."""
    visits = Contact.objects.filter(workplace=OuterRef("pk"), kind=ContactKind.VISIT)
    since = timezone.localdate() - timedelta(days=settings.VISIT_EVERY_DAYS)
    below = workplaces_visible_to(user).filter(unit__path__under=unit.path)
    silent = below.filter(~Exists(visits.filter(on__gte=since)))
    last = Subquery(visits.order_by("-on").values("on")[:1])
    silent = silent.annotate(visited_on=last).select_related("unit")
    return silent.order_by(F("visited_on").asc(nulls_first=True), "sort_key", "pk")


def groups_overdue(user, unit, period=None):
    """The groups of ``unit`` that were not contacted in the set period (E17): the rows of the
    list of groups, narrowed to overdue ones."""
    return overdue_groups(user).filter(unit__path__under=unit.path)


def fundings_ending(user, unit, period=None):
    """The fundings of programmes of ``unit`` that end within the set time (B10)."""
    below = fundings_visible_to(user).filter(programme__unit__path__under=unit.path)
    return ending_soon(below).select_related("programme").order_by("ends_on", "pk")


def overdue_tasks(user, unit, period=None):
    """What people of ``unit`` should have done by now, of what the user may see."""
    late = tasks_visible_to(user).filter(done_on=None, due_on__lt=timezone.localdate())
    below = late.filter(owner__unit__path__under=unit.path)
    return below.select_related("owner").order_by("due_on", "pk")


def _workplaces(user, rows):
    return [Entry(str(row), row.get_absolute_url(), str(row.unit)) for row in rows]


def _visits(user, rows):
    return [Entry(str(row), row.get_absolute_url(), _last_visit(row)) for row in rows]


def _fundings(user, rows):
    return [Entry(str(row.programme), row.programme.get_absolute_url(), _end(row)) for row in rows]


def _end(funding):
    words = {"source": funding.source, "day": date_format(funding.ends_on, "SHORT_DATE_FORMAT")}
    if funding.is_over:
        return _("%(source)s, ended on %(day)s") % words
    return _("%(source)s, ends on %(day)s") % words


def _groups(user, rows):
    return [Entry(str(row), row.get_absolute_url(), _last_contact(row)) for row in rows]


def _last_contact(group):
    if group.last_contact_on is None:
        return _("never contacted")
    return _("last contact on %s") % date_format(group.last_contact_on, "SHORT_DATE_FORMAT")


def _last_visit(workplace):
    if workplace.visited_on is None:
        return _("never visited")
    return _("visited on %s") % date_format(workplace.visited_on, "SHORT_DATE_FORMAT")


def _tasks(user, rows):
    """Each leads to the contact it comes from, as far as the user may see that, else to whose it
    is."""
    asked = [row.subject_id for row in rows if row.subject_label == Contact._meta.label_lower]
    seen = set(contacts_visible_to(user).filter(pk__in=asked).values_list("pk", flat=True))
    return [_task(row, row.subject_id in seen) for row in rows]


def _task(task, is_seen):
    due = date_format(task.due_on, "SHORT_DATE_FORMAT")
    words = {"person": task.owner, "day": due}
    url = reverse("contacts:detail", args=[task.subject_id]) if is_seen else None
    return Entry(
        task.title,
        url or task.owner.get_absolute_url(),
        _("%(person)s, due on %(day)s") % words,
    )


WATCHED = {
    "overdue": Watch(
        gettext_lazy("Overdue tasks and follow-ups"),
        gettext_lazy("Nothing is overdue."),
        overdue_tasks,
        _tasks,
    ),
    "groups": Watch(
        gettext_lazy("Groups due for a contact"),
        gettext_lazy("Every group was contacted in time, or no cadence is set."),
        groups_overdue,
        _groups,
    ),
    "funding": Watch(
        gettext_lazy("Funding that ends"),
        gettext_lazy("No funding ends soon."),
        fundings_ending,
        _fundings,
    ),
    "unvisited": Watch(
        gettext_lazy("Workplaces not visited lately"),
        gettext_lazy("Every workplace was visited lately."),
        workplaces_without_visit,
        _visits,
    ),
    "without-contact": Watch(
        gettext_lazy("Workplaces without a contact"),
        gettext_lazy("Every workplace was contacted in this period."),
        workplaces_without_contact,
        _workplaces,
        has_period=True,
    ),
}
