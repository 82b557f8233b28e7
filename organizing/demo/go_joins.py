"""Who joined during GO!: 153 that count for a campaign, and those who do not (n2, D1)."""

from datetime import date

from organizing.demo.folk import become_working, employ, hire, join
from organizing.demo.go_organizing import WINDOW
from people.enums import MembershipKind

FIRST, LAST = WINDOW
JOINS = (31, 29, 26, 24, 21, 19)  # at each workplace; the three borderline ones come on top
ON_THE_EDGE = 2  # of each workplace: one on the first and one on the last day
DAY_BEFORE, DAY_AFTER = date(2025, 1, 31), date(2025, 12, 1)
LEAVERS = 10


def draft_joins(draft, year, elsewhere):
    """Members at the six workplaces; ``elsewhere`` is a site without a team."""
    bystanders = []
    for effort, leads, number in zip(year.efforts, year.leads, JOINS, strict=True):
        people = [person for person in effort.site.people if person not in leads]
        draft.random.shuffle(people)
        _draft_joiners(draft, people[:number])
        bystanders += people[number:]
    draft.random.shuffle(bystanders)
    _draft_borderline_joins(draft, *[effort.site for effort in year.efforts[:2]])
    _draft_outside(draft, bystanders, year.efforts[2].site, elsewhere)
    _draft_members(draft, bystanders)


def _draft_joiners(draft, people):
    days = [FIRST, LAST, *(draft.day(FIRST, LAST) for _ in people[ON_THE_EDGE:])]
    for person, on in zip(people, days, strict=True):
        join(draft, person, on)


def _draft_borderline_joins(draft, site, second_site):
    """On the first day of work, on the last one, and by one who works at two workplaces."""
    begun, ended = date(2025, 4, 1), date(2025, 6, 30)
    [newcomer] = hire(draft, site, starts_on=begun)
    [leaver] = hire(draft, site, ends_on=ended)
    [commuter] = hire(draft, site)
    employ(draft, commuter, second_site)
    for person, on in ((newcomer, begun), (leaver, ended), (commuter, date(2025, 5, 14))):
        join(draft, person, on)


def _draft_outside(draft, bystanders, site, elsewhere):
    """Joins that count for no campaign: too early, too late, not at work there, or no join."""
    for on in 3 * [DAY_BEFORE] + 4 * [DAY_AFTER]:
        join(draft, bystanders.pop(), on)
    for _ in range(4):
        become_working(draft, bystanders.pop(), date(2025, 9, 1))
    [gone] = hire(draft, site, ends_on=date(2025, 5, 31))
    join(draft, gone, date(2025, 6, 1))
    [coming] = hire(draft, site, starts_on=date(2025, 9, 1))
    join(draft, coming, date(2025, 8, 31))
    for person in hire(draft, elsewhere, 6):
        join(draft, person, draft.day(FIRST, LAST))


def _draft_members(draft, bystanders):
    """Four in ten had joined long before; some of them left while the campaigns ran."""
    long = bystanders[: len(bystanders) * 4 // 10]
    for place, person in enumerate(long):
        joined_on = draft.day(date(1998, 1, 1), date(2024, 6, 30))
        ends_on = draft.day(FIRST, LAST) if place < LEAVERS else None
        join(draft, person, joined_on, ends_on=ends_on, kind=MembershipKind.WORKING)
