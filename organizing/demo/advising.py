"""What mentors advise on (B6, C15), and how some talks of the organisers went."""

from datetime import timedelta

from contacts.enums import Confidentiality, ContactKind
from contacts.models import AdviceCase, Contact
from core.tags import TopicTag

AT_THE_MENTORS = 12  # at the workplace of the mentor who logs in, as the source counts them
ELSEWHERE = 48
CLOSED = 0.6
CONSENTED = 0.7
NAMED = 0.4  # of those who consented
LONGEST_DAYS = 300
TOPICS = {
    TopicTag.FURTHER_TRAINING: 60,
    TopicTag.TRANSFORMATION: 20,
    TopicTag.PARTICIPATION: 10,
    TopicTag.WORKING_TIME: 10,
}
LEVELS = {Confidentiality.LEAD: 50, Confidentiality.MENTORS: 30, Confidentiality.ADVISERS: 20}
QUESTIONS = (
    "Möchte vom Lager in die Instandhaltung wechseln und fragt nach dem Weg dorthin.",
    "Hat eine Umschulung abgelehnt bekommen und weiß nicht, wer darüber entscheidet.",
    "Will den Meister machen; die Schicht passt nicht zum Abendkurs.",
    "Fürchtet, dass die neue Anlage den Arbeitsplatz kostet, und sucht einen Kurs.",
)
OWN_STEPS = (
    "Meldet sich zum Infoabend an und nimmt zwei aus der Schicht mit",
    "Stellt den Antrag auf Freistellung bis Monatsende",
    "Fragt die Personalabteilung nach dem Bildungsplan",
    "Bringt die Frage in die nächste Betriebsversammlung ein",
)
TALKS = (
    {
        "anger": "Schichtpläne ändern sich von heute auf morgen.",
        "hope": "Vier Wochen im Voraus wissen, wann man arbeitet.",
        "plan": "Die ganze Montage unterschreibt einen Brief an die Leitung.",
        "ask": "Fragst du drei aus deiner Schicht?",
        "answer": "Ja, aber nicht den Vorarbeiter.",
        "own_step": "Spricht bis Freitag mit drei Kolleg*innen",
    },
    {
        "anger": "Die Leihkräfte bekommen weniger für dieselbe Arbeit.",
        "hope": "Gleicher Lohn, und niemand wird ausgespielt.",
        "ask": "Kommst du am Dienstag zum Treffen?",
        "answer": "Noch nicht sicher; will erst hören, wer sonst kommt.",
    },
)
TOLD = 0.5  # of the talks in campaigns have their steps noted


def draft_advising(draft, posts):
    """``posts`` are the mentors' appointments; the first is that of the mentor who logs in."""
    first = posts[0].site
    there = [post for post in posts if post.site is first]
    for number in range(AT_THE_MENTORS):
        _draft_case(draft, there[0] if number % 2 else draft.random.choice(there))
    for _ in range(ELSEWHERE):
        _draft_case(draft, draft.random.choice(posts[1:]))
    _name_cases(draft, posts[0].person)
    _tell_talks(draft)


def _draft_case(draft, post):
    yesterday = draft.today - timedelta(days=1)
    first = max(post.starts_on, draft.today - timedelta(days=LONGEST_DAYS))
    opened_on = draft.workday(first, yesterday)
    is_closed, has_consented = draft.chance(CLOSED), draft.chance(CONSENTED)
    colleagues = [person for person in post.site.people if person is not post.person]
    is_named = has_consented and colleagues and draft.chance(NAMED)
    draft.add(
        AdviceCase,
        workplace=post.site.workplace,
        led_by=post.person,
        person=draft.random.choice(colleagues) if is_named else None,
        topic=draft.weighted(TOPICS),
        confidentiality=draft.weighted(LEVELS),
        consent_on=opened_on if has_consented else None,
        opened_on=opened_on,
        closed_on=draft.workday(opened_on, yesterday) if is_closed else None,
        content=draft.random.choice(QUESTIONS) if has_consented else "",
        own_step=draft.random.choice(OWN_STEPS) if is_closed else "",
    )


def _name_cases(draft, mentor):
    """The mentor's latest contacts at a workplace belong to the own cases there."""
    cases = [case for case in draft.rows[AdviceCase] if case.led_by is mentor]
    own = sorted((c for c in draft.rows[Contact] if c.made_by is mentor), key=lambda c: c.on)
    for case in cases:
        later = [c for c in own if c.workplace is case.workplace and c.on >= case.opened_on]
        for contact in later[:2]:
            contact.case = case


def _tell_talks(draft):
    for contact in draft.rows[Contact]:
        if contact.campaign and contact.kind == ContactKind.TALK and draft.chance(TOLD):
            for step, text in draft.random.choice(TALKS).items():
                setattr(contact, step, text)
