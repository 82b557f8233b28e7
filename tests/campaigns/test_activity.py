"""When a team is active (D3)."""

import datetime

import pytest

from campaigns import actions, queries
from campaigns.enums import ActivityKind
from campaigns.models import Campaign
from core.exceptions import ActionRefused
from events.enums import EventState
from metrics.facts import TEAM_ACTIVITY
from tests import factories as make

TODAY = datetime.date(2026, 6, 30)


def days_ago(count):
    return TODAY - datetime.timedelta(days=count)


def active_teams(campaign, day=TODAY):
    teams = queries.teams_with_activity([campaign], day)
    return {team.pk for team in teams if team.is_active}


def counted_teams(campaign, day=TODAY):
    """What the figure counts: the spans of activity that cover the day."""
    covering = set()
    for part in TEAM_ACTIVITY.parts:
        rows = part.annotated().filter(fact_starts_on__lte=day, fact_ends_on__gte=day)
        covering |= set(rows.filter(campaign=campaign).values_list("pk", flat=True))
    return covering


def act(team, on, **event):
    return make.ActionFactory(campaign=team.campaign, team=team, event__starts_on=on)


@pytest.fixture
def teams(campaign, units):
    """Six teams in six workplaces, each with an action a day before the rule's days run out."""
    six = [
        make.TeamFactory(campaign=campaign, workplace__unit=units.harbour, name=f"Team {number}")
        for number in range(6)
    ]
    for team in six:
        act(team, on=days_ago(59))
    return six


def test_d3_six_teams_in_six_workplaces_are_active(campaign, teams):
    rows = queries.teams_with_activity([campaign], TODAY)

    active = [team for team in rows if team.is_active]
    assert (len(active), len({team.workplace_id for team in active})) == (6, 6)


def test_d3_team_without_activity_in_the_rules_days_is_not_active(campaign, teams):
    teams[0].actions.all().delete()
    act(teams[0], on=days_ago(60))

    assert active_teams(campaign) == {team.pk for team in teams[1:]}


def test_d3_page_says_since_when_and_why(campaign, teams):
    make.ContactFactory(workplace=teams[0].workplace, on=days_ago(3))

    first, second, *_rest = queries.teams_with_activity([campaign], TODAY).order_by("name")

    assert (first.last_activity_on, first.last_activity_kind) == (days_ago(3), "contact")
    assert (second.last_activity_on, second.last_activity_kind) == (days_ago(59), "action")
    assert second.active_until == TODAY


def test_d3_rule_can_be_changed(campaign, teams, admin):
    make.ContactFactory(workplace=teams[0].workplace, on=days_ago(3))

    actions.set_rule(campaign, activity_days=30, activity_kinds=[ActivityKind.CONTACT], by=admin)

    assert active_teams(campaign) == {teams[0].pk}


@pytest.mark.parametrize(("days", "kinds"), [(0, ["action"]), (731, ["action"]), (60, [])])
def test_rule_that_makes_no_sense_is_refused(campaign, admin, days, kinds):
    with pytest.raises(ActionRefused):
        actions.set_rule(campaign, activity_days=days, activity_kinds=kinds, by=admin)

    assert Campaign.objects.get().activity_days == 60


def test_action_called_off_keeps_nobody_active(campaign, teams):
    event = teams[0].actions.get().event
    event.state = EventState.CANCELLED
    event.save()

    assert teams[0].pk not in active_teams(campaign)


def test_action_to_come_keeps_nobody_active_yet(campaign, teams):
    teams[0].actions.all().delete()
    act(teams[0], on=TODAY + datetime.timedelta(days=1))

    assert teams[0].pk not in active_teams(campaign)


def test_team_that_has_ended_is_not_active(campaign, teams):
    teams[0].ends_on = days_ago(1)
    teams[0].save()

    assert teams[0].pk not in active_teams(campaign)


def test_activity_before_the_team_began_is_not_its_own(campaign, teams):
    teams[0].starts_on = days_ago(58)
    teams[0].save()

    assert teams[0].pk not in active_teams(campaign)


def test_team_that_never_did_anything_has_no_last_activity(campaign, units):
    make.TeamFactory(campaign=campaign, workplace__unit=units.harbour)

    [team] = queries.teams_with_activity([campaign], TODAY)

    assert (team.last_activity_on, team.active_until, team.is_active) == (None, None, False)


def test_d3_page_and_figure_count_the_same_teams(campaign, teams):
    teams[0].actions.all().delete()
    make.ContactFactory(workplace=teams[0].workplace, on=days_ago(10))
    teams[1].ends_on = days_ago(5)
    teams[1].save()
    teams[2].actions.all().delete()
    act(teams[3], on=days_ago(1))
    make.ContactFactory(workplace=make.WorkplaceFactory(), on=TODAY)

    for day in (days_ago(59), days_ago(11), days_ago(5), TODAY, days_ago(-1), days_ago(-60)):
        assert active_teams(campaign, day) == counted_teams(campaign, day)
