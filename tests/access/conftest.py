"""One row of everything, in reach of every role that may reach it."""

from types import SimpleNamespace

import pytest

from tests import factories as make


@pytest.fixture
def letter(settings, tmp_path):
    """A mail that the demo wrote; its key is the name of the file."""
    settings.MAIL_DIR = str(tmp_path)
    written = tmp_path / "20260101-000000-1.log"
    written.write_text("Subject: Welcome\nTo: kim@example.org\n\nCome in.")
    return SimpleNamespace(pk=written.name)


@pytest.fixture
def world(
    units,
    workplace,
    programme,
    campaign,
    cohort,
    mentor,
    trainer,
    organiser,
    coach,
    official,
    adviser,
    letter,
):
    """In the harbour office: the mentor's workplace is the participant's home and has a team of
    the organiser's campaign; the participant works there, is a member, in the team, and coached."""
    person = make.PersonFactory(unit=units.harbour)
    employment = make.EmploymentFactory(person=person, workplace=workplace)
    team = make.TeamFactory(campaign=campaign, workplace=workplace)
    action = make.ActionFactory(campaign=campaign, team=team, event__unit=units.harbour)
    session = make.SessionFactory(cohort=cohort, event__unit=units.north)
    cohort.version.curriculum.unit = units.north
    cohort.version.curriculum.save()
    author = make.UserFactory()
    own_enrolment = make.EnrolmentFactory(
        cohort=cohort, person=organiser.person, workplace=workplace
    )
    scale = make.ScaleFactory(unit=units.harbour)
    workplace.employer.parent = group = make.EmployerFactory()
    workplace.employer.save()
    return SimpleNamespace(
        units=units,
        unit=units.harbour,
        person=person,
        employment=employment,
        workplace=workplace,
        programme=programme,
        campaign=campaign,
        cohort=cohort,
        team=team,
        action=action,
        session=session,
        event=action.event,
        participation=make.ParticipationFactory(event=action.event, person=person),
        # A trainer reaches the events of sessions, an organiser those of actions.
        of_trainer={
            "event": session.event,
            "participation": make.ParticipationFactory(event=session.event, person=person),
        },
        employer=workplace.employer,
        group=group,
        member=make.TeamMemberFactory(team=team, person=person),
        membership=make.MembershipFactory(person=person),
        contact_detail=make.ContactDetailFactory(person=person),
        task=make.TaskFactory(owner=mentor.person, created_by=author),
        letter=letter,
        function=make.FunctionFactory(person=person, workplace=workplace),
        area=make.AreaFactory(workplace=workplace),
        sketched=make.SketchFactory(workplace=workplace).workplace,
        headcount=make.HeadcountFactory(workplace=workplace),
        works_council=make.WorksCouncilFactory(workplace=workplace),
        topic=make.TopicFactory(workplace=workplace),
        agreement=make.AgreementFactory(workplace=workplace),
        signal=make.SignalFactory(workplace=workplace),
        scale=scale,
        rating=make.AssessmentFactory(workplace=workplace, person=person, scale=scale),
        tie=make.TieFactory(workplace=workplace, leader=person),
        responsibility=workplace.responsibilities.get(),
        adviser=adviser.person,
        absence=make.AbsenceFactory(person=adviser.person),
        goal=make.GoalFactory(programme=programme),
        policy_goal=make.GoalFactory(
            programme=programme, kind="policy", metric="", status="open", title="A law"
        ),
        milestone=make.MilestoneFactory(programme=programme),
        funding=make.FundingFactory(programme=programme),
        annotation=make.AnnotationFactory(programme=programme),
        unit_annotation=make.AnnotationFactory(programme=None, unit=units.harbour),
        media_item=make.MediaItemFactory(campaign=campaign),
        contact=make.ContactFactory(
            workplace=workplace,
            campaign=campaign,
            made_by=make.PersonFactory(unit=units.harbour),
            logged_by=author,
            note="Wants to hear more.",
        ),
        queued_entry=make.QueuedEntryFactory(author=mentor),
        enrolment=make.EnrolmentFactory(
            cohort=cohort, person=person, workplace=workplace, campaign=campaign
        ),
        own_enrolment=own_enrolment,
        reflection=make.ReflectionFactory(enrolment=own_enrolment, shared_with=trainer.person),
        sign_off=make.SignOffFactory(enrolment=own_enrolment),
        application=make.ApplicationFactory(cohort=cohort, workplace=workplace),
        curriculum=cohort.version.curriculum,
        version=cohort.version,
        module=make.ModuleFactory(version=cohort.version),
        trainer_row=cohort.trainers.get(),
        mentor_row=workplace.mentors.get(),
        register=make.RegisterFactory(programme=programme),
        joining=make.EmploymentFactory(workplace=workplace, person__unit=units.harbour).person,
        coach_assignment=make.CoachAssignmentFactory(person=person, coach=coach.person),
        coaching=make.CoachingAttendanceFactory(
            person=person, coaching__coach=coach.person, coaching__logged_by=coach
        ).coaching,
        step=make.DevelopmentStepFactory(person=person),
        invitation=make.InvitationFactory(unit=units.harbour),
        grant=official.grants.get(),
        official=official,
    )


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
