"""Rows for tests; every factory makes what its row needs, in the smallest true form."""

import datetime
import json
from functools import cache

import factory
from django.contrib.auth.hashers import make_password
from django.utils import timezone
from factory import LazyAttribute, LazyFunction, SelfAttribute, Sequence, SubFactory
from factory.django import DjangoModelFactory

from accounts import models as accounts
from accounts.enums import Role, UnitKind
from campaigns import models as campaigns
from campaigns.enums import ActionKind, Ask
from cohorts import models as cohorts
from cohorts.enums import Field, Form, SessionKind
from contacts import models as contacts
from contacts.enums import ContactKind
from core.keys import new_key
from core.sorting import sort_key
from core.vocabulary import Approach
from events import models as events
from events.enums import EventKind, FileKind, MediaType
from mentors import models as mentors
from mentors.enums import CoachingForm, Degree, Descriptor, ProfileView, Rung
from metrics import models as metrics
from people import models as people
from people.actions.written import as_text, values_of
from people.enums import ContactDetailKind, MembershipKind
from programmes import models as programmes
from programmes.enums import GoalKind
from workplaces import models as workplaces
from workplaces.enums import Condition, FunctionKind
from workplaces.queries import picture_on

PASSWORD = "correct horse battery staple"
START = datetime.date(2026, 1, 1)


def by_name():
    return LazyAttribute(lambda row: sort_key(row.name))


@cache
def hashed_password():
    """Hashed once: it is meant to be slow."""
    return make_password(PASSWORD)


class UserFactory(DjangoModelFactory):
    email = Sequence(lambda n: f"user{n}@example.org")
    display_name = Sequence(lambda n: f"User {n}")
    password = LazyFunction(hashed_password)

    class Meta:
        model = accounts.User


class UnitFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"Unit {n}")
    kind = LazyAttribute(lambda unit: UnitKind.OFFICE if unit.parent else UnitKind.UNION)
    parent = None
    code = Sequence(lambda n: f"u{n}")
    path = LazyAttribute(lambda u: f"{u.parent.path}.{u.code}" if u.parent else u.code)
    sort_key = by_name()

    class Meta:
        model = accounts.Unit
        exclude = ["code"]


class GrantFactory(DjangoModelFactory):
    user = SubFactory(UserFactory)
    role = Role.OFFICIAL
    unit = SubFactory(UnitFactory)
    starts_on = START

    class Meta:
        model = accounts.Grant


class InvitationFactory(DjangoModelFactory):
    email = Sequence(lambda n: f"invited{n}@example.org")
    unit = SubFactory(UnitFactory)
    invited_by = SubFactory(UserFactory)
    token_digest = Sequence(lambda n: n.to_bytes(32, "big"))
    expires_at = datetime.datetime(2100, 1, 1, tzinfo=datetime.UTC)

    class Meta:
        model = accounts.Invitation


class PersonFactory(DjangoModelFactory):
    given_name = Sequence(lambda n: f"Kim{n}")
    family_name = "Beispiel"
    sort_key = LazyAttribute(lambda p: sort_key(p.family_name, p.given_name))
    unit = SubFactory(UnitFactory)

    class Meta:
        model = people.Person


class ContactDetailFactory(DjangoModelFactory):
    person = SubFactory(PersonFactory)
    kind = ContactDetailKind.EMAIL
    value = "kim@example.org"
    blind_index = Sequence(lambda n: n.to_bytes(32, "big"))

    class Meta:
        model = people.ContactDetail


def what_was(merge):
    """What a merge keeps for its undoing."""
    gone = PersonFactory.build(pk=merge.gone_id, unit=merge.kept.unit)
    return as_text({"gone": values_of(gone), "before": {}, "after": {}})


class MergeFactory(DjangoModelFactory):
    kept = SubFactory(PersonFactory)
    gone_id = LazyFunction(new_key)
    merged_by = SubFactory(UserFactory)
    content = LazyAttribute(what_was)

    class Meta:
        model = people.Merge


class MembershipFactory(DjangoModelFactory):
    person = SubFactory(PersonFactory)
    kind = MembershipKind.WORKING
    starts_on = START

    class Meta:
        model = people.Membership


class TaskFactory(DjangoModelFactory):
    owner = SubFactory(PersonFactory)
    title = "Call back"
    created_by = SubFactory(UserFactory)

    class Meta:
        model = people.Task


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


class AnnotationFactory(DjangoModelFactory):
    programme = SubFactory(ProgrammeFactory)
    on = START
    text = "A strike"

    class Meta:
        model = metrics.Annotation


class SeriesFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"Series {n}")
    sort_key = by_name()
    unit = SubFactory(UnitFactory)

    class Meta:
        model = events.Series


class EventFactory(DjangoModelFactory):
    title = Sequence(lambda n: f"Event {n}")
    kind = EventKind.MEETING
    unit = SubFactory(UnitFactory)
    starts_on = START
    ends_on = SelfAttribute("starts_on")

    class Meta:
        model = events.Event


class VenueFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"Venue {n}")
    sort_key = by_name()
    unit = SubFactory(UnitFactory)

    class Meta:
        model = events.Venue


class ParticipationFactory(DjangoModelFactory):
    event = SubFactory(EventFactory)
    person = SubFactory(PersonFactory)

    class Meta:
        model = events.Participation


class RegistrationLinkFactory(DjangoModelFactory):
    """Of somebody invited to what lies ahead."""

    participation = SubFactory(
        ParticipationFactory,
        state="invited",
        event__starts_on=LazyFunction(lambda: timezone.localdate() + datetime.timedelta(days=3)),
    )
    made_by = SubFactory(UserFactory)

    class Meta:
        model = events.RegistrationLink


class NoticeFactory(DjangoModelFactory):
    participation = SubFactory(ParticipationFactory)
    kind = "link"
    about_on = SelfAttribute("participation.event.starts_on")

    class Meta:
        model = events.Notice


class AgendaItemFactory(DjangoModelFactory):
    event = SubFactory(EventFactory)
    title = Sequence(lambda n: f"Talk {n}")

    class Meta:
        model = events.AgendaItem


class EventFileFactory(DjangoModelFactory):
    event = SubFactory(EventFactory)
    kind = FileKind.PHOTO
    title = Sequence(lambda n: f"File {n}")
    media_type = MediaType.JPEG
    size = 2000
    uploaded_by = SubFactory(UserFactory)

    class Meta:
        model = events.EventFile


class FileContentFactory(DjangoModelFactory):
    file = SubFactory(EventFileFactory)
    content = small = b"\xff\xd8\xff"  # nobody looks at it

    class Meta:
        model = events.FileContent


class DiscussionTableFactory(DjangoModelFactory):
    event = SubFactory(EventFactory)
    question = Sequence(lambda n: f"Question {n}?")

    class Meta:
        model = events.DiscussionTable


class HarvestFactory(DjangoModelFactory):
    table = SubFactory(DiscussionTableFactory)
    text = Sequence(lambda n: f"Result {n}")

    class Meta:
        model = events.Harvest


class CampaignFactory(DjangoModelFactory):
    programme = SubFactory(ProgrammeFactory)
    name = Sequence(lambda n: f"Campaign {n}")
    sort_key = by_name()
    unit = SelfAttribute("programme.unit")
    starts_on = SelfAttribute("programme.starts_on")
    ends_on = SelfAttribute("programme.ends_on")

    class Meta:
        model = campaigns.Campaign


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


class ContactFactory(DjangoModelFactory):
    workplace = SubFactory(WorkplaceFactory)
    made_by = SubFactory(PersonFactory)
    logged_by = SubFactory(UserFactory)
    kind = ContactKind.VISIT
    on = START

    class Meta:
        model = contacts.Contact


class AdviceCaseFactory(DjangoModelFactory):
    workplace = SubFactory(WorkplaceFactory)
    led_by = SubFactory(PersonFactory)
    topic = "further_training"
    opened_on = START

    class Meta:
        model = contacts.AdviceCase


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


class RegisterFactory(DjangoModelFactory):
    programme = SubFactory(ProgrammeFactory)

    class Meta:
        model = mentors.Register


class QueuedEntryFactory(DjangoModelFactory):
    author = SubFactory(UserFactory)
    state = "attention"
    content = '{"author": "", "finished": true, "fields": []}'

    class Meta:
        model = contacts.QueuedEntry


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
