"""The further-training mentors themselves: 340 people at 122 workplaces (n7, n10)."""

from dataclasses import dataclass
from datetime import date

from mentors.models import Mentor
from organizing.demo.companies import Site
from organizing.demo.folk import draft_person, elect, employ, hire, long_members
from people.models import Person
from workplaces.enums import FunctionKind

# How many were appointed at the end of each training series; the 200th in April 2023.
SERIES = {
    date(2022, 5, 20): 28,
    date(2022, 7, 8): 34,
    date(2022, 9, 23): 40,
    date(2022, 11, 25): 46,
    date(2023, 2, 10): 30,
    date(2023, 4, 18): 22,
    date(2023, 9, 15): 24,
    date(2023, 11, 24): 30,
    date(2024, 3, 15): 28,
    date(2024, 6, 14): 30,
    date(2024, 10, 11): 28,
}
FORMER = 6  # gave it up before the end of the programme
AT_TWO_WORKPLACES = 3


@dataclass(frozen=True)
class Post:
    """A mentor's appointment in the making."""

    person: Person
    site: Site
    starts_on: date


def draft_mentors(draft, programme, sites, user):
    """The appointments in ``programme``; the first mentor is the one who logs in as ``user``."""
    posts = _draft_posts(draft, sites, user)
    for post in posts:
        _appoint(draft, programme, post)
    for site in draft.random.sample(sites, FORMER):
        [person] = hire(draft, site)
        long_members(draft, [person], last=date(2020, 12, 31))
        _appoint(draft, programme, Post(person, site, date(2022, 5, 20)), date(2023, 6, 30))
    return posts


def _draft_posts(draft, sites, user):
    """Everybody's first post, every site taken at least once; some have a second one."""
    starts = [on for on, number in SERIES.items() for _ in range(number)]
    places = sites[1:] + draft.random.choices(sites, k=len(starts) - len(sites))
    draft.random.shuffle(places)
    places.insert(0, sites[0])
    posts = []
    for number, (on, site) in enumerate(zip(starts, places, strict=True)):
        is_user = number == 0
        person = draft_person(
            draft, site.office.unit, site.office.tongue, user=user if is_user else None
        )
        employ(draft, person, site)
        posts.append(Post(person, site, on))
    long_members(draft, [post.person for post in posts], last=date(2021, 12, 31))
    return posts + [_second_post(draft, post, sites) for post in posts[:AT_TWO_WORKPLACES]]


def _second_post(draft, post, sites):
    """At another workplace of the same town."""
    others = [s for s in sites if s.office == post.site.office and s is not post.site]
    site = draft.random.choice(others)
    employ(draft, post.person, site)
    return Post(post.person, site, date(2023, 9, 15))


def _appoint(draft, programme, post, ends_on=None):
    draft.add(
        Mentor,
        person=post.person,
        programme=programme,
        workplace=post.site.workplace,
        starts_on=post.starts_on,
        ends_on=ends_on,
    )
    if draft.chance(0.62):
        until = date(2026, 3, 15) if draft.chance(0.1) else None
        elect(draft, post.person, post.site, FunctionKind.WORKS_COUNCIL, date(2022, 3, 15), until)
    if draft.chance(0.55):
        elect(draft, post.person, post.site, FunctionKind.REPRESENTATIVE, date(2020, 4, 1))
