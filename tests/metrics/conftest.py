"""A little of everything that is counted, measured."""

import datetime

import pytest

from metrics import actions
from metrics.enums import ScopeKind
from metrics.figures import figures
from metrics.periods import month
from metrics.scopes import Scope
from tests import factories as make

DAY = datetime.date(2026, 5, 4)


@pytest.fixture
def value(admin):
    """What a figure reads for May: ``value("density", units.north)``, after measuring."""
    measured = []

    def read(key, row, day=DAY):
        if not measured:
            measured.append(actions.drain())
        kind = ScopeKind.UNIT if hasattr(row, "path") else ScopeKind(row._meta.model_name)
        return figures(admin, Scope(kind, row), [key], month(day))[0].value

    return read


@pytest.fixture
def world(units, workplace, campaign, cohort, official):
    measure_a_little(units, workplace, campaign, cohort, official)


def measure_a_little(units, workplace, campaign, cohort, official):
    """Make rows for every figure, and measure them."""
    team = make.TeamFactory(campaign=campaign, workplace=workplace)
    action = make.ActionFactory(
        campaign=campaign,
        team=team,
        target_turnout=20,
        event__unit=units.harbour,
        event__starts_on=DAY,
    )
    for state in ("attended", "absent"):
        make.ParticipationFactory(event=action.event, state=state, person__unit=units.harbour)
    make.ParticipationFactory(event=action.event, person=None, unnamed_count=12, state="attended")
    employment = make.EmploymentFactory(workplace=workplace, person__unit=units.harbour)
    make.MembershipFactory(person=employment.person, starts_on=DAY)
    make.MediaItemFactory(campaign=campaign, on=DAY)
    make.ObjectiveFactory(campaign=campaign, target=1, reached=1, reviewed_on=DAY)
    make.ContactFactory(workplace=workplace, campaign=campaign, on=DAY, people_reached=3)
    make.RegisterFactory(programme=campaign.programme, is_complete=False)
    make.MentorFactory(
        programme=campaign.programme, workplace=workplace, person__unit=units.harbour
    )
    graduate = make.EnrolmentFactory(
        cohort=cohort,
        person__unit=units.harbour,
        workplace=workplace,
        state="completed",
        completed_on=DAY,
        confirmed_by=official,
    )
    _people_at_work(units, workplace)
    _events_of_every_kind(units, campaign, cohort)
    _learning(cohort, workplace, graduate.person)
    _structure_test(campaign, workplace)
    _in_depth(units, workplace)
    actions.drain()


def _people_at_work(units, workplace):
    """Members who stayed, left, moved on or represent; a headcount, and a second workplace."""
    workplace.group_founded_on = datetime.date(2010, 1, 1)
    workplace.save()
    make.HeadcountFactory(workplace=workplace, count=40, on=datetime.date(2025, 1, 1))
    make.HeadcountFactory(workplace=workplace, count=64)
    unknown = make.WorkplaceFactory(unit=units.harbour)
    joined = datetime.date(2024, 9, 1)
    people = [make.PersonFactory(unit=units.harbour) for _ in range(4)]
    for place, person in zip((workplace, workplace, workplace, unknown), people, strict=True):
        make.EmploymentFactory(person=person, workplace=place)
    make.MembershipFactory(person=people[0], starts_on=joined)
    make.MembershipFactory(person=people[1], starts_on=joined, ends_on=DAY)
    before = make.MembershipFactory(
        person=people[2],
        kind="student",
        starts_on=joined,
        ends_on=DAY,
        expected_graduation_on=DAY,
    )
    make.MembershipFactory(
        person=people[2], starts_on=DAY + datetime.timedelta(days=1), follows=before
    )
    make.MembershipFactory(person=people[3], starts_on=DAY)
    make.FunctionFactory(person=people[0], workplace=workplace, kind="representative")


def _in_depth(units, workplace):
    """Somebody rated who leads a department and has a next step; advisers, and what is overdue."""
    person, works = make.PersonFactory(unit=units.harbour), {"workplace": workplace}
    area = _entered(make.AreaFactory(**works))
    make.EmploymentFactory(person=person, area=area, **works)
    make.AssessmentFactory(person=person, on=DAY, **works)
    make.TieFactory(leader=person, **works)
    make.FunctionFactory(person=person, kind="works_council_activist", **works)
    _entered(make.DevelopmentStepFactory(person=person))
    make.ResponsibilityFactory(person=person, **works)
    make.AdviceCaseFactory(led_by=person, opened_on=DAY, **works)
    make.CadenceFactory(unit=units.union, days=1)
    for kind in ("talk", "phone", "digital", "group"):
        make.ContactFactory(kind=kind, on=DAY - datetime.timedelta(days=30), **works)


def _entered(row):
    """Entered before all that is measured of it."""
    moment = datetime.datetime(2026, 1, 5, 12, tzinfo=datetime.UTC)
    type(row).objects.filter(pk=row.pk).update(created_at=moment)
    return row


def _events_of_every_kind(units, campaign, cohort):
    """An event of the programme and one of the cohort; one in the room, one from afar."""
    session = make.SessionFactory(
        cohort=cohort, event__unit=units.harbour, event__starts_on=DAY, event__mode="digital"
    )
    course = make.EventFactory(programme=campaign.programme, unit=units.harbour, starts_on=DAY)
    for event in (session.event, course):
        make.ParticipationFactory(event=event, state="attended", person__unit=units.harbour)
    make.EventFactory(unit=units.harbour, starts_on=DAY, mode="hybrid", state="held")


def _learning(cohort, workplace, graduate):
    """Who completed had applied; somebody else takes part, leads nothing, and masters a module."""
    at = {"cohort": cohort, "workplace": workplace}
    make.ApplicationFactory(person=graduate, applied_on=DAY, state="selected", **at)
    session = cohort.sessions.get().event
    enrolment = make.EnrolmentFactory(person=session.participations.get().person, **at)
    make.SignOffFactory(enrolment=enrolment, signed_on=DAY)


def _structure_test(campaign, workplace):
    """Of ten two said yes unnamed; one who was expected to did not."""
    test = make.StructureTestFactory(
        campaign=campaign, workplace=workplace, on=DAY, eligible=10, yes_unnamed=2
    )
    make.AskingFactory(test=test, predicted=True, answer=False)
