"""One row of everything, in reach of every role that may reach it."""

import datetime
from types import SimpleNamespace

import pytest
from django.utils import timezone

from tests import factories as make


@pytest.fixture
def letter(settings, tmp_path):
    """A mail that the demo wrote; its key is the name of the file."""
    settings.MAIL_DIR = str(tmp_path)
    written = tmp_path / "20260101-000000-1.log"
    written.write_text("Subject: Welcome\nTo: kim@example.org\n\nCome in.")
    return SimpleNamespace(pk=written.name)


@pytest.fixture
def world(of_units, of_people, of_workplaces, of_campaigns, of_cohorts, of_coaching, letter):
    """In the harbour office: the mentor's workplace is the participant's home and has a team of
    the organiser's campaign; the participant works there, is a member, in the team, and coached."""
    rows = of_units | of_people | of_workplaces | of_campaigns | of_cohorts | of_coaching
    return SimpleNamespace(letter=letter, **rows)


@pytest.fixture
def person(units):
    """The participant."""
    return make.PersonFactory(unit=units.harbour)


@pytest.fixture
def of_units(units, programme, official):
    return {
        "units": units,
        "unit": units.harbour,
        "programme": programme,
        "goal": make.GoalFactory(programme=programme),
        "policy_goal": make.GoalFactory(
            programme=programme, kind="policy", metric="", status="open", title="A law"
        ),
        "milestone": make.MilestoneFactory(programme=programme),
        "partnership": make.PartnershipFactory(programme=programme),
        "funding": make.FundingFactory(programme=programme),
        "register": make.RegisterFactory(programme=programme),
        "annotation": make.AnnotationFactory(programme=programme),
        "unit_annotation": make.AnnotationFactory(programme=None, unit=units.harbour),
        "invitation": make.InvitationFactory(unit=units.harbour),
        "grant": official.grants.get(),
        "official": official,
    }


@pytest.fixture
def of_people(units, person, workplace, mentor):
    return {
        "person": person,
        "employment": make.EmploymentFactory(person=person, workplace=workplace),
        "membership": make.MembershipFactory(person=person),
        "contact_detail": make.ContactDetailFactory(person=person),
        "task": make.TaskFactory(owner=mentor.person, created_by=make.UserFactory()),
        "double": make.PersonFactory(unit=units.harbour),
        "merge": make.MergeFactory(kept=person),
        "function": make.FunctionFactory(person=person, workplace=workplace),
        "joining": make.EmploymentFactory(workplace=workplace, person__unit=units.harbour).person,
    }


@pytest.fixture
def of_workplaces(units, workplace, person, mentor, adviser):
    scale = make.ScaleFactory(unit=units.harbour)
    workplace.employer.parent = group = make.EmployerFactory()
    workplace.employer.save()
    return {
        "workplace": workplace,
        "employer": workplace.employer,
        "group": group,
        "area": make.AreaFactory(workplace=workplace),
        "sketched": make.SketchFactory(workplace=workplace).workplace,
        "headcount": make.HeadcountFactory(workplace=workplace),
        **_of_councils(workplace),
        "topic": make.TopicFactory(workplace=workplace),
        "agreement": make.AgreementFactory(workplace=workplace),
        "signal": make.SignalFactory(workplace=workplace),
        "trajectory": make.TrajectoryFactory(workplace=workplace),
        "snapshot": make.SnapshotFactory(workplace=workplace),
        "scale": scale,
        "rating": make.AssessmentFactory(workplace=workplace, person=person, scale=scale),
        "tie": make.TieFactory(workplace=workplace, leader=person),
        "responsibility": workplace.responsibilities.get(),
        "adviser": adviser.person,
        "absence": make.AbsenceFactory(person=adviser.person),
        "mentor_row": workplace.mentors.get(),
        "project": make.ProjectMentorFactory(
            mentor=workplace.mentors.get(), project__workplace=workplace
        ).project,
    }


def happenings(event):
    """What stands on the agenda of an event, a table with a result, and a photo."""
    harvest = make.HarvestFactory(table__event=event)
    return {
        "agenda_item": make.AgendaItemFactory(event=event),
        "table": harvest.table,
        "harvest": harvest,
        "event_file": make.FileContentFactory(file__event=event).file,
    }


@pytest.fixture
def of_campaigns(units, campaign, organiser, workplace, person, mentor):
    team = make.TeamFactory(campaign=campaign, workplace=workplace)
    action = make.ActionFactory(campaign=campaign, team=team, event__unit=units.harbour)
    return {
        "campaign": campaign,
        "team": team,
        "lead": campaign.leads.get(person=organiser.person),
        "member": make.TeamMemberFactory(team=team, person=person),
        "action": action,
        "event": action.event,
        "participation": make.ParticipationFactory(event=action.event, person=person),
        "own_place": make.ParticipationFactory(event=action.event, person=organiser.person),
        **happenings(action.event),
        "series": make.SeriesFactory(unit=units.harbour),
        "venue": make.VenueFactory(unit=units.harbour),
        "media_item": make.MediaItemFactory(campaign=campaign),
        **_of_plans(action, person),
        "demand": make.DemandFactory(campaign=campaign),
        "survey": make.SurveyOptionFactory(survey__campaign=campaign).survey,
        **_of_structure_tests(campaign, workplace, person),
        "contact": make.ContactFactory(
            workplace=workplace,
            campaign=campaign,
            made_by=make.PersonFactory(unit=units.harbour),
            logged_by=make.UserFactory(),
            note="Wants to hear more.",
        ),
        "case": make.AdviceCaseFactory(
            workplace=workplace, led_by=mentor.person, confidentiality="advisers"
        ),
        "queued_entry": make.QueuedEntryFactory(author=mentor),
    }


def _of_councils(workplace):
    council = make.WorksCouncilFactory(workplace=workplace)
    about = {"subject_label": "workplaces.workscouncil", "subject_id": council.pk}
    owner = make.PersonFactory(unit=workplace.unit)
    return {
        "works_council": council,
        "joint_item": make.TaskFactory(owner=owner, created_by=make.UserFactory(), **about),
    }


def _of_plans(action, person):
    objective = make.ObjectiveFactory(campaign=action.campaign, owner=person)
    about = {"subject_label": "campaigns.objective", "subject_id": objective.pk}
    return {
        "objective": objective,
        "measure": make.TaskFactory(owner=person, created_by=make.UserFactory(), **about),
        "action_role": make.ActionRoleFactory(action=action, person=person),
    }


def _of_structure_tests(campaign, workplace, person):
    test = make.StructureTestFactory(campaign=campaign, workplace=workplace)
    make.TestedAreaFactory(test=test)
    asking = make.AskingFactory(test=test, person=person)
    return {"structure_test": test, "asker": asking.asker}


@pytest.fixture
def of_cohorts(units, cohort, trainer, organiser, workplace, campaign, person):
    session = make.SessionFactory(cohort=cohort, event__unit=units.north)
    version = cohort.version
    version.curriculum.unit = units.north
    version.curriculum.save()
    own = make.EnrolmentFactory(cohort=cohort, person=organiser.person, workplace=workplace)
    make.EmploymentFactory(person=organiser.person, workplace=workplace)
    ahead = timezone.localdate() + datetime.timedelta(days=30)
    opening, other = (
        make.CohortFactory(
            unit=units.north,
            programme=cohort.programme,
            starts_on=ahead,
            ends_on=ahead,
            takes_applications=True,
        )
        for _n in range(2)
    )
    return {
        "opening": opening,
        "own_application": make.ApplicationFactory(
            cohort=other, person=organiser.person, workplace=workplace
        ),
        "cohort": cohort,
        "session": session,
        # A trainer reaches the events of sessions, an organiser those of actions.
        "of_trainer": {
            "event": session.event,
            "participation": make.ParticipationFactory(event=session.event, person=person),
            **happenings(session.event),
        },
        "enrolment": make.EnrolmentFactory(
            cohort=cohort, person=person, workplace=workplace, campaign=campaign
        ),
        "own_enrolment": own,
        "reflection": make.ReflectionFactory(enrolment=own, shared_with=trainer.person),
        "sign_off": make.SignOffFactory(enrolment=own),
        "certificate": make.CertificateFactory(enrolment__cohort=cohort),
        "application": make.ApplicationFactory(cohort=cohort, workplace=workplace),
        "curriculum": version.curriculum,
        "version": version,
        "module": make.ModuleFactory(version=version),
        "trainer_row": cohort.trainers.get(),
        **_of_courses(units, workplace),
        "qualification": make.CoachQualificationFactory(person=trainer.person),
    }


def _of_courses(units, workplace):
    proposal = make.CourseProposalFactory(course__unit=units.north, workplace=workplace)
    decided = {"state": "accepted", "decided_on": "2026-02-01", "decided_by": make.UserFactory()}
    return {
        "course": make.CourseFactory(unit=units.north),
        "need": make.NeedFactory(workplace=workplace),
        "proposal": proposal,
        "accepted_proposal": make.CourseProposalFactory(
            course__unit=units.north, workplace=workplace, **decided
        ),
    }


@pytest.fixture
def of_coaching(person, coach):
    attended = make.CoachingAttendanceFactory(
        person=person, coaching__coach=coach.person, coaching__logged_by=coach
    )
    return {
        "coach_assignment": make.CoachAssignmentFactory(person=person, coach=coach.person),
        "coaching": attended.coaching,
        "step": make.DevelopmentStepFactory(person=person),
    }


@pytest.fixture
def elsewhere(units):
    """A row of the other district by its model, for every model that forms let one choose from."""
    unit = units.hills
    workplace = make.WorkplaceFactory(unit=unit)
    programme = make.ProgrammeFactory(unit=unit)
    campaign = make.CampaignFactory(programme=programme, unit=unit)
    rows = [
        unit,
        workplace,
        programme,
        campaign,
        make.PersonFactory(unit=unit),
        make.TeamFactory(campaign=campaign, workplace=workplace),
        make.ContactFactory(workplace=workplace),
        make.AreaFactory(workplace=workplace),
        make.SeriesFactory(unit=unit),
        make.AgendaItemFactory(event__unit=unit),
        make.MentorFactory(person__unit=unit, workplace=workplace, programme=programme),
    ]
    return {type(row): row for row in rows}


@pytest.fixture
def actors(
    official,
    outsider,
    admin,
    leadership,
    user_admin,
    protection_officer,
    mentor,
    trainer,
    organiser,
    representative,
    adviser,
    coach,
):
    """Who asks, by name (``addresses.CAST``)."""
    return {
        "official": official,
        "outsider": outsider,
        "programme_admin": admin,
        "leadership": leadership,
        "user_admin": user_admin,
        "data_protection": protection_officer,
        "mentor": mentor,
        "trainer": trainer,
        "organiser": organiser,
        "representative": representative,
        "adviser": adviser,
        "coach": coach,
        "staff": make.UserFactory(is_staff=True),
        "superuser": make.UserFactory(is_staff=True, is_superuser=True),
    }
