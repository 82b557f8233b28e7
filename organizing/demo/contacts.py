"""What mentors and organisers did at workplaces in the two years up to yesterday."""

from dataclasses import dataclass
from datetime import date, timedelta

from accounts.models import User
from campaigns.models import Campaign
from contacts.enums import ContactKind, Outcome
from contacts.models import Contact
from organizing.demo.companies import Site
from organizing.demo.draft import months_later
from organizing.demo.topics import OF_MENTORS, OF_ORGANISERS
from people.models import Person

FULL_MONTHS = 23  # before the current one
BY_MENTORS = 1_250
BY_THE_MENTOR = 45  # who logs in
BY_ORGANISERS = 100, 105  # of the finished and of the running programme
KINDS = {
    ContactKind.VISIT: 30,
    ContactKind.TALK: 35,
    ContactKind.PHONE: 15,
    ContactKind.DIGITAL: 10,
    ContactKind.GROUP: 10,
}
REACHED = {
    ContactKind.VISIT: (2, 14),
    ContactKind.TALK: (1, 2),
    ContactKind.PHONE: (1, 1),
    ContactKind.DIGITAL: (1, 6),
    ContactKind.GROUP: (5, 30),
}
NAMED = (ContactKind.TALK, ContactKind.PHONE)
OUTCOMES = {
    Outcome.OPEN: 25,
    Outcome.INTERESTED: 38,
    Outcome.AGREED: 22,
    Outcome.JOINED: 5,
    Outcome.DECLINED: 10,
}
NOTED = 0.12  # of the contacts have a note


@dataclass(frozen=True)
class Walker:
    """Somebody who goes round a workplace, and who types in what came of it."""

    person: Person
    site: Site
    starts_on: date
    logged_by: User
    ends_on: date | None = None
    campaign: Campaign | None = None


def draft_contacts(draft, posts, go, efforts, users):
    """About 1,500 contacts, more of them lately."""
    mentors = [Walker(p.person, p.site, p.starts_on, _typist(p.person, users)) for p in posts]
    own = [walker for walker in mentors if walker.person.user]
    others = [walker for walker in mentors if not walker.person.user]
    _draft_walks(draft, others, BY_MENTORS, OF_MENTORS)
    _draft_walks(draft, own, BY_THE_MENTOR, OF_MENTORS)
    for campaigns, number in zip((go, efforts[:-1]), BY_ORGANISERS, strict=True):
        leads = [_leader(effort, users) for effort in campaigns]
        _draft_walks(draft, leads, number, OF_ORGANISERS)


def _typist(person, users):
    """People without a log-in tell an official."""
    return person.user or users.official


def _leader(effort, users):
    campaign, lead = effort.campaign, effort.leads[0]
    span = campaign.starts_on, _typist(lead, users), campaign.ends_on
    return Walker(lead, effort.site, *span, campaign)


def _draft_walks(draft, walkers, number, talk):
    earliest = months_later(draft.today, -FULL_MONTHS)
    yesterday = draft.today - timedelta(days=1)
    for _ in range(number):
        walker = draft.random.choice(walkers)
        first = max(earliest, walker.starts_on)
        last = min(yesterday, walker.ends_on or yesterday)
        if first <= last:
            on = max(draft.workday(first, last), draft.workday(first, last))
            _draft_contact(draft, walker, on, talk)


def _draft_contact(draft, walker, on, talk):
    kind = draft.weighted(KINDS)
    colleagues = [person for person in walker.site.people if person is not walker.person]
    is_named = kind in NAMED and colleagues and draft.chance(0.4)
    draft.add(
        Contact,
        workplace=walker.site.workplace,
        made_by=walker.person,
        logged_by=walker.logged_by,
        person=draft.random.choice(colleagues) if is_named else None,
        campaign=walker.campaign,
        kind=kind,
        on=on,
        people_reached=draft.random.randint(*REACHED[kind]),
        topics=sorted({draft.weighted(talk.topics) for _ in range(draft.random.randint(1, 3))}),
        outcome=draft.weighted(OUTCOMES),
        note=draft.random.choice(talk.notes) if draft.chance(NOTED) else "",
    )
