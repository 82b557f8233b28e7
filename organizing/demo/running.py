"""The running programme GO! Organizing II: month 6 of 12, whatever day the demo is loaded."""

from datetime import date, timedelta

from organizing.demo.campaigning import draft_effort, draft_members
from organizing.demo.draft import months_later
from organizing.demo.folk import elect, hire, join, long_members
from organizing.demo.go_organizing import draft_goals, draft_programme
from organizing.demo.training import draft_cohort, draft_supervisions, draft_trainings, enrol
from programmes.enums import ProgrammeState
from programmes.models import Funding
from workplaces.enums import FunctionKind

MONTHS_AGO, MONTHS = 5, 12
CAMPAIGNS = 5  # at the first workplaces; who comes from the others leads none yet (A6)
WORKFORCE = 20  # people known at each workplace, besides the participants
JOINS = (11, 9, 8, 7, 4)
SUPERVISION_MONTHS = (1, 3, 7, 9, 11)
TARGETS = {
    "joins": 60,
    "media_contacts": 400_000,
    "active_teams": 5,
    "workplaces_with_active_team": 5,
    "actives": 120,
    "graduates": 8,
}


def draft_go_two(draft, district, sites, version, trainer, organiser):
    """Eight participants at seven workplaces, the first of whom is the user ``organiser``.

    Returns the campaigns in the making.
    """
    first_day = months_later(draft.today, -MONTHS_AGO)
    last_day = months_later(first_day, MONTHS) - timedelta(days=1)
    state = ProgrammeState.RUNNING
    programme = draft_programme(draft, "GO! Organizing II", district, (first_day, last_day), state)
    draft_goals(draft, programme, TARGETS, due_on=last_day)
    draft.add(
        Funding,
        programme=programme,
        source="Bildungsfonds des Bezirks",
        starts_on=first_day,
        ends_on=last_day,
    )
    cohort = draft_cohort(draft, programme, version, trainer, f"GO! Organizing {first_day:%Y}")
    leads = _hire_participants(draft, sites, organiser)
    efforts = _draft_efforts(draft, programme, sites, leads)
    for place, (site, people) in enumerate(zip(sites, leads, strict=True)):
        campaign = efforts[place].campaign if place < CAMPAIGNS else None
        for person in people:
            enrol(draft, cohort, person, site, campaign)
    _draft_sessions(draft, cohort, [person for people in leads for person in people])
    return efforts


def _hire_participants(draft, sites, organiser):
    """One at each site, two at the first."""
    since = date(2019, 9, 1)
    leads = [hire(draft, site, starts_on=since) for site in sites[1:]]
    first = sites[0]
    leads.insert(0, [*hire(draft, first, user=organiser), *hire(draft, first, starts_on=since)])
    for site, people in zip(sites, leads, strict=True):
        long_members(draft, people, last=date(2024, 12, 31))
        for person in people:
            elect(draft, person, site, FunctionKind.REPRESENTATIVE, date(2024, 4, 1))
    return leads


def _draft_efforts(draft, programme, sites, leads):
    """Campaigns from the second month to the last but one, and the people around them."""
    starts_on = months_later(programme.starts_on, 1)
    ends_on = months_later(programme.starts_on, MONTHS - 1) - timedelta(days=1)
    efforts = []
    for site, people in zip(sites[:CAMPAIGNS], leads, strict=False):
        effort = draft_effort(draft, programme, site, people, starts_on, ends_on)
        colleagues = hire(draft, site, WORKFORCE)
        draft_members(draft, effort, [*people, *colleagues[:6]])
        efforts.append(effort)
    for effort, number in zip(efforts, JOINS, strict=True):
        _draft_joins(draft, effort, number)
    for site in sites[CAMPAIGNS:]:
        long_members(draft, hire(draft, site, WORKFORCE)[:6], last=date(2024, 12, 31))
    return efforts


def _draft_joins(draft, effort, number):
    """Some of the colleagues have joined since the window began, others long before."""
    colleagues = effort.site.people[-WORKFORCE:]
    yesterday = draft.today - timedelta(days=1)
    for person in colleagues[:number]:
        join(draft, person, draft.day(effort.campaign.starts_on, yesterday))
    long_members(draft, colleagues[number : number + 6], last=date(2024, 12, 31))


def _draft_sessions(draft, cohort, people):
    """A training each month; supervision now and then, and today."""
    draft_trainings(draft, cohort, people)
    months = [months_later(cohort.starts_on, month) for month in SUPERVISION_MONTHS]
    days = sorted([draft.today, *(month + timedelta(days=23) for month in months)])
    draft_supervisions(draft, cohort, people, days)
