"""Mentors and coaching."""

import datetime
import json

from factory import LazyFunction, Sequence, SubFactory
from factory.django import DjangoModelFactory

from mentors import models as mentors
from mentors.enums import CoachingForm, Degree, Descriptor, ProfileView, Rung
from tests.factories.accounts import UserFactory
from tests.factories.base import START, by_name
from tests.factories.people import PersonFactory
from tests.factories.programmes import ProgrammeFactory
from tests.factories.workplaces import WorkplaceFactory


class RegisterFactory(DjangoModelFactory):
    programme = SubFactory(ProgrammeFactory)

    class Meta:
        model = mentors.Register


class MentorFactory(DjangoModelFactory):
    person = SubFactory(PersonFactory)
    programme = SubFactory(ProgrammeFactory)
    workplace = SubFactory(WorkplaceFactory)
    starts_on = START

    class Meta:
        model = mentors.Mentor


class WorkplaceProjectFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"Project {n}")
    sort_key = by_name()
    workplace = SubFactory(WorkplaceFactory)
    starts_on = START

    class Meta:
        model = mentors.WorkplaceProject


class ProjectMentorFactory(DjangoModelFactory):
    project = SubFactory(WorkplaceProjectFactory)
    mentor = SubFactory(MentorFactory)

    class Meta:
        model = mentors.ProjectMentor


class CoachAssignmentFactory(DjangoModelFactory):
    person = SubFactory(PersonFactory)
    coach = SubFactory(PersonFactory)
    starts_on = START

    class Meta:
        model = mentors.CoachAssignment


class CoachingFactory(DjangoModelFactory):
    coach = SubFactory(PersonFactory)
    logged_by = SubFactory(UserFactory)
    form = CoachingForm.ONE_TO_ONE
    on = START
    note = "What would the colleagues say?"

    class Meta:
        model = mentors.Coaching


class CoachingAttendanceFactory(DjangoModelFactory):
    coaching = SubFactory(CoachingFactory)
    person = SubFactory(PersonFactory)

    class Meta:
        model = mentors.CoachingAttendance


class BehaviourProfileFactory(DjangoModelFactory):
    person = SubFactory(PersonFactory)
    view = ProfileView.COACH
    written_by = SubFactory(UserFactory)
    on = START
    content = LazyFunction(lambda: json.dumps(dict.fromkeys(Descriptor.values, Degree.OFTEN.value)))

    class Meta:
        model = mentors.BehaviourProfile


class DevelopmentStepFactory(DjangoModelFactory):
    person = SubFactory(PersonFactory)
    rung = Rung.CARRIES
    title = "Hand out the newsletter in the own shift"
    due_on = datetime.date(2026, 6, 1)
    place = 1
    planned_by = SubFactory(UserFactory)

    class Meta:
        model = mentors.DevelopmentStep
