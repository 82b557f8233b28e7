"""The catalogue of courses, what some groups need, and what was proposed to them (A14, A15)."""

from dataclasses import dataclass
from datetime import date, timedelta

from cohorts.enums import Field, Form, ProposalState
from cohorts.models import Course, CourseProposal, Curriculum, CurriculumVersion, Module, Need
from core.sorting import sort_key
from core.tags import TopicTag
from events.enums import Mode

SINCE = date(2025, 2, 1)
FORMS = (Form.THEORY, Form.MODEL, Form.PRACTICE)
NEEDY_EVERY = 4
REPRESENTATIVES, AGREEMENT = TopicTag.REPRESENTATIVES, TopicTag.AGREEMENT
PARTICIPATION, TRAINING = TopicTag.PARTICIPATION, TopicTag.FURTHER_TRAINING
NEEDS = (
    (REPRESENTATIVES, AGREEMENT),
    (PARTICIPATION, TRAINING),
    (AGREEMENT, TopicTag.PAY),
    (TopicTag.HEALTH,),
)


@dataclass(frozen=True)
class Offer:
    """A course by name, and the field and modules of its curriculum; ``code``: of a district."""

    code: str  # empty: offered in the whole union
    name: str
    field: str
    modules: tuple[str, ...]
    mode: Mode
    topics: tuple[TopicTag, ...]


OFFERS = (
    Offer(
        "",
        "Grundlagen für Vertrauensleute",
        "Interessenvertretung",
        ("Rechte und Rolle", "Zuhören und nachfragen", "Die erste eigene Runde im Betrieb"),
        Mode.IN_PERSON,
        (REPRESENTATIVES, PARTICIPATION),
    ),
    Offer(
        "",
        "Vertrauensleute online: treffen, fragen, entscheiden",
        "Digitale Arbeit",
        ("Werkzeuge und Datenschutz", "Eine Sitzung am Bildschirm", "Die eigene Umfrage"),
        Mode.DIGITAL,
        (REPRESENTATIVES, TopicTag.MEMBERSHIP),
    ),
    Offer(
        "",
        "Weiterbildung im Betrieb verankern",
        "Weiterbildung",
        ("Anspruch und Förderung", "Ein Bildungsplan als Beispiel", "Der Plan im eigenen Betrieb"),
        Mode.HYBRID,
        (TRAINING, TopicTag.TRANSFORMATION),
    ),
    Offer(
        "west",
        "Gesund durch die Schicht",
        "Gesundheit",
        ("Was Schichtarbeit tut", "Gefährdungen beurteilen", "Die eigene Schichtplanung"),
        Mode.IN_PERSON,
        (TopicTag.HEALTH, TopicTag.WORKING_TIME),
    ),
    Offer(
        "laagland",
        "Kader en cao: de onderhandelingen voorbereiden",
        "Cao",
        ("Hoe een cao ontstaat", "Eisen ophalen en ordenen", "Je eigen achterban raadplegen"),
        Mode.DIGITAL,
        (REPRESENTATIVES, AGREEMENT),
    ),
    Offer(
        "laagland",
        "Loon en functie in vier avonden",
        "Loon",
        ("Loongebouwen lezen", "Functies vergelijken", "Een voorstel schrijven"),
        Mode.HYBRID,
        (AGREEMENT, TopicTag.PAY),
    ),
    Offer(
        "fjord",
        "Tillitsvalgt i praksis",
        "Tillitsvalgtarbeid",
        ("Rollen og avtaleverket", "Møtet med ledelsen", "En sak fra egen arbeidsplass"),
        Mode.IN_PERSON,
        (REPRESENTATIVES, PARTICIPATION),
    ),
)


def draft_courses(draft, tree, sites, users):
    """Every fourth group of ``sites`` has needs and was proposed what meets the first of them."""
    courses = [_offer(draft, tree, offer) for offer in OFFERS]
    for number, site in enumerate(sites[::NEEDY_EVERY]):
        needs = NEEDS[number % len(NEEDS)]
        noted_on = draft.today - timedelta(days=20 + number)
        for topic in needs:
            draft.add(
                Need,
                workplace=site.workplace,
                topic=topic,
                starts_on=noted_on,
                noted_by=users.official,
            )
        _propose(draft, site, _meeting(courses, site, needs[0])[:2], number, users)


def _offer(draft, tree, offer):
    unit = tree.district(offer.code) if offer.code else tree.union
    curriculum = draft.add(Curriculum, name=offer.name, sort_key=sort_key(offer.name), unit=unit)
    version = draft.add(CurriculumVersion, curriculum=curriculum, number=1, published_on=SINCE)
    for position, (form, title) in enumerate(zip(FORMS, offer.modules, strict=True), start=1):
        draft.add(
            Module,
            version=version,
            position=position,
            title=title,
            field=Field.OTHER,
            field_name=offer.field,
            form=form,
        )
    return draft.add(
        Course,
        curriculum=curriculum,
        unit=unit,
        mode=offer.mode,
        topics=list(offer.topics),
        starts_on=SINCE,
    )


def _meeting(courses, site, topic):
    """What the group can be offered that is about ``topic``."""
    path = site.office.unit.path
    return [c for c in courses if path.startswith(c.unit.path) and topic in c.topics]


def _propose(draft, site, courses, number, users):
    """To the groups in turn: nothing is decided yet, or the board has taken the first course, or
    that has been carried out, too (E6)."""
    proposed_on = draft.today - timedelta(days=12)
    for place, course in enumerate(courses):
        draft.add(
            CourseProposal,
            course=course,
            workplace=site.workplace,
            proposed_by=users.official,
            proposed_on=proposed_on,
            **_became(users, proposed_on, steps=number % 3 if place == 0 else 0),
        )


def _became(users, proposed_on, *, steps):
    """What a proposal says after so many steps: 0, 1 (decided) or 2 (carried out)."""
    decided = {
        "state": ProposalState.ACCEPTED,
        "decided_on": proposed_on + timedelta(days=7),
        "decided_by": users.admin,
    }
    carried_out = {
        "state": ProposalState.CARRIED_OUT,
        "carried_out_on": proposed_on + timedelta(days=11),
        "carried_out_by": users.official,
    }
    return (decided if steps else {}) | (carried_out if steps == 2 else {})
