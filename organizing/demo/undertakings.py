"""What the mentored workplaces undertake, each carried by two of its mentors (B14)."""

from datetime import timedelta

from core.sorting import sort_key
from core.tags import TopicTag
from mentors.models import Mentor, ProjectMentor, WorkplaceProject

TRAINING, TRANSFORMATION = TopicTag.FURTHER_TRAINING, TopicTag.TRANSFORMATION
MANY = 24
ENDED = 0.3
UNDERTAKEN = (
    ("Bildungsplan für alle Schichten", [TRAINING, TopicTag.WORKING_TIME]),
    ("Umschulung statt Abbau", [TRAINING, TRANSFORMATION]),
    ("Lernzeit im Schichtplan", [TRAINING, TopicTag.WORKING_TIME, TopicTag.AGREEMENT]),
    ("Neue Anlage, neue Aufgaben", [TRANSFORMATION, TopicTag.PARTICIPATION]),
    ("Schweißen lernen von Kolleg*innen", [TRAINING]),
    ("Mitbestimmen bei der Digitalisierung", [TRANSFORMATION, TopicTag.PARTICIPATION]),
)


def draft_undertakings(draft, programme, mentor):
    """``mentor`` is the person who logs in: one of the own workplaces has one that goes on."""
    carrying = {}
    for mentor in draft.rows[Mentor]:
        if mentor.ends_on is None:
            carrying.setdefault(mentor.workplace, []).append(mentor)
    places = [place for place, mentors in carrying.items() if len(mentors) > 1]
    own = [p for p in places if any(each.person is mentor for each in carrying[p])][:1]
    others = [place for place in places if place not in own]
    for number, place in enumerate([*own, *draft.random.sample(others, MANY)]):
        name, topics = UNDERTAKEN[number % len(UNDERTAKEN)]
        is_ended = number >= len(own) and draft.chance(ENDED)
        starts_on = draft.today - timedelta(days=draft.random.randint(120, 500))
        project = draft.add(
            WorkplaceProject,
            workplace=place,
            programme=programme if number % 3 == 0 else None,
            name=name,
            sort_key=sort_key(name),
            topics=topics,
            starts_on=starts_on,
            ends_on=starts_on + timedelta(days=100) if is_ended else None,
        )
        for mentor in carrying[place][:2]:
            draft.add(ProjectMentor, project=project, mentor=mentor)
