"""The two network conferences of the mentors (n9, B8)."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from events.enums import AttendeeKind, EventKind, EventState, Mode, ParticipationState
from events.models import Event, Participation


@dataclass(frozen=True)
class Conference:
    title: str
    starts_on: date
    mode: Mode
    share: float  # of the mentors appointed by then
    partners: int


CONFERENCES = (
    Conference("Netzwerktagung 1.0", date(2023, 11, 9), Mode.IN_PERSON, 0.5, 25),
    Conference("Netzwerktagung 2.0", date(2024, 11, 7), Mode.HYBRID, 0.55, 40),
)
STATES = {
    ParticipationState.ATTENDED: 88,
    ParticipationState.EXCUSED: 8,
    ParticipationState.ABSENT: 4,
}


def draft_conferences(draft, programme, posts):
    for conference in CONFERENCES:
        event = _draft_event(draft, programme, conference)
        people = {p.person.pk: p.person for p in posts if p.starts_on < conference.starts_on}
        guests = draft.random.sample(list(people.values()), int(len(people) * conference.share))
        for person in guests:
            draft.add(Participation, event=event, person=person, state=draft.weighted(STATES))
        draft.add(
            Participation,
            event=event,
            unnamed_count=conference.partners,
            attendee_kind=AttendeeKind.PARTNER,
            state=ParticipationState.ATTENDED,
        )


def _draft_event(draft, programme, conference):
    return draft.add(
        Event,
        title=conference.title,
        kind=EventKind.CONFERENCE,
        unit=programme.unit,
        programme=programme,
        starts_on=conference.starts_on,
        ends_on=conference.starts_on + timedelta(days=1),
        starts_time=time(10),
        ends_time=time(16),
        mode=conference.mode,
        place="Kongresshaus Talweite",
        capacity=250,
        state=EventState.HELD,
    )
