"""What the campaigns of GO! Organizing II have done so far, and what they plan."""

from datetime import timedelta

from events.enums import ParticipationState
from organizing.demo.campaigning import PLANS, count_unnamed, draft_action, report, take_part

# Days of the actions after the window's first one. A team that was last seen on day 40 is no
# longer active by its rule in month 6 (D3); the others were seen on day 110.
ACTION_DAYS = (5, 40, 75, 110, 190, 250)
QUIET_DAYS = (5, 40, 200, 250)
REPORTS = 7


def draft_running_actions(draft, efforts):
    """The last of the campaigns has gone quiet."""
    for effort in efforts[:-1]:
        _draft_actions(draft, effort, ACTION_DAYS)
    _draft_actions(draft, efforts[-1], QUIET_DAYS)
    yesterday = draft.today - timedelta(days=1)
    for number in range(REPORTS):
        effort = efforts[number % len(efforts)]
        report(draft, effort, draft.day(effort.campaign.starts_on, yesterday))


def _draft_actions(draft, effort, days):
    people = effort.site.people
    for plan, after in zip(PLANS, days, strict=False):
        on = effort.campaign.starts_on + timedelta(days=after)
        crowd = draft.random.sample(people, draft.random.randint(7, 15))
        action = draft_action(draft, effort, plan, on, target=15)
        if on < draft.today:
            take_part(draft, action, crowd)
            count_unnamed(draft, action, draft.random.randint(2, 10))
        else:
            take_part(draft, action, crowd[:5], ParticipationState.REGISTERED)
