"""A cohort as a grid: participants down, sessions across."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import gettext as _

from cohorts.enums import TAKES_A_PLACE, EnrolmentState, Progress
from cohorts.models import Cohort, Enrolment, Session
from events.enums import ONLINE, EventState, Mode, ParticipationState
from events.models import Event, Participation
from programmes.queries import Months, months

STATES = ParticipationState
# One tap sets the next of these; before a session begins nobody can have been there.
AFTER_IT_BEGAN = {
    STATES.ATTENDED: STATES.EXCUSED,
    ONLINE: STATES.EXCUSED,
    STATES.EXCUSED: STATES.ABSENT,
    STATES.ABSENT: STATES.REGISTERED,
}
BOTH_WAYS = AFTER_IT_BEGAN | {STATES.ATTENDED: ONLINE}
AHEAD = {STATES.EXCUSED: STATES.REGISTERED}


@dataclass(frozen=True)
class Cell:
    """One participant at one session; ``state`` is "" for who is not on its list.

    ``mode`` is the way in which somebody took part, where it is known.
    """

    enrolment: Enrolment
    session: Session
    state: str
    mode: str
    was_held: bool
    today: object

    @property
    def has_begun(self):
        return self.session.event.starts_on <= self.today

    @property
    def is_cancelled(self):
        return self.session.event.state == EventState.CANCELLED

    @property
    def counts(self):
        """Is the session part of the percentage? As in the figure, where somebody is marked, or
        was expected at what was held; who is not marked today may still be."""
        is_over = self.session.event.ends_on < self.today
        missed = is_over and self.was_held and self.state == STATES.REGISTERED
        return not self.is_cancelled and (missed or self.state in AFTER_IT_BEGAN)

    @property
    def mark(self):
        """The state; of who was present by screen, ONLINE."""
        by_screen = self.state == STATES.ATTENDED and self.mode == Mode.DIGITAL
        return ONLINE if by_screen else self.state

    @property
    def word(self):
        """What the state means to a reader: a mark, "not marked" or "coming"."""
        if self.is_cancelled:
            return EventState.CANCELLED.label
        if self.state in AFTER_IT_BEGAN:
            return _word(self.mark)
        return _("not marked") if self.has_begun else Progress.COMING.label

    @property
    def next_state(self):
        """What one tap sets, or None where nothing can be set."""
        if self.is_cancelled:
            return None
        if not self.has_begun:
            return AHEAD.get(self.state, STATES.EXCUSED)
        steps = BOTH_WAYS if self.session.event.mode == Mode.HYBRID else AFTER_IT_BEGAN
        return steps.get(self.mark, STATES.ATTENDED)

    @property
    def next_word(self):
        return _("no mark") if self.next_state == STATES.REGISTERED else _word(self.next_state)

    @property
    def choices(self):
        """What one tap each can set today: ``(state to send, word, is it set now)``."""
        by_screen = self.session.event.mode == Mode.HYBRID or self.mark == ONLINE
        marks = (STATES.ATTENDED, *[ONLINE] * by_screen, STATES.EXCUSED, STATES.ABSENT)
        return [
            (STATES.REGISTERED if mark == self.mark else mark, _word(mark), mark == self.mark)
            for mark in marks
        ]

    @property
    def progress(self):
        if self.state == STATES.ATTENDED:
            return Progress.DONE
        if self.session.event.starts_on == self.today:
            return Progress.NOW
        return Progress.LATE if self.has_begun else Progress.COMING


def _word(mark):
    return _("online") if mark == ONLINE else STATES(mark).label


@dataclass(frozen=True)
class Row:
    """A participant with a cell for each session."""

    enrolment: Enrolment
    cells: list[Cell]
    today: object

    @cached_property
    def held(self):
        """How many sessions could be attended: those marked, and those missed."""
        return sum(cell.counts for cell in self.cells)

    @cached_property
    def attended(self):
        return sum(cell.counts and cell.state == STATES.ATTENDED for cell in self.cells)

    @property
    def percent(self):
        """Attended of held, rounded; None before the first session: unknown is not 0 %."""
        return round(100 * self.attended / self.held) if self.held else None

    @property
    def leads(self):
        """Has the participant a campaign? A missing one is late once the cohort has begun (A6)."""
        if self.enrolment.campaign_id:
            return Progress.DONE
        begun = self.enrolment.cohort.starts_on <= self.today
        return Progress.LATE if begun else Progress.COMING

    @property
    def completes(self):
        """Is the completion confirmed? It is due when the cohort ends (A10)."""
        if self.enrolment.state == EnrolmentState.COMPLETED:
            return Progress.DONE
        last_day = self.enrolment.cohort.ends_on
        return Progress.LATE if last_day < self.today else Progress.COMING


@dataclass(frozen=True)
class Grid:
    """A cohort today; ``gaps`` are the participants without a campaign."""

    cohort: Cohort
    sessions: list[Session]
    rows: list[Row]
    months: Months
    today: object

    @property
    def gaps(self):
        taking_part = [row.enrolment for row in self.rows]
        return [e for e in taking_part if e.state == EnrolmentState.ENROLLED and not e.campaign_id]

    @property
    def completed(self):
        """How many have completed, confirmed by a trainer."""
        return sum(row.completes == Progress.DONE for row in self.rows)

    @property
    def has_ended(self):
        return self.cohort.ends_on < self.today

    @property
    def past_sessions(self):
        """Those before today, each with its number in the grid, the last one first."""
        return [pair for pair in self._numbered if pair[1].event.ends_on < self.today][::-1]

    @property
    def coming_sessions(self):
        """Those of today and after, each with its number in the grid."""
        return [pair for pair in self._numbered if pair[1].event.ends_on >= self.today]

    @property
    def _numbered(self):
        return list(enumerate(self.sessions, start=1))

    @cached_property
    def next_session(self):
        """The one of today, else the next to come, else None."""
        ahead = (s for s in self.sessions if s.event.ends_on >= self.today)
        return next((s for s in ahead if s.event.state != EventState.CANCELLED), None)

    @property
    def is_today(self):
        """Has the next session begun, so that attendance can be marked?"""
        return bool(self.next_session) and self.next_session.event.starts_on <= self.today

    @property
    def next_cells(self):
        """Everybody at the next session."""
        return [c for row in self.rows for c in row.cells if c.session == self.next_session]


def grids(cohorts):
    """A Grid for each of ``cohorts`` (a queryset), in four queries whatever their number."""
    today = timezone.localdate()
    cohorts = list(cohorts.prefetch_related(_participants(), _sessions()))
    marks = _marks(cohorts)
    return [_grid(cohort, marks, today) for cohort in cohorts]


def grid_of(cohort):
    return grids(Cohort.objects.filter(pk=cohort.pk))[0]


def row_of(enrolment):
    """The row of one participant; of somebody who left, what was marked until then."""
    [cohort] = Cohort.objects.filter(pk=enrolment.cohort_id).prefetch_related(_sessions())
    return _row(enrolment, cohort, _marks([cohort]), timezone.localdate())


def _participants():
    taking_part = Enrolment.objects.filter(state__in=TAKES_A_PLACE)
    rows = taking_part.select_related("person", "workplace", "campaign")
    return Prefetch("enrolments", rows.order_by("person__sort_key", "id"), "participants")


def _sessions():
    in_order = Session.objects.select_related("event", "module").order_by(
        "event__starts_on", "event__starts_time", "id"
    )
    return Prefetch("sessions", in_order, "meetings")


@dataclass(frozen=True)
class Marks:
    """Participations as ``{(event, person): (state, mode)}``, and the events somebody came to."""

    states: dict
    attended: set

    def cell(self, enrolment, session, today):
        event = session.event
        state, mode = self.states.get((event.pk, enrolment.person_id), ("", ""))
        was_held = event.state == EventState.HELD or event.pk in self.attended
        return Cell(enrolment, session, state, mode, was_held, today)


def _marks(cohorts):
    held_as = Event.objects.filter(session__cohort__in=cohorts)
    noted = Participation.objects.filter(event__in=held_as)
    fields = "event_id", "person_id", "state", "mode_attended"
    states = {(event, who): (state, mode) for event, who, state, mode in noted.values_list(*fields)}
    attended = {
        event for (event, _who), (state, _way) in states.items() if state == STATES.ATTENDED
    }
    return Marks(states, attended)


def _grid(cohort, marks, today):
    rows = [_row(enrolment, cohort, marks, today) for enrolment in cohort.participants]
    return Grid(
        cohort, cohort.meetings, rows, months(cohort.starts_on, cohort.ends_on, today), today
    )


def _row(enrolment, cohort, marks, today):
    enrolment.cohort = cohort
    cells = [marks.cell(enrolment, session, today) for session in cohort.meetings]
    return Row(enrolment, cells, today)
