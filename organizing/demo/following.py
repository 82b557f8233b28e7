"""Who follows up which union group, how often, and who is away (E16, E17)."""

from datetime import date, timedelta
from itertools import cycle

from workplaces.enums import ResponsibilityKind
from workplaces.models import Absence, Cadence, Responsibility

SINCE = date(2023, 1, 1)
EVERY_DAYS = 120  # in the whole union
EVERY_DAYS_IN = {"west": 60}  # where campaigns run
OF_THE_OFFICIAL = 6  # groups that the official who logs in follows up


def draft_following(draft, tree, sites, official):
    """Every group has one adviser; the first office of a district has two, the others one."""
    draft.add(Cadence, unit=tree.union, days=EVERY_DAYS)
    for code, days in EVERY_DAYS_IN.items():
        draft.add(Cadence, unit=tree.district(code), days=days)
    advisers = _advisers(tree, sites)
    turns = {office: cycle(people) for office, people in advisers.items()}
    for number, site in enumerate(sites):
        person = official if number < OF_THE_OFFICIAL else next(turns[site.office])
        draft.add(
            Responsibility,
            workplace=site.workplace,
            person=person,
            kind=ResponsibilityKind.ADVISER,
            starts_on=SINCE,
        )
    _draft_absence(draft, advisers[tree.offices[-1]][0], official)


def _advisers(tree, sites):
    """By office one or two volunteers from the last of its workplaces, who know the others."""
    last = {site.office: site for site in sites}
    found = {}
    for office in tree.offices:
        is_first = tree.offices_in(office.district.path.split(".")[-1])[0] == office
        found[office] = last[office].people[: 2 if is_first else 1]
    return found


def _draft_absence(draft, person, substitute):
    """Of somebody alone in the office: the official stands in (E16)."""
    draft.add(
        Absence,
        person=person,
        substitute=substitute,
        starts_on=draft.today - timedelta(days=3),
        ends_on=draft.today + timedelta(days=11),
    )
