"""Who took part in GO!'s actions: 600 people, most of them more than once (n4, D2)."""

from datetime import date, timedelta
from itertools import cycle

from campaigns.enums import ActionKind
from events.enums import EventState, ParticipationState
from organizing.demo.campaigning import (
    PLANS,
    count_unnamed,
    draft_action,
    draft_members,
    report,
    spread,
    take_part,
)
from organizing.demo.folk import hire
from organizing.demo.go_organizing import WINDOW

ACTIVES = (118, 107, 101, 96, 92, 86)  # people at each workplace's actions
SHARES = (0.01, 0.2, 0.4, 0.55, 0.75, 0.99)  # of the window; the last one lies in November
TIMES = {1: 40, 2: 30, 3: 20, 4: 10}  # how often somebody takes part
VISITORS = 5  # of each workplace, at another one's rally
ONLOOKERS = 16  # of each workplace, who said they would come
RALLY, LAST = 4, 5
REACH = 1_000_000  # what the reports inside the window are to add up to (n3, D4)
LITTLE = 100_000  # more than any report reaches


def draft_crowds(draft, year):
    """The actions of every campaign and the people at them."""
    crowds = []
    for effort, leads, number in zip(year.efforts, year.leads, ACTIVES, strict=True):
        crowd = [*leads, *hire(draft, effort.site, number - len(leads))]
        draft_members(draft, effort, crowd[:8])
        crowds.append(crowd)
    actions = [_draft_campaign(draft, *pair) for pair in zip(year.efforts, crowds, strict=True)]
    _visit_each_other(draft, actions, crowds)
    _draft_what_does_not_count(draft, year, actions)


def _draft_campaign(draft, effort, crowd):
    """Six actions inside the window, at which all of the crowd is seen at least once."""
    days = spread(*WINDOW, SHARES)
    turnout = [[] for _ in days]
    for person in crowd:
        for place in draft.random.sample(range(len(days)), draft.weighted(TIMES)):
            turnout[place].append(person)
    actions = []
    for plan, on, people in zip(PLANS, days, turnout, strict=True):
        target = round(len(people) * draft.random.uniform(0.8, 1.3) + 5, -1)
        shifted = on + timedelta(days=draft.random.randint(-4, 4))
        action = draft_action(draft, effort, plan, sorted([*WINDOW, shifted])[1], target)
        take_part(draft, action, people)
        count_unnamed(draft, action, draft.random.randint(3, 25))
        actions.append(action)
    return actions


def _visit_each_other(draft, actions, crowds):
    """The sum over campaigns is more than the people of the programme."""
    for number, campaign in enumerate(actions):
        neighbours = crowds[number - 1]
        take_part(draft, campaign[RALLY], draft.random.sample(neighbours, VISITORS))


def _draft_what_does_not_count(draft, year, actions):
    """People who stayed away, an action called off, and actions outside the window."""
    states = (ParticipationState.REGISTERED, ParticipationState.ABSENT, ParticipationState.EXCUSED)
    for effort, campaign in zip(year.efforts, actions, strict=True):
        onlookers = hire(draft, effort.site, ONLOOKERS)
        for person in onlookers:
            take_part(draft, draft.random.choice(campaign), [person], draft.random.choice(states))
    first, second = year.efforts[:2]
    _draft_cancelled(draft, second, second.site.people[-ONLOOKERS:])
    for on, title in ((date(2025, 1, 24), "Vorbereitung"), (date(2025, 12, 6), "Nikolausaktion")):
        outside = draft_action(draft, first, (ActionKind.OTHER, title), on)
        take_part(draft, outside, hire(draft, first.site, 6))


def _draft_cancelled(draft, effort, people):
    """Called off because of a storm, after people had registered."""
    plan = (ActionKind.RALLY, "Fahrraddemo")
    action = draft_action(draft, effort, plan, date(2025, 10, 17), target=60)
    action.event.state = EventState.CANCELLED
    take_part(draft, action, people, ParticipationState.REGISTERED)


def draft_media(draft, year):
    """Reports inside the window reach a million; one after it does not count."""
    first, last = WINDOW
    report(draft, year.efforts[1], date(2025, 12, 5), reach=48_000)
    missing = REACH - report(draft, year.efforts[0], last).reach
    for effort in cycle(year.efforts):
        if missing < LITTLE:
            break
        missing -= report(draft, effort, draft.day(first, last)).reach
    report(draft, year.efforts[0], first, reach=missing)
