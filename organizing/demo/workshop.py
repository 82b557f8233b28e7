"""The workshop of 12 November: 25 who came, two projects presented, three tables (n15, n16), and
what is kept of it: both presentations and a photo (E8)."""

from datetime import date, time, timedelta

from core.tags import TopicTag
from events.enums import (
    AgendaKind,
    AttendeeKind,
    EventKind,
    EventState,
    FileKind,
    FileVisibility,
    Mode,
    ParticipationState,
)
from events.models import (
    AgendaItem,
    DiscussionTable,
    Event,
    EventFile,
    FileContent,
    Harvest,
    Participation,
)
from organizing.demo.draft import months_later
from organizing.demo.handouts import photo_of_tables, presentation
from people.models import Person, Task

AGENDA = (
    (time(10), AgendaKind.OTHER, "Begrüßung und Rückblick auf das Projektjahr", ""),
    (
        time(10, 30),
        AgendaKind.PRESENTATION,
        "TraM: Transformation mitgestalten",
        "Hauke Ellerbrock",
    ),
    (
        time(11, 15),
        AgendaKind.PRESENTATION,
        "FluGs: Flexibel und gesund",
        "Ilka Moorfeld, Jens Rast",
    ),
    (time(12, 30), AgendaKind.BREAK, "Mittagspause", ""),
    (time(13, 30), AgendaKind.DISCUSSION, "World-Café an drei Tischen", ""),
    (time(15, 30), AgendaKind.OTHER, "Ernte und Verabredungen", ""),
)
SLIDES = {
    "TraM: Transformation mitgestalten": (
        ("TraM", "Transformation mitgestalten", "", "Reflexionsworkshop Netzwerke"),
        (
            "Wie wir Betriebe gewinnen",
            "Kaltakquise, Empfehlung, Netzwerk, Veranstaltung",
            "Vor jedem Anruf: Was ändert sich dort gerade?",
            "Ein Nutzen, der zur Lage des Betriebs passt",
        ),
    ),
    "FluGs: Flexibel und gesund": (
        ("FluGs", "Flexibel und gesund", "", "Reflexionsworkshop Netzwerke"),
        (
            "Was das Netzwerk zusammenhält",
            "Ein fester Gastgeber je Halbjahr",
            "Themen aus den Betrieben, nicht aus dem Antrag",
            "Nachbetreuung auch nach dem Projektende",
        ),
    ),
}
TABLES = (
    (
        "Wie gewinnen wir kleine Betriebe ohne Gießkanne?",
        "Hauke Ellerbrock",
        ("Vor jedem Anruf die Lage im Betrieb klären", "Zwei Betriebe bitten, uns zu empfehlen"),
    ),
    (
        "Was hält ein Netzwerk nach dem Projekt zusammen?",
        "Ilka Moorfeld",
        (
            "Halbjährliches Treffen mit festem Gastgeber",
            "Ein gemeinsames Thema je Jahr vereinbaren",
        ),
    ),
    (
        "Wer spricht dieses Handwerk, wenn wir anfangen?",
        "Jens Rast",
        ("Gesprächsleitfaden für den Erstkontakt schreiben",),
    ),
)
GUESTS = 9  # people from workplaces, by name
UNNAMED = {AttendeeKind.PARTNER: 5, AttendeeKind.COMPANY: 5, AttendeeKind.PROJECT: 3}
OWED_DAYS = 21
AT_THE_EVENING = {Mode.IN_PERSON: 17, Mode.DIGITAL: 26}


def draft_workshop(draft, tree, staff, by):
    """It lies on the last 12 November; the first result of each table is somebody's task."""
    day = _last_12_november(draft.today)
    event = draft.add(
        Event,
        title="Reflexionsworkshop Netzwerke",
        kind=EventKind.WORKSHOP,
        unit=tree.district("nord"),
        starts_on=day,
        ends_on=day,
        starts_time=time(10),
        ends_time=time(16, 30),
        place="Bildungszentrum Wattenhafen",
        mode_reason="Reflexion und Tische brauchen einen Raum.",
        topics=[TopicTag.TRANSFORMATION, TopicTag.HEALTH],
        capacity=30,
        state=EventState.HELD,
    )
    _draft_agenda(draft, event, by)
    photo = photo_of_tables()
    _draft_file(draft, event, photo, by, title="World-Café an drei Tischen", kind=FileKind.PHOTO)
    _draft_list(draft, event, staff)
    for owner, (question, host, results) in zip(staff, TABLES, strict=True):
        table = draft.add(DiscussionTable, event=event, question=question, host=host)
        brought = [draft.add(Harvest, table=table, text=text) for text in results]
        _draft_task(draft, brought[0], owner, event, by)


def _last_12_november(today):
    day = date(today.year, 11, 12)
    return day if day < today else date(today.year - 1, 11, 12)


def _draft_agenda(draft, event, by):
    """Each presentation with its slides, for everybody who sees the event."""
    for starts_time, kind, title, speaker in AGENDA:
        item = draft.add(
            AgendaItem,
            event=event,
            starts_time=starts_time,
            kind=kind,
            title=title,
            speaker=speaker,
        )
        if title in SLIDES:
            said = {"title": title, "agenda_item": item, "visibility": FileVisibility.READERS}
            _draft_file(draft, event, presentation(*SLIDES[title]), by, **said)


def _draft_file(draft, event, upload, by, **fields):
    file = draft.add(
        EventFile,
        event=event,
        media_type=upload.media_type,
        size=len(upload.content),
        uploaded_by=by,
        **fields,
    )
    draft.add(FileContent, file=file, content=upload.content, small=upload.small)


def _draft_list(draft, event, staff):
    known = [person for person in draft.rows[Person] if person.user is None]
    for person in [*staff, *draft.random.sample(known, GUESTS)]:
        draft.add(Participation, event=event, person=person, state=ParticipationState.ATTENDED)
    for kind, count in UNNAMED.items():
        draft.add(
            Participation,
            event=event,
            unnamed_count=count,
            attendee_kind=kind,
            state=ParticipationState.ATTENDED,
        )


def _draft_task(draft, harvest, owner, event, by):
    due_on = event.starts_on + timedelta(days=OWED_DAYS)
    draft.add(
        Task,
        owner=owner,
        title=harvest.text,
        due_on=due_on,
        done_on=due_on if due_on < draft.today else None,
        subject_label=Harvest._meta.label_lower,
        subject_id=harvest.pk,
        created_by=by,
    )


def draft_evening(draft, tree):
    """A district's evening in the room and from afar at once; how each took part is noted."""
    day = months_later(draft.today, -1)
    event = draft.add(
        Event,
        title="Offener Abend: Was die Netzwerke bringen",
        kind=EventKind.MEETING,
        unit=tree.district("nord"),
        starts_on=day,
        ends_on=day,
        starts_time=time(18),
        ends_time=time(20),
        mode=Mode.HYBRID,
        mode_reason="Wer Spätschicht hat oder weit weg wohnt, schaltet sich zu.",
        topics=[TopicTag.TRANSFORMATION, TopicTag.PARTICIPATION],
        place="Bildungszentrum Wattenhafen",
        state=EventState.HELD,
    )
    for mode, number in AT_THE_EVENING.items():
        draft.add(
            Participation,
            event=event,
            unnamed_count=number,
            attendee_kind=AttendeeKind.UNION,
            state=ParticipationState.ATTENDED,
            mode_attended=mode,
        )
