"""What the GO! cohorts have in common: curriculum, sessions and attendance."""

from datetime import date, time, timedelta

from cohorts.enums import Field, Form, SessionKind
from cohorts.models import (
    Cohort,
    Curriculum,
    CurriculumVersion,
    Enrolment,
    Module,
    Session,
    Trainer,
)
from core.sorting import sort_key
from events.enums import EventKind, EventState, Mode, ParticipationState
from events.models import Event, Participation, Venue
from organizing.demo.draft import months_later

MODULES = (
    (Field.RESEARCH, Form.THEORY, "Macht im Betrieb: was recherchiert wird und warum"),
    (Field.RESEARCH, Form.MODEL, "Betriebslandkarten lesen: drei Beispiele"),
    (Field.RESEARCH, Form.PRACTICE, "Den eigenen Betrieb kartieren"),
    (Field.STRATEGY, Form.THEORY, "Wie Kampagnen gewinnen: Ziel, Hebel, Gegner"),
    (Field.STRATEGY, Form.MODEL, "Ein Kampagnenplan im Planspiel"),
    (Field.STRATEGY, Form.PRACTICE, "Der eigene Kampagnenplan"),
    (Field.ACTION_PLANNING, Form.THEORY, "Von der Aktion zum aktiven Team"),
    (Field.ACTION_PLANNING, Form.MODEL, "1:1-Gespräche üben: Wut, Hoffnung, Aktion"),
    (Field.ACTION_PLANNING, Form.PRACTICE, "Eine Aktion vorbereiten und auswerten"),
    (Field.PUBLIC_RELATIONS, Form.THEORY, "Öffentlichkeit herstellen: Medien und Botschaft"),
    (Field.PUBLIC_RELATIONS, Form.MODEL, "Pressegespräch und kurze Videos"),
    (Field.PUBLIC_RELATIONS, Form.PRACTICE, "Die Pressearbeit der eigenen Kampagne"),
)
ATTENDANCE = {
    ParticipationState.ATTENDED: 90,
    ParticipationState.EXCUSED: 7,
    ParticipationState.ABSENT: 3,
}
VENUE = "Bildungszentrum Waldsee"
FRIDAY = 4
PLACES = 8  # an intensive workshop for a small group (A7)


def draft_venue(draft, unit):
    """The union's own house, which every programme may use (A9)."""
    return draft.add(
        Venue, name=VENUE, sort_key=sort_key(VENUE), town="Waldsee", unit=unit, capacity=120
    )


def draft_curriculum(draft, unit):
    """The first version: four fields in three forms of learning (A5)."""
    name = "GO! Organizing"
    curriculum = draft.add(Curriculum, name=name, sort_key=sort_key(name), unit=unit)
    version = draft.add(
        CurriculumVersion, curriculum=curriculum, number=1, published_on=date(2024, 11, 15)
    )
    for position, (field, form, title) in enumerate(MODULES, start=1):
        draft.add(Module, version=version, position=position, title=title, field=field, form=form)
    return version


def draft_cohort(draft, programme, version, trainer, name, places=PLACES, days=None):
    """As long as its programme unless ``days`` says otherwise."""
    starts_on, ends_on = days or (programme.starts_on, programme.ends_on)
    cohort = draft.add(
        Cohort,
        programme=programme,
        version=version,
        name=name,
        sort_key=sort_key(name),
        unit=programme.unit,
        starts_on=starts_on,
        ends_on=ends_on,
        capacity=places,
    )
    draft.add(Trainer, cohort=cohort, person=trainer, starts_on=min(starts_on, draft.today))
    return cohort


def enrol(draft, cohort, person, site, campaign, **completion):
    return draft.add(
        Enrolment,
        cohort=cohort,
        person=person,
        workplace=site.workplace,
        campaign=campaign,
        **completion,
    )


def draft_trainings(draft, cohort, people, venue=None):
    """One module a month, in its second week; in the union's own house without a ``venue``."""
    venue = venue or draft.rows[Venue][0]
    modules = [m for m in draft.rows[Module] if m.version is cohort.version]
    for month, module in enumerate(modules):
        on = months_later(cohort.starts_on, month) + timedelta(days=8)
        on += timedelta(days=7 - on.weekday() if on.weekday() > FRIDAY else 0)
        title = f"Training {month + 1}: {module.title}"
        draft_session(draft, cohort, people, on, title, module, venue=venue, place=venue.name)


def draft_supervisions(draft, cohort, people, days):
    for number, on in enumerate(days, start=1):
        afternoon = {"mode": Mode.DIGITAL, "starts_time": time(14), "ends_time": time(17)}
        draft_session(draft, cohort, people, on, f"Supervision {number}", **afternoon)


def draft_session(draft, cohort, people, on, title, module=None, **event):
    """A morning in person on a module, or what ``event`` says otherwise."""
    is_held = on < draft.today
    morning = {"mode": Mode.IN_PERSON, "starts_time": time(9), "ends_time": time(13)}
    event = draft.add(
        Event,
        title=title,
        kind=EventKind.TRAINING if module else EventKind.SUPERVISION,
        unit=cohort.unit,
        programme=cohort.programme,
        starts_on=on,
        ends_on=on,
        capacity=cohort.capacity,
        state=EventState.HELD if is_held else EventState.PLANNED,
        **morning | event,
    )
    kind = SessionKind.TRAINING if module else SessionKind.SUPERVISION
    draft.add(Session, cohort=cohort, event=event, kind=kind, module=module)
    for person in people:
        state = draft.weighted(ATTENDANCE) if is_held else ParticipationState.REGISTERED
        draft.add(Participation, event=event, person=person, state=state)
