"""What an organiser reaches by leading a campaign, and nothing beyond it."""

from accounts import reach
from accounts.enums import Role
from campaigns.models import (
    Action,
    Campaign,
    Demand,
    Lead,
    MediaItem,
    Objective,
    StructureTest,
    Survey,
    Team,
    TeamMember,
)
from events.models import Participation
from workplaces.models import Headcount


def register():
    reach.hold(Role.ORGANISER, by=campaigns)
    for label, pks in REACHED.items():
        reach.register(label, Role.ORGANISER, pks=pks)
    reach.register_holders("workplaces.workplace", Role.ORGANISER, people=leads_at)


def campaigns(user):
    """The campaigns the user leads today."""
    return Lead.objects.current().filter(person__user=user).values("campaign")


def programmes(user):
    return Campaign.objects.filter(pk__in=campaigns(user)).values("programme")


def teams(user):
    return Team.objects.filter(campaign__in=campaigns(user)).values("pk")


def workplaces(user):
    return Team.objects.filter(campaign__in=campaigns(user)).values("workplace")


def leads_at(workplaces):
    campaigns = Team.objects.filter(workplace__in=workplaces).values("campaign")
    return Lead.objects.current().filter(campaign__in=campaigns).values("person")


def headcounts(user):
    return Headcount.objects.filter(workplace__in=workplaces(user)).values("pk")


def members(user):
    return TeamMember.objects.filter(team__campaign__in=campaigns(user)).values("person")


def actions(user):
    return Action.objects.filter(campaign__in=campaigns(user)).values("pk")


def events(user):
    return Action.objects.filter(campaign__in=campaigns(user)).values("event")


def participations(user):
    return Participation.objects.filter(event__in=events(user)).values("pk")


def media_items(user):
    return MediaItem.objects.filter(campaign__in=campaigns(user)).values("pk")


def demands(user):
    return Demand.objects.filter(campaign__in=campaigns(user)).values("pk")


def surveys(user):
    return Survey.objects.filter(campaign__in=campaigns(user)).values("pk")


def objectives(user):
    return Objective.objects.filter(campaign__in=campaigns(user)).values("pk")


def structure_tests(user):
    return StructureTest.objects.filter(campaign__in=campaigns(user)).values("pk")


REACHED = {
    "campaigns.campaign": campaigns,
    "campaigns.team": teams,
    "campaigns.action": actions,
    "campaigns.mediaitem": media_items,
    "campaigns.demand": demands,
    "campaigns.survey": surveys,
    "campaigns.objective": objectives,
    "campaigns.structuretest": structure_tests,
    "programmes.programme": programmes,
    "workplaces.workplace": workplaces,
    "workplaces.headcount": headcounts,
    "people.person": members,
    "events.event": events,
    "events.participation": participations,
}
