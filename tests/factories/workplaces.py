"""Workplaces, their areas, what is known of them."""

import datetime

import factory
from factory import LazyAttribute, LazyFunction, SelfAttribute, Sequence, SubFactory
from factory.django import DjangoModelFactory

from core.keys import new_key
from tests.factories.accounts import UnitFactory, UserFactory
from tests.factories.base import START, by_name
from tests.factories.people import PersonFactory
from workplaces import models as workplaces
from workplaces.enums import Condition, FunctionKind
from workplaces.queries import picture_on


class EmployerFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"Employer {n}")
    sort_key = by_name()

    class Meta:
        model = workplaces.Employer


class WorkplaceFactory(DjangoModelFactory):
    employer = SubFactory(EmployerFactory)
    name = Sequence(lambda n: f"Workplace {n}")
    sort_key = by_name()
    unit = SubFactory(UnitFactory)
    assignment = factory.RelatedFactory(
        "tests.factories.UnitAssignmentFactory",
        factory_related_name="workplace",
        unit=SelfAttribute("..unit"),
    )

    class Meta:
        model = workplaces.Workplace
        skip_postgeneration_save = True


class UnitAssignmentFactory(DjangoModelFactory):
    workplace = SubFactory(WorkplaceFactory, assignment=None)
    unit = SelfAttribute("workplace.unit")
    starts_on = datetime.date(2000, 1, 1)

    class Meta:
        model = workplaces.UnitAssignment


class AreaFactory(DjangoModelFactory):
    workplace = SubFactory(WorkplaceFactory)
    kind = "department"
    name = Sequence(lambda n: f"Department {n}")
    sort_key = by_name()
    path = LazyAttribute(
        lambda area: ".".join([*([area.parent.path] if area.parent else []), area.id.hex])
    )
    parent = None
    id = LazyFunction(new_key)

    class Meta:
        model = workplaces.Area


class SketchFactory(DjangoModelFactory):
    workplace = SubFactory(WorkplaceFactory)
    png = b"\x89PNG"  # nobody looks at it
    width, height = 200, 100

    class Meta:
        model = workplaces.Sketch


class WorksCouncilFactory(DjangoModelFactory):
    workplace = SubFactory(WorkplaceFactory)
    seats = 9
    starts_on = START

    class Meta:
        model = workplaces.WorksCouncil


class TopicFactory(DjangoModelFactory):
    workplace = SubFactory(WorkplaceFactory)
    title = Sequence(lambda n: f"Topic {n}")
    horizon = "short"
    starts_on = START

    class Meta:
        model = workplaces.Topic


class AgreementFactory(DjangoModelFactory):
    workplace = SubFactory(WorkplaceFactory)
    title = Sequence(lambda n: f"Agreement {n}")
    starts_on = START

    class Meta:
        model = workplaces.Agreement


class SignalFactory(DjangoModelFactory):
    workplace = SubFactory(WorkplaceFactory)
    kind = "downsizing"
    on = START
    source = "Local paper"
    reported_by = SubFactory(UserFactory)

    class Meta:
        model = workplaces.Signal


class SnapshotFactory(DjangoModelFactory):
    """Of what is known of the workplace when it is made, as the action takes it."""

    workplace = SubFactory(WorkplaceFactory)
    number = Sequence(lambda n: n + 1)
    on = START
    picture = LazyAttribute(lambda snapshot: picture_on(snapshot.workplace, snapshot.on))
    taken_by = SubFactory(UserFactory)

    class Meta:
        model = workplaces.Snapshot


class TrajectoryFactory(DjangoModelFactory):
    workplace = SubFactory(WorkplaceFactory)
    title = Sequence(lambda n: f"Trajectory {n}")
    conditions = LazyFunction(lambda: list(Condition.values))

    class Meta:
        model = workplaces.Trajectory


class ScaleFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"Scale {n}")
    unit = SubFactory(UnitFactory)
    wording = LazyFunction(lambda: ["leads", "supports", "undecided", "against", "works against"])
    published_on = START

    class Meta:
        model = workplaces.Scale


class AssessmentFactory(DjangoModelFactory):
    workplace = SubFactory(WorkplaceFactory)
    person = SubFactory(PersonFactory)
    scale = SubFactory(ScaleFactory)
    level = 2
    on = START
    basis = "talk"
    rated_by = SubFactory(PersonFactory)
    logged_by = SubFactory(UserFactory)

    class Meta:
        model = workplaces.Assessment


class TieFactory(DjangoModelFactory):
    workplace = SubFactory(WorkplaceFactory)
    leader = SubFactory(PersonFactory)
    follower = SubFactory(PersonFactory)
    starts_on = START

    class Meta:
        model = workplaces.Tie


class ResponsibilityFactory(DjangoModelFactory):
    workplace = SubFactory(WorkplaceFactory)
    person = SubFactory(PersonFactory)
    starts_on = START

    class Meta:
        model = workplaces.Responsibility


class AbsenceFactory(DjangoModelFactory):
    person = SubFactory(PersonFactory)
    starts_on = START
    ends_on = START

    class Meta:
        model = workplaces.Absence


class CadenceFactory(DjangoModelFactory):
    unit = SubFactory(UnitFactory)
    days = 90

    class Meta:
        model = workplaces.Cadence


class HeadcountFactory(DjangoModelFactory):
    workplace = SubFactory(WorkplaceFactory)
    count = 100
    on = START

    class Meta:
        model = workplaces.Headcount


class EmploymentFactory(DjangoModelFactory):
    person = SubFactory(PersonFactory)
    workplace = SubFactory(WorkplaceFactory)
    starts_on = datetime.date(2020, 1, 1)

    class Meta:
        model = workplaces.Employment


class FunctionFactory(DjangoModelFactory):
    person = SubFactory(PersonFactory)
    workplace = SubFactory(WorkplaceFactory)
    kind = FunctionKind.WORKS_COUNCIL
    starts_on = START

    class Meta:
        model = workplaces.Function
