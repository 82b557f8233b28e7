"""Running a campaign."""

import datetime

import pytest
from django.utils import timezone

from accounts.models import AuditEntry
from campaigns import actions, queries
from campaigns.enums import ActionKind, Stage
from campaigns.models import Action, Team
from core.exceptions import ActionRefused
from events.enums import EventKind, EventState, ParticipationState
from events.queries import attendance
from tests import factories as make

DAY = datetime.date(2026, 5, 1)


@pytest.fixture
def team(campaign, workplace):
    return make.TeamFactory(campaign=campaign, workplace=workplace)


@pytest.fixture
def action(campaign, team, official):
    return actions.plan_action(
        campaign,
        kind=ActionKind.RALLY,
        team=team,
        target_turnout=100,
        title="In front of the gate",
        starts_on=DAY,
        ends_on=DAY,
        by=official,
    )


def test_advance_moves_the_stage_and_records_who_did_it(campaign, official):
    actions.advance(campaign, to=Stage.RUNNING, by=official)

    campaign.refresh_from_db()
    entry = AuditEntry.objects.get(verb="campaign.advanced")
    assert campaign.stage == Stage.RUNNING
    assert (entry.actor_id, entry.detail) == (
        official.pk,
        {"before": "planned", "after": "running"},
    )


@pytest.mark.parametrize("to", [Stage.PLANNED, "nonsense", ""])
def test_advance_refuses_what_does_not_follow(campaign, official, to):
    actions.advance(campaign, to=Stage.RUNNING, by=official)

    with pytest.raises(ActionRefused):
        actions.advance(campaign, to=to, by=official)

    campaign.refresh_from_db()
    assert campaign.stage == Stage.RUNNING


def test_planning_an_action_makes_its_event(campaign, team, action):
    event = action.event

    assert (event.kind, event.title) == (EventKind.ACTION, "In front of the gate")
    assert (event.unit, event.programme) == (campaign.unit, campaign.programme)
    assert event.workplace == team.workplace


def test_action_of_another_campaigns_team_is_refused_whole(campaign, official):
    with pytest.raises(ActionRefused):
        actions.plan_action(
            campaign,
            kind=ActionKind.RALLY,
            team=make.TeamFactory(),
            title="x",
            starts_on=DAY,
            ends_on=DAY,
            by=official,
        )

    assert not Action.objects.exists()


def test_d6_turnout_of_named_and_unnamed_people_is_recorded(action, official):
    named = make.PersonFactory.create_batch(3)

    actions.record_turnout(action, people=named, unnamed=77, by=official)

    action.event.refresh_from_db()
    numbers = attendance(action.event)
    assert (numbers.attended, numbers.unnamed, action.target_turnout) == (80, 77, 100)
    assert action.event.state == EventState.HELD


def test_turnout_before_the_day_is_refused(action, official):
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    actions.update_action(
        action, kind=action.kind, starts_on=tomorrow, ends_on=tomorrow, by=official
    )

    with pytest.raises(ActionRefused):
        actions.record_turnout(action, unnamed=10, by=official)

    action.event.refresh_from_db()
    assert action.event.state == EventState.PLANNED


def test_d2_person_in_three_actions_counts_once(campaign):
    person = make.PersonFactory()
    for _ in range(3):
        make.ParticipationFactory(
            person=person,
            event=make.ActionFactory(campaign=campaign).event,
            state=ParticipationState.ATTENDED,
        )

    assert queries.turnout(campaign) == queries.Turnout(people=1, participations=3, unnamed=0)


def test_d2_people_not_named_are_participations_but_no_people(campaign, action, official):
    actions.record_turnout(action, people=[make.PersonFactory()], unnamed=40, by=official)

    assert queries.turnout(campaign) == queries.Turnout(people=1, participations=41, unnamed=40)


@pytest.mark.parametrize("state", [s for s in ParticipationState if s != "attended"])
def test_d2_only_who_was_present_counts(campaign, action, state):
    make.ParticipationFactory(event=action.event, state=state)

    assert queries.turnout(campaign).people == 0


def test_d2_actions_outside_the_window_do_not_count(campaign):
    for day in (campaign.ends_on, campaign.ends_on + datetime.timedelta(days=1)):
        make.ParticipationFactory(
            event=make.ActionFactory(campaign=campaign, event__starts_on=day).event,
            state=ParticipationState.ATTENDED,
        )

    assert queries.turnout(campaign).people == 1


def test_d4_media_contacts_are_summed_and_never_people(campaign, official):
    for reach in (600_000, 300_000, 100_000):
        actions.save_media_item(campaign, outlet="Beispiel", on=DAY, reach=reach, by=official)

    assert queries.media_reach(campaign) == 1_000_000
    assert queries.turnout(campaign) == queries.Turnout(people=0, participations=0, unnamed=0)


def test_media_item_outside_the_window_does_not_count(campaign, official):
    late = campaign.ends_on + datetime.timedelta(days=1)

    actions.save_media_item(campaign, outlet="Beispiel", on=late, reach=5, by=official)

    assert queries.media_reach(campaign) == 0


def test_implausible_reach_is_refused(campaign, official):
    with pytest.raises(ActionRefused):
        actions.save_media_item(campaign, outlet="x", on=DAY, reach=500_000_001, by=official)


def test_second_team_of_the_same_name_there_is_refused(campaign, team, official):
    with pytest.raises(ActionRefused):
        actions.add_team(
            campaign, workplace=team.workplace, name=team.name, starts_on=DAY, by=official
        )

    assert Team.objects.count() == 1


def test_person_belongs_to_a_team_once_at_a_time(team, official):
    person = make.PersonFactory()
    member = actions.add_member(team, person=person, starts_on=DAY, by=official)

    with pytest.raises(ActionRefused):
        actions.add_member(team, person=person, starts_on=DAY, by=official)
    actions.end_member(member, ends_on=DAY, by=official)
    actions.add_member(team, person=person, starts_on=DAY + datetime.timedelta(days=1), by=official)

    assert team.members.count() == 2


def test_membership_cannot_end_before_it_began(team, official):
    member = actions.add_member(team, person=make.PersonFactory(), starts_on=DAY, by=official)

    with pytest.raises(ActionRefused):
        actions.end_member(member, ends_on=DAY - datetime.timedelta(days=1), by=official)


def test_members_leave_with_their_team(team, official):
    stayed = make.TeamMemberFactory(team=team)
    left = make.TeamMemberFactory(team=team, ends_on=datetime.date(2026, 2, 1))
    make.TeamMemberFactory(team=team, starts_on=datetime.date(2026, 9, 1))

    actions.update_team(team, ends_on=datetime.date(2026, 6, 30), by=official)

    assert set(team.members.values_list("pk", "ends_on")) == {
        (stayed.pk, datetime.date(2026, 6, 30)),
        (left.pk, datetime.date(2026, 2, 1)),
    }
