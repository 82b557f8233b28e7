"""Student members: who has moved on to work, who is due to, and an evening online (E12, E15)."""

from datetime import time, timedelta

from events.enums import EventKind, EventState, Mode, ParticipationState
from events.models import Event, Participation
from organizing.demo.draft import months_later
from organizing.demo.folk import draft_person, join
from people.enums import JoinChannel, MembershipKind

STUDENTS = 30
DUE_MONTHS = -14, 20  # from today to the expected graduations
YEARS_OF_STUDY = timedelta(days=3 * 365)
MOVED, LEFT = 0.6, 0.15  # of those whose graduation has passed
AT_THE_EVENING = 0.5
ONLY_COUNTED = 9


def draft_students(draft, tree):
    students = [_draft_student(draft, tree.offices[n % len(tree.offices)]) for n in range(STUDENTS)]
    _draft_evening(draft, tree, students)


def _draft_student(draft, office):
    """A member who studies, or did until lately."""
    first, last = (months_later(draft.today, months) for months in DUE_MONTHS)
    due, what_came = draft.day(first, last), draft.random.random()
    person = draft_person(draft, office.unit, office.tongue)
    moved_on = min(due + timedelta(days=draft.random.randint(1, 90)), draft.today)
    is_over = due < draft.today
    has_moved, has_left = is_over and what_came < MOVED, is_over and what_came > 1 - LEFT
    student = join(
        draft,
        person,
        due - YEARS_OF_STUDY,
        kind=MembershipKind.STUDENT,
        channel=JoinChannel.EVENT,
        ends_on=moved_on - timedelta(days=1) if has_moved else due if has_left else None,
        expected_graduation_on=due,
    )
    if has_moved:
        kind = MembershipKind.WORKING
        join(draft, person, moved_on, kind=kind, channel="", follows=student)
    return person


def _draft_evening(draft, tree, students):
    on = months_later(draft.today, -2) + timedelta(days=14)
    event = draft.add(
        Event,
        title="Vom Studium in den Betrieb",
        kind=EventKind.MEETING,
        unit=tree.union,
        starts_on=on,
        ends_on=on,
        starts_time=time(18),
        ends_time=time(20),
        mode=Mode.DIGITAL,
        state=EventState.HELD,
    )
    present = ParticipationState.ATTENDED
    for person in students:
        if draft.chance(AT_THE_EVENING):
            draft.add(Participation, event=event, person=person, state=present)
    draft.add(Participation, event=event, unnamed_count=ONLY_COUNTED, state=present)
