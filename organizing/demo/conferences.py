"""The network conferences of the mentors: two that were held and the next one (n9, B8)."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from core.sorting import sort_key
from core.tags import TopicTag
from events.enums import AttendeeKind, EventKind, EventState, Mode, ParticipationState
from events.models import Event, Participation, Series


@dataclass(frozen=True)
class Conference:
    title: str
    starts_on: date
    mode: Mode
    share: float  # of the mentors appointed by then
    partners: int
    edition: str
    mode_reason: str


FIRST_TIME = "Beim ersten Mal sollen sich alle persönlich kennenlernen."
FAR = "Viele haben einen weiten Weg, die Tische brauchen aber einen Raum."
CONFERENCES = (
    Conference("Netzwerktagung 1.0", date(2023, 11, 9), Mode.IN_PERSON, 0.5, 25, "1.0", FIRST_TIME),
    Conference("Netzwerktagung 2.0", date(2024, 11, 7), Mode.HYBRID, 0.55, 40, "2.0", FAR),
)
SERIES = "Netzwerktagung"
NEXT_IN_DAYS = 75
ABOUT = (TopicTag.FURTHER_TRAINING, TopicTag.TRANSFORMATION)
STATES = {
    ParticipationState.ATTENDED: 88,
    ParticipationState.EXCUSED: 8,
    ParticipationState.ABSENT: 4,
}


def draft_conferences(draft, programme, posts):
    series = draft.add(Series, name=SERIES, sort_key=sort_key(SERIES), unit=programme.unit)
    for conference in CONFERENCES:
        event = _draft_event(draft, programme, series, conference)
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


def draft_next_conference(draft, programme, region):
    """It lies ahead, and nobody is invited yet."""
    series = draft.rows[Series][-1]
    first_day = draft.today + timedelta(days=NEXT_IN_DAYS)
    draft.add(
        Event,
        title=f"{SERIES} 3.0",
        kind=EventKind.CONFERENCE,
        unit=programme.unit,
        region=region,
        programme=programme,
        series=series,
        edition="3.0",
        starts_on=first_day,
        ends_on=first_day + timedelta(days=1),
        starts_time=time(10),
        ends_time=time(16),
        mode=Mode.IN_PERSON,
        mode_reason="Der Austausch an den Tischen lebt vom Raum.",
        place="Kongresshaus Talweite",
        capacity=250,
        topics=[*ABOUT, TopicTag.PARTICIPATION],
    )


def _draft_event(draft, programme, series, conference):
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
        mode_reason=conference.mode_reason,
        series=series,
        edition=conference.edition,
        place="Kongresshaus Talweite",
        capacity=250,
        topics=list(ABOUT),
        state=EventState.HELD,
    )
