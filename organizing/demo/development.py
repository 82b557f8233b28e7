"""How some active members go on: their coaches, their next steps and what was talked about."""

import json
from datetime import date, timedelta

from mentors.enums import (
    CoachingForm,
    Degree,
    Descriptor,
    NoteKind,
    ProfileView,
    Rung,
    StepState,
)
from mentors.models import (
    BehaviourProfile,
    CoachAssignment,
    Coaching,
    CoachingAttendance,
    DevelopmentStep,
)
from workplaces.enums import FunctionKind
from workplaces.models import Function

COACHED = 12  # by each coach
SINCE = date(2025, 1, 15)
WITHOUT_STEP = 4  # every so-manieth has none
STEPS = {
    Rung.TAKES_PART: "Zur nächsten Kundgebung zwei aus der Schicht mitbringen",
    Rung.CARRIES: "Die Zeitung in der eigenen Abteilung verteilen",
    Rung.LEADS: "Das nächste Treffen des Aktivenkreises leiten",
    Rung.DEVELOPS: "Mit einer neuen Kollegin das 1:1-Gespräch üben",
}
MIRROR = "Du hast alle ausreden lassen. Was hat das verändert?"
OWN = "Fragen für das nächste Mal: Wen im Team hört man selten?"


def draft_development(draft, coaches):
    """``coaches`` are people who log in, with the users that they log in as."""
    elected = [f for f in draft.rows[Function] if f.kind == FunctionKind.REPRESENTATIVE]
    people = list(dict.fromkeys(f.person for f in elected if f.ends_on is None))
    for number, coach in enumerate(coaches):
        coached = people[number * COACHED : (number + 1) * COACHED]
        for place, person in enumerate(coached):
            draft.add(CoachAssignment, person=person, coach=coach, starts_on=SINCE)
            _draft_steps(draft, person, coach.user, place)
            _draft_talk(draft, coach, [person], 7 + 3 * place)
            _draft_profiles(draft, coach, person, place)
        _draft_talk(draft, coach, coached, 30)


def _draft_profiles(draft, coach, person, number):
    """As the coach saw the person half a year ago and lately: some of it is seen more often."""
    for days_ago, gained in ((190, 0), (10, 1)):
        degrees = {
            each.value: min(Degree.MOSTLY, 1 + (number + place) % 3 + gained * (place % 2))
            for place, each in enumerate(Descriptor)
        }
        draft.add(
            BehaviourProfile,
            person=person,
            view=ProfileView.COACH,
            written_by=coach.user,
            on=draft.today - timedelta(days=days_ago),
            is_shared=number % 2 == 0,
            content=json.dumps(degrees),
        )


def _draft_steps(draft, person, user, number):
    """One that was done, and one or two open ones; some have none."""
    rungs = list(STEPS)
    done, following = rungs[number % 3], rungs[number % 3 + 1]
    closed_on = draft.today - timedelta(days=20 + number)
    shared = {"person": person, "planned_by": user}
    draft.add(
        DevelopmentStep,
        rung=done,
        title=STEPS[done],
        due_on=closed_on,
        state=StepState.DONE,
        closed_on=closed_on,
        **shared,
    )
    for place in range(0 if number % WITHOUT_STEP == 0 else 1 + number % 2):
        due_on = draft.today + timedelta(days=14 * place + 5 * (number % 5) - 8)
        title = STEPS[following]
        draft.add(
            DevelopmentStep, rung=following, title=title, due_on=due_on, place=place + 1, **shared
        )


def _draft_talk(draft, coach, people, days_ago):
    is_group = len(people) > 1
    talk = draft.add(
        Coaching,
        coach=coach,
        logged_by=coach.user,
        form=CoachingForm.GROUP if is_group else CoachingForm.ONE_TO_ONE,
        on=draft.today - timedelta(days=days_ago),
        note_kind=NoteKind.MIRROR if is_group else NoteKind.PRIVATE,
        note=MIRROR if is_group else OWN,
    )
    for person in people:
        draft.add(CoachingAttendance, coaching=talk, person=person)
