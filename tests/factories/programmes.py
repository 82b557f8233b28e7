"""Programmes, goals, partners."""

import datetime

from factory import Sequence, SubFactory
from factory.django import DjangoModelFactory

from core.vocabulary import Approach
from programmes import models as programmes
from programmes.enums import GoalKind
from tests.factories.accounts import UnitFactory
from tests.factories.base import START, by_name


class ProgrammeFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"Programme {n}")
    sort_key = by_name()
    unit = SubFactory(UnitFactory)
    approach = Approach.ORGANISING
    starts_on = START
    ends_on = datetime.date(2026, 12, 31)

    class Meta:
        model = programmes.Programme


class GoalFactory(DjangoModelFactory):
    programme = SubFactory(ProgrammeFactory)
    kind = GoalKind.FIGURE
    title = "Mentors"
    metric = "mentors"

    class Meta:
        model = programmes.Goal


class MilestoneFactory(DjangoModelFactory):
    programme = SubFactory(ProgrammeFactory)
    on = START
    text = "First series"

    class Meta:
        model = programmes.Milestone


class FundingFactory(DjangoModelFactory):
    programme = SubFactory(ProgrammeFactory)
    source = "Ministry"
    starts_on = START

    class Meta:
        model = programmes.Funding


class PartnerFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"Partner {n}")
    sort_key = by_name()
    kind = "internal"

    class Meta:
        model = programmes.Partner


class PartnershipFactory(DjangoModelFactory):
    programme = SubFactory(ProgrammeFactory)
    partner = SubFactory(PartnerFactory)
    role = "develops"
    starts_on = START

    class Meta:
        model = programmes.Partnership
