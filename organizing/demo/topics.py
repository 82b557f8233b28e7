"""What mentors and organisers talk about at workplaces, and what they note down."""

from dataclasses import dataclass

from core.tags import TopicTag


@dataclass(frozen=True)
class Talk:
    topics: dict  # by weight
    notes: tuple


OF_MENTORS = Talk(
    topics={
        TopicTag.FURTHER_TRAINING: 50,
        TopicTag.TRANSFORMATION: 20,
        TopicTag.PARTICIPATION: 12,
        TopicTag.WORKING_TIME: 6,
        TopicTag.HEALTH: 6,
        TopicTag.AGREEMENT: 6,
    },
    notes=(
        "Möchte den Schweißschein auffrischen und fragt nach Freistellung.",
        "Die Schichtleitung hat noch keinen Plan für die neue Anlage.",
        "Interesse an einem Kurs am Abend, Kinderbetreuung ist die Hürde.",
        "Sorge um den Arbeitsplatz, wenn die Linie umgestellt wird.",
        "Bildungsplan fehlt; der Betriebsrat setzt das Thema auf die Tagesordnung.",
        "Hat den Antrag ausgefüllt und braucht eine Unterschrift vom Betrieb.",
    ),
)
OF_ORGANISERS = Talk(
    topics={
        TopicTag.MEMBERSHIP: 35,
        TopicTag.PAY: 25,
        TopicTag.WORKING_TIME: 20,
        TopicTag.AGREEMENT: 15,
        TopicTag.OTHER: 5,
    },
    notes=(
        "Will Kolleg*innen aus der Montage zum nächsten Treffen mitbringen.",
        "Noch skeptisch, hört aber zu. In vier Wochen wieder vorbeigehen.",
        "Ärger über die kurzfristigen Schichtwechsel, möchte etwas tun.",
        "Verteilt Einladungen in der Spätschicht.",
    ),
)
