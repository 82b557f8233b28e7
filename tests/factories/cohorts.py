"""Curricula, cohorts, participants."""

import datetime

from factory import LazyFunction, SelfAttribute, Sequence, SubFactory
from factory.django import DjangoModelFactory

from cohorts import models as cohorts
from cohorts.enums import Field, Form, SessionKind
from events.enums import EventKind
from tests.factories.accounts import UnitFactory, UserFactory
from tests.factories.base import START, by_name
from tests.factories.events import EventFactory
from tests.factories.people import PersonFactory
from tests.factories.programmes import ProgrammeFactory
from tests.factories.workplaces import WorkplaceFactory


class CurriculumFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"Curriculum {n}")
    sort_key = by_name()
    unit = SubFactory(UnitFactory)

    class Meta:
        model = cohorts.Curriculum


class CurriculumVersionFactory(DjangoModelFactory):
    curriculum = SubFactory(CurriculumFactory)
    number = 1

    class Meta:
        model = cohorts.CurriculumVersion


class ModuleFactory(DjangoModelFactory):
    version = SubFactory(CurriculumVersionFactory)
    position = Sequence(int)
    title = Sequence(lambda n: f"Module {n}")
    field = Field.RESEARCH
    form = Form.THEORY

    class Meta:
        model = cohorts.Module


class CourseFactory(DjangoModelFactory):
    curriculum = SubFactory(CurriculumFactory)
    unit = SelfAttribute("curriculum.unit")
    topics = LazyFunction(lambda: ["agreement"])
    starts_on = START

    class Meta:
        model = cohorts.Course


class NeedFactory(DjangoModelFactory):
    workplace = SubFactory(WorkplaceFactory)
    topic = "agreement"
    noted_by = SubFactory(UserFactory)
    starts_on = START

    class Meta:
        model = cohorts.Need


class CourseProposalFactory(DjangoModelFactory):
    course = SubFactory(CourseFactory)
    workplace = SubFactory(WorkplaceFactory)
    proposed_by = SubFactory(UserFactory)
    proposed_on = START

    class Meta:
        model = cohorts.CourseProposal


class CohortFactory(DjangoModelFactory):
    programme = SubFactory(ProgrammeFactory)
    version = SubFactory(CurriculumVersionFactory)
    name = Sequence(lambda n: f"Cohort {n}")
    sort_key = by_name()
    unit = SelfAttribute("programme.unit")
    starts_on = START
    ends_on = datetime.date(2026, 12, 31)

    class Meta:
        model = cohorts.Cohort


class TrainerFactory(DjangoModelFactory):
    cohort = SubFactory(CohortFactory)
    person = SubFactory(PersonFactory)
    starts_on = START

    class Meta:
        model = cohorts.Trainer


class CoachQualificationFactory(DjangoModelFactory):
    person = SubFactory(PersonFactory)
    acquired = "Training for coaches 2021"
    starts_on = START
    recorded_by = SubFactory(UserFactory)

    class Meta:
        model = cohorts.CoachQualification


class EnrolmentFactory(DjangoModelFactory):
    cohort = SubFactory(CohortFactory)
    person = SubFactory(PersonFactory)
    workplace = SubFactory(WorkplaceFactory)

    class Meta:
        model = cohorts.Enrolment


class CertificateFactory(DjangoModelFactory):
    """Of somebody who has completed."""

    enrolment = SubFactory(
        EnrolmentFactory,
        state="completed",
        completed_on=START,
        confirmed_by=SelfAttribute("..issued_by"),
    )
    issued_by = SubFactory(UserFactory)

    class Meta:
        model = cohorts.Certificate


class ApplicationFactory(DjangoModelFactory):
    cohort = SubFactory(CohortFactory)
    person = SubFactory(PersonFactory)
    workplace = SubFactory(WorkplaceFactory)
    applied_on = START

    class Meta:
        model = cohorts.Application


class SignOffFactory(DjangoModelFactory):
    enrolment = SubFactory(EnrolmentFactory)
    module = SubFactory(ModuleFactory, version=SelfAttribute("..enrolment.cohort.version"))
    signed_on = START
    signed_by = SubFactory(UserFactory)

    class Meta:
        model = cohorts.SignOff


class ReflectionFactory(DjangoModelFactory):
    enrolment = SubFactory(EnrolmentFactory)
    dimension = "personal"
    on = START
    text = "I speak up now."

    class Meta:
        model = cohorts.Reflection


class SessionFactory(DjangoModelFactory):
    cohort = SubFactory(CohortFactory)
    event = SubFactory(EventFactory, kind=EventKind.TRAINING)
    kind = SessionKind.TRAINING

    class Meta:
        model = cohorts.Session
