"""What happened at a workplace, or to a person at work."""

from functools import partial

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.timelines import NEWEST, Entry, newest_first, over
from workplaces.models import Signal
from workplaces.queries.scopes import (
    employments_visible_to,
    functions_visible_to,
    headcounts_visible_to,
    position_visible_to,
)
from workplaces.queries.trajectories import trajectories_visible_to


def timeline_entries(*, user, workplace=None, person=None, limit=NEWEST):
    """Headcounts, signals, trajectories and functions of a workplace; employments and functions of
    a person.

    What its areas counted stands on their own page.
    """
    if workplace is not None:
        of = {"workplace": workplace}
        counted = headcounts_visible_to(user).filter(**of, area=None).order_by("-on")
        signals = position_visible_to(Signal, user).filter(**of).order_by("-on")[:limit]
        started = trajectories_visible_to(user).filter(**of, started_on__isnull=False)
        told = newest_first(
            [_of_headcount(headcount) for headcount in counted[:limit]],
            [_of_signal(signal) for signal in signals],
            [_of_trajectory(each) for each in started.order_by("-started_on")[:limit]],
            limit=limit,
        )
    else:
        of = {"person": person}
        words = _("employment"), _("employment ended")
        told = _spans(employments_visible_to(user).filter(**of), words, _of_employment, limit)
    words = _("function"), _("function ended")
    tell = partial(_of_function, names_person=person is None)
    held = _spans(functions_visible_to(user).filter(**of), words, tell, limit)
    return newest_first(told, held, limit=limit)


def _spans(rows, words, tell, limit):
    """The newest beginnings and ends of ``rows``, each told with its word of ``words``."""
    rows = rows.select_related("person", "workplace")
    began, ended = words
    return newest_first(
        [tell(row, row.starts_on, began) for row in rows.order_by("-starts_on")[:limit]],
        [tell(row, row.ends_on, ended) for row in over(rows).order_by("-ends_on")[:limit]],
        limit=limit,
    )


def _of_headcount(headcount):
    return Entry(
        on=headcount.on,
        kind=_("headcount"),
        title=ngettext("%(count)s employee", "%(count)s employees", headcount.count)
        % {"count": number_format(headcount.count)},
        detail=" · ".join(filter(None, [headcount.get_segment_display(), headcount.source])),
    )


def _of_signal(signal):
    return Entry(
        on=signal.on,
        kind=_("signal"),
        title=signal.get_kind_display(),
        detail=" · ".join(filter(None, [signal.text, signal.source])),
    )


def _of_trajectory(trajectory):
    return Entry(
        on=trajectory.started_on,
        kind=_("trajectory"),
        title=trajectory.title,
        detail=trajectory.reason and _("Started before it was ready: %s") % trajectory.reason,
    )


def _of_employment(employment, on, kind):
    return Entry(
        on=on,
        kind=kind,
        title=str(employment.workplace),
        detail=employment.get_segment_display(),
        url=employment.workplace.get_absolute_url(),
    )


def _of_function(function, on, kind, *, names_person):
    return Entry(
        on=on,
        kind=kind,
        title=function.get_kind_display(),
        detail="" if names_person else str(function.workplace),
        url="" if names_person else function.workplace.get_absolute_url(),
        who=str(function.person) if names_person else "",
    )
