"""What mentors and organisers talk about at workplaces, and what they note down."""

from dataclasses import dataclass

from contacts.enums import ContactTopic


@dataclass(frozen=True)
class Talk:
    topics: dict  # by weight
    notes: tuple


OF_MENTORS = Talk(
    topics={
        ContactTopic.FURTHER_TRAINING: 50,
        ContactTopic.TRANSFORMATION: 20,
        ContactTopic.PARTICIPATION: 12,
        ContactTopic.WORKING_TIME: 6,
        ContactTopic.HEALTH: 6,
        ContactTopic.AGREEMENT: 6,
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
        ContactTopic.MEMBERSHIP: 35,
        ContactTopic.PAY: 25,
        ContactTopic.WORKING_TIME: 20,
        ContactTopic.AGREEMENT: 15,
        ContactTopic.OTHER: 5,
    },
    notes=(
        "Will Kolleg*innen aus der Montage zum nächsten Treffen mitbringen.",
        "Noch skeptisch, hört aber zu. In vier Wochen wieder vorbeigehen.",
        "Ärger über die kurzfristigen Schichtwechsel, möchte etwas tun.",
        "Verteilt Einladungen in der Spätschicht.",
    ),
)
