"""The list of those who come, to be signed in the room and entered afterwards (E8)."""

from pathlib import Path

from django.utils.formats import time_format
from django.utils.translation import gettext as _

from events.enums import ParticipationState
from workbench.paper import day, set_pdf, squares_of

DOCUMENT = Path(__file__).parent / "attendance.typ"
MOST_NAMES = 1000  # set within a second
EMPTY_LINES = 8  # for those who come without being on the list


def attendance_list(event, rows, *, enter_at):
    """The PDF as bytes; ``enter_at`` is the address at which the ticks are entered."""
    return set_pdf(
        DOCUMENT,
        {
            "title": event.title,
            "lead": lead_of(event),
            "people": [_line(row) for row in rows],
            "empty": EMPTY_LINES,
            "code": squares_of(enter_at),
            "words": _words(),
        },
    )


def lead_of(event):
    """When, where and whose the event is, in one line."""
    return " · ".join(filter(None, [_when(event), event.place, str(event.unit)]))


def _when(event):
    days = day(event.starts_on)
    if event.ends_on != event.starts_on:
        days = f"{days} – {day(event.ends_on)}"
    return f"{days}, {time_format(event.starts_time)}" if event.starts_time else days


def _line(row):
    waits = row.state == ParticipationState.WAITING
    return {
        "name": str(row.person),
        "kind": row.get_attendee_kind_display(),
        "note": row.get_state_display() if waits else "",
    }


def _words():
    return {
        "name": _("Name"),
        "kind": _("Comes as"),
        "present": _("Present"),
        "signature": _("Signature"),
        "besides": _("Who came besides"),
        "unnamed": _("People not named"),
        "scan": _("Scan to enter the list"),
        "code": _("Code that leads to the page where the list is entered"),
        "printed": _("Printed"),
    }
