"""What was agreed at contacts and is still to be done."""

from datetime import timedelta

from contacts.models import Contact
from people.models import Task

SHARE = 0.15  # of the contacts of the last two months lead to a follow-up
DAYS = 60
TITLES = (
    "Kursangebot heraussuchen",
    "Mit dem Betriebsrat über Freistellung sprechen",
    "Rückruf wegen des Bildungsplans",
    "Zum nächsten Treffen einladen",
    "Antrag auf Förderung mitbringen",
    "Nachfragen, wie der erste Kurstag war",
)
# Of the mentor who logs in: one overdue, one due today, one to come.
OF_THE_MENTOR = {
    -4: "Rückruf wegen der Schweißer-Auffrischung",
    0: "Kursliste in der Montage vorbeibringen",
    6: "Gespräch mit der Personalabteilung vorbereiten",
}


def draft_follow_ups(draft, mentor):
    """``mentor`` is the person who gets exactly three of them."""
    own = sorted((c for c in draft.rows[Contact] if c.made_by is mentor), key=lambda c: c.on)
    for contact, (days, title) in zip(own[-3:], OF_THE_MENTOR.items(), strict=True):
        _draft_task(draft, contact, title, draft.today + timedelta(days=days))
    for contact in draft.rows[Contact]:
        is_recent = (draft.today - contact.on).days <= DAYS
        if is_recent and contact.made_by is not mentor and draft.chance(SHARE):
            _draft_open_or_done(draft, contact)


def _draft_open_or_done(draft, contact):
    due_on = contact.on + timedelta(days=draft.random.choice([7, 14, 30]))
    done_on = min(due_on, draft.today - timedelta(days=1)) if draft.chance(0.4) else None
    _draft_task(draft, contact, draft.random.choice(TITLES), due_on, done_on)


def _draft_task(draft, contact, title, due_on, done_on=None):
    draft.add(
        Task,
        owner=contact.made_by,
        title=title,
        due_on=due_on,
        done_on=done_on,
        subject_label=Contact._meta.label_lower,
        subject_id=contact.pk,
        created_by=contact.logged_by,
    )
