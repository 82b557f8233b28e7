"""The lines of an event's list: a person, and the buttons that make sense now."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from events.enums import (
    MAY_CANCEL,
    ONLINE,
    WITHOUT_A_PLACE,
    EventState,
    Mode,
    ParticipationState,
)
from events.models import Participation

PRESENT = (ParticipationState.ATTENDED, _("Present"))
EXCUSED = (ParticipationState.EXCUSED, _("Excused"))
ABSENT = (ParticipationState.ABSENT, _("Absent"))


@dataclass(frozen=True)
class Button:
    """One of the ways to mark somebody; pressed again it takes the mark back."""

    value: str
    label: str
    is_set: bool

    @property
    def says(self):
        return ParticipationState.REGISTERED if self.is_set else self.value


@dataclass(frozen=True)
class Row:
    participation: Participation
    marks: list[Button]
    may_move_up: bool
    may_accept: bool
    may_cancel: bool
    may_set_kind: bool


def rows_of(page, event, *, may_keep, free_places):
    """The rows of a page of participations; nothing can be done to an event called off."""
    may_keep = may_keep and event.state != EventState.CANCELLED
    return [_row(each, event, may_keep, free_places) for each in page]


def _row(participation, event, may_keep, free_places):
    waits = participation.state == ParticipationState.WAITING
    has_place = participation.state not in WITHOUT_A_PLACE
    return Row(
        participation=participation,
        marks=_marks(participation, event) if may_keep and has_place else [],
        may_move_up=may_keep and waits and free_places != 0,
        may_accept=may_keep and participation.state == ParticipationState.INVITED,
        may_cancel=may_keep and participation.state in MAY_CANCEL,
        may_set_kind=may_keep,
    )


def _marks(participation, event):
    marked = participation.state
    if marked == ParticipationState.ATTENDED and participation.mode_attended == Mode.DIGITAL:
        marked = ONLINE
    return [Button(value, label, value == marked) for value, label in _choices(event, marked)]


def _choices(event, marked):
    """Before the event one can only be excused; online is a choice when it was held both ways."""
    if not event.has_begun:
        return [EXCUSED]
    by_screen = [(ONLINE, _("Online"))] if event.mode == Mode.HYBRID or marked == ONLINE else []
    return [PRESENT, *by_screen, EXCUSED, ABSENT]
