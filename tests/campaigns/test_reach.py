"""What an organiser reaches by leading a campaign."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.enums import Role
from accounts.reach import holders
from campaigns import permissions, queries
from events.queries import events_visible_to, participations_visible_to
from people.queries import people_visible_to
from programmes.queries import programmes_visible_to
from tests import factories as make
from workplaces.models import Workplace
from workplaces.queries import workplaces_visible_to


@pytest.fixture
def own(campaign, workplace):
    """A team with a member, an action with somebody present, a media item."""
    team = make.TeamFactory(campaign=campaign, workplace=workplace)
    action = make.ActionFactory(campaign=campaign, team=team)
    return {
        "team": team,
        "member": make.TeamMemberFactory(team=team),
        "action": action,
        "participation": make.ParticipationFactory(event=action.event),
        "media_item": make.MediaItemFactory(campaign=campaign),
    }


@pytest.fixture
def foreign(campaign):
    """A second campaign of the same programme, led by somebody else."""
    other = make.CampaignFactory(programme=campaign.programme)
    action = make.ActionFactory(campaign=other)
    make.ParticipationFactory(event=action.event)
    make.MediaItemFactory(campaign=other)
    return make.TeamMemberFactory(team__campaign=other)


def test_organiser_reaches_the_own_campaign_and_what_belongs_to_it(
    organiser, campaign, own, foreign
):
    assert list(queries.campaigns_visible_to(organiser)) == [campaign]
    assert list(queries.teams_visible_to(organiser)) == [own["team"]]
    assert list(queries.actions_visible_to(organiser)) == [own["action"]]
    assert list(queries.media_items_visible_to(organiser)) == [own["media_item"]]


def test_organiser_reaches_workplaces_members_and_events_of_the_campaign(
    organiser, campaign, workplace, own, foreign
):
    assert list(programmes_visible_to(organiser)) == [campaign.programme]
    assert list(workplaces_visible_to(organiser)) == [workplace]
    assert list(people_visible_to(organiser)) == [own["member"].person]
    assert list(events_visible_to(organiser)) == [own["action"].event]
    assert list(participations_visible_to(organiser)) == [own["participation"]]


def test_a6_two_lead_one_campaign_and_both_reach_it(organiser, campaign, workplace, own):
    second = make.LeadFactory(campaign=campaign, person__user=make.UserFactory()).person
    expected = [[campaign], [own["team"]], [workplace], [own["member"].person]]

    for user in (organiser, second.user):
        seen = [
            queries.campaigns_visible_to(user),
            queries.teams_visible_to(user),
            workplaces_visible_to(user),
            people_visible_to(user),
        ]
        assert [list(rows) for rows in seen] == expected
    leading = holders("workplaces.workplace", Workplace.objects.all(), [Role.ORGANISER])
    assert {pk for people in leading for pk in people.values_list("person", flat=True)} == {
        organiser.person.pk,
        second.pk,
    }


@pytest.mark.parametrize(
    ("since", "until", "reaches"),
    [(0, None, True), (-9, 0, True), (-9, -1, False), (1, None, False)],
)
def test_lead_reaches_from_the_first_to_the_last_day(campaign, since, until, reaches):
    today = timezone.localdate()
    lead = make.LeadFactory(
        campaign=campaign,
        person__user=make.UserFactory(),
        starts_on=today + timedelta(days=since),
        ends_on=None if until is None else today + timedelta(days=until),
    )

    assert queries.campaigns_visible_to(lead.person.user).exists() == reaches


def test_former_lead_reaches_nothing(organiser, campaign, own):
    campaign.leads.update(ends_on=timezone.localdate() - timedelta(days=1))

    assert list(queries.campaigns_visible_to(organiser)) == []
    assert list(people_visible_to(organiser)) == []


def test_officials_reach_campaigns_of_their_district_only(official, outsider, campaign, own):
    assert list(queries.campaigns_visible_to(official)) == [campaign]
    assert list(queries.teams_visible_to(official)) == [own["team"]]
    assert list(queries.campaigns_visible_to(outsider)) == []
    assert list(queries.teams_visible_to(outsider)) == []


def test_lead_runs_the_campaign_but_hands_it_to_nobody(organiser, official, outsider, campaign):
    may = [
        permissions.may_change,
        permissions.may_keep_teams,
        permissions.may_plan_actions,
        permissions.may_keep_media,
    ]

    assert [asked(organiser, campaign) for asked in may] == [True] * 4
    assert [asked(official, campaign) for asked in may] == [True] * 4
    assert [asked(outsider, campaign) for asked in may] == [False] * 4
    assert permissions.may_place(official, campaign)
    assert not permissions.may_place(organiser, campaign)
    assert not permissions.may_create(organiser)
