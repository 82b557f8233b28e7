"""How colleagues at some workplaces stand to the union, and who leads whom."""

from datetime import date, timedelta

from workplaces.enums import Basis
from workplaces.models import Assessment, Employment, Scale, Tie

SCALE = "Haltung"
WORDINGS = (
    ("aktiv", "dafür", "unentschieden", "skeptisch", "dagegen"),
    (
        "trägt die Arbeit mit",
        "unterstützt sie",
        "ist unentschieden",
        "zweifelt",
        "arbeitet dagegen",
    ),
)
PUBLISHED = date(2024, 9, 1), date(2026, 1, 12)
LEVELS = {1: 15, 2: 30, 3: 35, 4: 14, 5: 6}
BASES = {Basis.TALK: 60, Basis.ACTION: 25, Basis.HEARSAY: 15}
RATED, RATED_AGAIN, RATED_BY_ANOTHER = 0.7, 0.35, 0.2  # shares of the people of a workplace
FOLLOWERS = 5  # about as many follow one leader


def draft_standing(draft, unit, sites, *, logger):
    """Two versions of a scale, ratings of most people at ``sites``, and ties among them."""
    scales = [
        draft.add(
            Scale,
            name=SCALE,
            number=number,
            unit=unit,
            wording=list(wording),
            published_on=min(day, draft.today),
        )
        for number, (wording, day) in enumerate(zip(WORDINGS, PUBLISHED, strict=True), 1)
    ]
    employed = _employed(draft)
    for site in sites:
        people = [p for p in site.people if (p.pk, site.workplace.pk) in employed]
        since = {p: employed[p.pk, site.workplace.pk] for p in people}
        _draft_ratings(draft, site.workplace, since, scales, logger)
        _draft_ties(draft, site.workplace, since)


def _employed(draft):
    """The first day of everybody who still works somewhere, by person and workplace."""
    rows = (row for row in draft.rows[Employment] if row.ends_on is None)
    return {(row.person_id, row.workplace_id): row.starts_on for row in rows}


def _draft_ratings(draft, workplace, since, scales, logger):
    """Most people once; some again later, a level nearer; a few by somebody else as well."""
    raters = list(since)[:2]
    for person, first_day in since.items():
        if not raters or person in raters or not draft.chance(RATED):
            continue
        level, day = draft.weighted(LEVELS), draft.today - timedelta(draft.random.randint(100, 400))
        said = {"workplace": workplace, "person": person, "logged_by": logger}
        _rate(draft, said, scales, level, max(day, first_day), raters[0])
        if draft.chance(RATED_AGAIN):
            later = draft.today - timedelta(draft.random.randint(2, 90))
            _rate(draft, said, scales, max(1, level - 1), max(later, first_day), raters[0])
        if draft.chance(RATED_BY_ANOTHER):
            later = draft.today - timedelta(draft.random.randint(20, 200))
            _rate(draft, said, scales, min(5, level + 1), max(later, first_day), raters[-1])


def _rate(draft, said, scales, level, day, rater):
    newest = max((s for s in scales if s.published_on <= day), key=lambda s: s.number)
    draft.add(
        Assessment,
        scale=newest,
        level=level,
        on=min(day, draft.today),
        basis=draft.weighted(BASES),
        rated_by=rater,
        **said,
    )


def _draft_ties(draft, workplace, since):
    """Every sixth leads the next five; now and then a leader follows the one before."""
    people = list(since)
    leaders = people[:: FOLLOWERS + 1]
    for number, leader in enumerate(leaders):
        begins = number * (FOLLOWERS + 1) + 1
        led = people[begins : begins + FOLLOWERS]
        before = leaders[number - 1 : number] if number else []
        for boss, follower in [(leader, other) for other in led] + [(b, leader) for b in before]:
            day = draft.today - timedelta(draft.random.randint(10, 300))
            first = max(since[boss], since[follower])
            draft.add(
                Tie,
                workplace=workplace,
                leader=boss,
                follower=follower,
                starts_on=min(max(day, first), draft.today),
            )
