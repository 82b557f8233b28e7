"""Campaigns, teams, actions, structure tests."""

from factory import SelfAttribute, Sequence, SubFactory
from factory.django import DjangoModelFactory

from campaigns import models as campaigns
from campaigns.enums import ActionKind, Ask
from events.enums import EventKind
from tests.factories.base import START, by_name
from tests.factories.events import EventFactory
from tests.factories.people import PersonFactory
from tests.factories.programmes import ProgrammeFactory
from tests.factories.workplaces import AreaFactory, WorkplaceFactory


class CampaignFactory(DjangoModelFactory):
    programme = SubFactory(ProgrammeFactory)
    name = Sequence(lambda n: f"Campaign {n}")
    sort_key = by_name()
    unit = SelfAttribute("programme.unit")
    starts_on = SelfAttribute("programme.starts_on")
    ends_on = SelfAttribute("programme.ends_on")

    class Meta:
        model = campaigns.Campaign


class LeadFactory(DjangoModelFactory):
    campaign = SubFactory(CampaignFactory)
    person = SubFactory(PersonFactory)
    starts_on = START

    class Meta:
        model = campaigns.Lead


class TeamFactory(DjangoModelFactory):
    campaign = SubFactory(CampaignFactory)
    workplace = SubFactory(WorkplaceFactory)
    name = Sequence(lambda n: f"Team {n}")
    starts_on = START

    class Meta:
        model = campaigns.Team


class TeamMemberFactory(DjangoModelFactory):
    team = SubFactory(TeamFactory)
    person = SubFactory(PersonFactory)
    starts_on = START

    class Meta:
        model = campaigns.TeamMember


class ActionFactory(DjangoModelFactory):
    campaign = SubFactory(CampaignFactory)
    event = SubFactory(EventFactory, kind=EventKind.ACTION)
    kind = ActionKind.RALLY

    class Meta:
        model = campaigns.Action


class MediaItemFactory(DjangoModelFactory):
    campaign = SubFactory(CampaignFactory)
    outlet = "Beispiel-Zeitung"
    on = START
    reach = 1000

    class Meta:
        model = campaigns.MediaItem


class ActionRoleFactory(DjangoModelFactory):
    action = SubFactory(ActionFactory)
    person = SubFactory(PersonFactory)
    role = "speaks"

    class Meta:
        model = campaigns.ActionRole


class BroughtFactory(DjangoModelFactory):
    action = SubFactory(ActionFactory)
    person = SubFactory(PersonFactory)
    brought_by = SubFactory(PersonFactory)

    class Meta:
        model = campaigns.Brought


class ObjectiveFactory(DjangoModelFactory):
    campaign = SubFactory(CampaignFactory)
    title = "Members in the early shift"
    target = 20

    class Meta:
        model = campaigns.Objective


class DemandFactory(DjangoModelFactory):
    campaign = SubFactory(CampaignFactory)
    text = "Two more days off"
    raised_on = START

    class Meta:
        model = campaigns.Demand


class SurveyFactory(DjangoModelFactory):
    campaign = SubFactory(CampaignFactory)
    question = "What first?"
    opens_on = closes_on = START

    class Meta:
        model = campaigns.Survey


class SurveyOptionFactory(DjangoModelFactory):
    survey = SubFactory(SurveyFactory)
    position = Sequence(int)
    text = "Pay"

    class Meta:
        model = campaigns.SurveyOption


class StructureTestFactory(DjangoModelFactory):
    campaign = SubFactory(CampaignFactory)
    workplace = SubFactory(WorkplaceFactory)
    ask = Ask.SIGNATURE
    title = "Petition"
    on = START

    class Meta:
        model = campaigns.StructureTest


class TestedAreaFactory(DjangoModelFactory):
    test = SubFactory(StructureTestFactory)
    area = SubFactory(AreaFactory, workplace=SelfAttribute("..test.workplace"))

    class Meta:
        model = campaigns.TestedArea


class AskingFactory(DjangoModelFactory):
    test = SubFactory(StructureTestFactory)
    person = SubFactory(PersonFactory)
    asker = SubFactory(PersonFactory)

    class Meta:
        model = campaigns.Asking
