"""The union's position at some workplaces: councils, topics, agreements, signals."""

from datetime import date, timedelta

from people.models import Task
from workplaces.enums import Clause, Horizon, SignalKind
from workplaces.models import Agreement, Function, Signal, Topic, WorksCouncil

FIRST_ELECTION = 2022  # every four years in spring (BetrVG § 13)
TOPICS = (
    ("Dienstplan am Wochenende", Horizon.SHORT),
    ("Hitze in der Halle", Horizon.SHORT),
    ("Qualifizierung für die Transformation", Horizon.LONG),
    ("Übernahme der Leihbeschäftigten", Horizon.LONG),
)
CLAUSES = (
    [Clause.FURTHER_TRAINING_MENTORS, Clause.FURTHER_TRAINING],
    [Clause.PAY, Clause.WORKING_TIME],
    [Clause.FURTHER_TRAINING_MENTORS, Clause.JOB_SECURITY],
    [Clause.AGENCY_WORK, Clause.APPRENTICES],
)
AGENDA = (  # what is to be done, and in how many days
    ("Hitzeplan für die Halle vorschlagen", 21),
    ("Gemeinsame Sprechstunde einrichten", -9),
    ("Überstunden der Nachtschicht prüfen", 45),
    ("Betriebsversammlung vorbereiten", -60),
)
SIGNALS = (
    (SignalKind.DOWNSIZING, "Betriebsrat", "Die Nachtschicht soll wegfallen."),
    (SignalKind.RESTRUCTURING, "Lokalzeitung", "Zwei Abteilungen ziehen zusammen."),
    (SignalKind.CHANGE_OF_OWNER, "Handelsregister", "Die Eigentümerin hat verkauft."),
)


def draft_position(draft, sites, *, reporter):
    """A council nearly everywhere, topics at every second site, agreements and a few signals."""
    elected = [held for held in draft.rows[Function] if held.person.user_id is None]
    known = {held.workplace_id: held.person for held in elected}
    for number, site in enumerate(sites):
        if number % 5:
            council = _draft_council(draft, site)
            if owner := known.get(site.workplace.pk):
                _draft_agenda(draft, council, owner, number, by=reporter)
        if number % 2 == 0:
            _draft_topics(draft, site, number)
        if number % 3 == 0:
            _draft_agreement(draft, site, number)
    for site, (kind, source, text) in zip(sites[::4], SIGNALS, strict=False):
        day = draft.today - timedelta(days=draft.random.randint(1, 20))
        draft.add(
            Signal,
            workplace=site.workplace,
            kind=kind,
            on=day,
            source=source,
            text=text,
            reported_by=reporter,
        )


def _draft_council(draft, site):
    seats = draft.random.choice((5, 7, 9, 11))
    return draft.add(
        WorksCouncil,
        workplace=site.workplace,
        seats=seats,
        union_seats=draft.random.randint(seats // 3, seats),
        starts_on=_last_election(draft.today),
    )


def _draft_agenda(draft, council, owner, number, *, by):
    """What it has agreed with the union, where somebody there is known (C11)."""
    for title, days in (AGENDA[number % len(AGENDA)], AGENDA[(number + 1) % len(AGENDA)]):
        due_on = draft.today + timedelta(days=days)
        draft.add(
            Task,
            owner=owner,
            title=title,
            due_on=due_on,
            done_on=due_on if days < -30 else None,
            subject_label="workplaces.workscouncil",
            subject_id=council.pk,
            created_by=by,
        )


def _last_election(today):
    since = (today.year - FIRST_ELECTION) % 4
    year = today.year - since if since or today >= date(today.year, 5, 1) else today.year - 4
    return date(year, 5, 1)


def _draft_topics(draft, site, number):
    """At every fourth site all of them are short-term, which the page remarks on (C14)."""
    chosen = TOPICS[:2] if number % 4 == 0 else TOPICS[1:3]
    for title, horizon in chosen:
        day = draft.today - timedelta(days=draft.random.randint(30, 300))
        draft.add(Topic, workplace=site.workplace, title=title, horizon=horizon, starts_on=day)


def _draft_agreement(draft, site, number):
    """One in six expires within ninety days (B9)."""
    soon = number % 18 == 0
    days = draft.random.randint(10, 85) if soon else draft.random.randint(200, 900)
    draft.add(
        Agreement,
        workplace=site.workplace,
        title="Zukunftstarifvertrag" if number % 2 else "Haustarifvertrag",
        clauses=[clause.value for clause in CLAUSES[number % len(CLAUSES)]],
        starts_on=draft.today - timedelta(days=400),
        ends_on=draft.today + timedelta(days=days),
    )
