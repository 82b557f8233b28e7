"""How many work at each workplace: counted once a year, and at a few never (C4)."""

from datetime import date

from people.models import Membership
from workplaces.models import Headcount

COUNTED_ON = (3, 31)
UNKNOWN_EVERY = 14  # workplaces, one has no headcount: its density is not known


def draft_headcounts(draft, sites):
    """Counts that fit the members and the people known at each workplace."""
    members = {row.person_id for row in draft.rows[Membership] if row.ends_on is None}
    for number, site in enumerate(sites, start=1):
        share = draft.random.uniform(0.1, 0.4)
        if number % UNKNOWN_EVERY == 0:
            continue
        organised = sum(person.pk in members for person in site.people)
        employees = max(round(organised / share), len(site.people) + 5)
        _draft_years(draft, site, employees)


def _draft_years(draft, site, employees):
    """The number of today, and what it was before."""
    for year in range(2021, draft.today.year + 1):
        on = date(year, *COUNTED_ON)
        if on < draft.today:
            draft.add(
                Headcount,
                workplace=site.workplace,
                count=round(employees * draft.random.uniform(0.95, 1.05)),
                on=on,
                source="Betriebsrat",
            )
