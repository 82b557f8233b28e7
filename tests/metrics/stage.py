"""A small union in the year 2025, and how to make one fact of each family there.

A new family needs a maker; a figure that counts only some of its family's rows says in ``TRAITS``
what a row must be like to count.
"""

import datetime
from dataclasses import dataclass

import pgtrigger
from django.utils import timezone

from campaigns.models import Team
from contacts.models import Contact
from events.enums import EventKind
from events.models import Event
from tests import factories as make
from workplaces.models import UnitAssignment, Workplace

BEFORE = datetime.date(2020, 1, 1)
A_DAY = datetime.timedelta(days=1)
# A campaign, a cohort and their programme, none of which begins or ends with a month.
OPENS, CLOSES = datetime.date(2025, 2, 10), datetime.date(2025, 11, 20)


@dataclass
class Place:
    """A workplace with a team, and the projects that its facts belong to."""

    unit: object
    workplace: object
    programme: object
    campaign: object
    cohort: object
    team: object
    user: object

    def scope_rows(self):
        """Its row of every kind that a fact there can count for."""
        return {
            "unit": self.unit,
            "workplace": self.workplace,
            "programme": self.programme,
            "campaign": self.campaign,
            "cohort": self.cohort,
            "employer": self.workplace.employer.parent,
        }


def place(unit, programme):
    """A new workplace of a group of companies, with a campaign of its own."""
    dates = {"starts_on": OPENS, "ends_on": CLOSES}
    workplace = make.WorkplaceFactory(unit=unit, employer__parent=make.EmployerFactory())
    campaign = make.CampaignFactory(programme=programme, unit=unit, **dates)
    return Place(
        unit,
        workplace,
        programme,
        campaign,
        make.CohortFactory(programme=programme, unit=unit, **dates),
        make.TeamFactory(campaign=campaign, workplace=workplace, starts_on=BEFORE),
        make.UserFactory(),
    )


@dataclass
class Fact:
    """A ``row`` that counts from the day in ``field`` of ``dated``.

    A flow counts on that day alone. A stock counts on: until the day in ``ends_on`` of its row,
    unless a kind of fact below says what else ends it.
    """

    row: object
    dated: object
    field: str

    def move(self, day, **more):
        if isinstance(self.dated, Event):
            more["ends_on"] = day  # or it would end before it begins
        type(self.dated).objects.filter(pk=self.dated.pk).update(**{self.field: day}, **more)

    def end(self, day):
        """Make ``day`` the last one on which it counts."""
        type(self.row).objects.filter(pk=self.row.pk).update(ends_on=day)


def contact(at, on, person, **traits):
    row = make.ContactFactory(
        workplace=at.workplace,
        campaign=at.campaign,
        on=on,
        made_by=person,
        logged_by=at.user,
        **{"people_reached": 1} | traits,
    )
    return Fact(row, row, "on")


def advice_case(at, on, person, **traits):
    row = make.AdviceCaseFactory(workplace=at.workplace, led_by=person, opened_on=on, **traits)
    return Fact(row, row, "opened_on")


def participation(at, on, person, **traits):
    event = make.EventFactory(
        kind=EventKind.ACTION, unit=at.unit, workplace=at.workplace, starts_on=on
    )
    make.ActionFactory(campaign=at.campaign, team=None, event=event)
    row = make.ParticipationFactory(event=event, person=person, **{"state": "attended"} | traits)
    return Fact(row, event, "starts_on")


def report(at, on, person, **traits):
    row = make.MediaItemFactory(campaign=at.campaign, on=on, **{"reach": 1} | traits)
    return Fact(row, row, "on")


def objective(at, on, person, **traits):
    done = {"target": 10, "reached": 10, "reviewed_on": on}
    row = make.ObjectiveFactory(campaign=at.campaign, **done | traits)
    return Fact(row, row, "reviewed_on")


def join(at, on, person, **traits):
    make.EmploymentFactory(workplace=at.workplace, person=person)
    row = person.memberships.first() or make.MembershipFactory(
        person=person, starts_on=on, **traits
    )
    return Fact(row, row, "starts_on")


def graduate(at, on, person, **traits):
    row = make.EnrolmentFactory(
        cohort=at.cohort,
        person=person,
        workplace=at.workplace,
        campaign=at.campaign,
        confirmed_by=at.user,
        completed_on=on,
        **{"state": "completed"} | traits,
    )
    return Fact(row, row, "completed_on")


def mentor(at, on, person, **traits):
    row = make.MentorFactory(
        person=person, programme=at.programme, workplace=at.workplace, starts_on=on, **traits
    )
    return Fact(row, row, "starts_on")


class Activity(Fact):
    """Keeps its team active for as many days as the rule of the campaign says."""

    def end(self, day):
        self.move(day - (self.row.campaign.activity_days - 1) * A_DAY)


def activity(at, on, person, **traits):
    event = make.EventFactory(kind=EventKind.ACTION, unit=at.unit, starts_on=on, **traits)
    row = make.ActionFactory(campaign=at.campaign, team=at.team, event=event)
    return Activity(row, event, "starts_on")


def member(at, on, person, **traits):
    make.EmploymentFactory(workplace=at.workplace, person=person)
    row = make.MembershipFactory(person=person, **{"starts_on": on} | traits)
    return Fact(row, row, "starts_on")


def leaver(at, on, person, **traits):
    fact = member(at, BEFORE, person, ends_on=on, **traits)
    return Fact(fact.row, fact.row, "ends_on")


class ForAYear(Fact):
    """Counts for a year, whatever becomes of the membership."""

    def end(self, day):
        self.move(a_year_before(day + A_DAY))


class AYearOn(ForAYear):
    """Counts for the year that begins a year after the day in its field."""

    def move(self, day, **more):
        super().move(a_year_before(day), **more)


def a_year_before(day):
    return day.replace(year=day.year - 1)


def joiner(at, on, person, **traits):
    row = member(at, on.replace(year=on.year - 1), person, **traits).row
    return AYearOn(row, row, "starts_on")


def student(at, on, person, *, has_moved=False):
    ends_on = datetime.date(2024, 3, 31) if has_moved else None
    row = make.MembershipFactory(
        person=person,
        kind="student",
        starts_on=BEFORE,
        ends_on=ends_on,
        expected_graduation_on=on,
    )
    if has_moved:
        make.MembershipFactory(person=person, starts_on=datetime.date(2024, 4, 1), follows=row)
    return ForAYear(row, row, "expected_graduation_on")


class UntilTheNext(Fact):
    """Counts until the next count, be it that nobody works there any more."""

    def end(self, day):
        later = {"workplace": self.row.workplace, "count": 0}
        type(self.row).objects.update_or_create(**later, defaults={"on": day + A_DAY})


def headcount(at, on, person, **traits):
    row = make.HeadcountFactory(workplace=at.workplace, on=on, **{"count": 1} | traits)
    return UntilTheNext(row, row, "on")


def organised(at, on, person, **traits):
    make.MembershipFactory(person=person, starts_on=BEFORE)
    if not at.workplace.headcounts.exists():
        make.HeadcountFactory(workplace=at.workplace, on=BEFORE)
    row = make.EmploymentFactory(workplace=at.workplace, person=person, starts_on=on, **traits)
    return Fact(row, row, "starts_on")


class Rated(Fact):
    """A job that counts from the day of a rating, which nobody but a test can move."""

    def move(self, day, **more):
        with pgtrigger.ignore("workplaces.Assessment:append_only"):
            super().move(day, **more)


def rated(at, on, person, **traits):
    if not at.workplace.headcounts.exists():
        make.HeadcountFactory(workplace=at.workplace, on=BEFORE)
    row = make.EmploymentFactory(workplace=at.workplace, person=person, starts_on=BEFORE)
    rating = make.AssessmentFactory(workplace=at.workplace, person=person, on=on, **traits)
    return Rated(row, rating, "on")


class Entered(Fact):
    """Counts from the day of its entry on."""

    def move(self, day, **more):
        super().move(_at(day), **more)


def _at(day):
    """A moment of that day by the local clock."""
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time(12)))


def area(at, on, person, **traits):
    row = make.AreaFactory(workplace=at.workplace, **traits)
    type(row).objects.filter(pk=row.pk).update(created_at=_at(on))
    return Entered(row, row, "created_at")


def led_area(at, on, person, **traits):
    row = area(at, BEFORE, person).row
    make.EmploymentFactory(workplace=at.workplace, person=person, area=row, starts_on=BEFORE)
    tie = make.TieFactory(workplace=at.workplace, leader=person, starts_on=on, **traits)
    return Fact(tie, tie, "starts_on")


def activist(at, on, person, **traits):
    row = make.FunctionFactory(
        workplace=at.workplace, person=person, kind="informal_leader", starts_on=on, **traits
    )
    return Fact(row, row, "starts_on")


def next_step(at, on, person, **traits):
    row = activist(at, on, person).row
    step = make.DevelopmentStepFactory(
        person=person, place=1 + person.steps.count(), planned_by=at.user, **traits
    )
    type(step).objects.filter(pk=step.pk).update(created_at=_at(BEFORE))
    return Fact(row, row, "starts_on")


def beside_the_council(at, on, person, **traits):
    member = make.PersonFactory(unit=at.unit)
    make.FunctionFactory(workplace=at.workplace, person=member, starts_on=BEFORE)
    return representative(at, on, person, **traits)


def adviser(at, on, person, **traits):
    row = make.ResponsibilityFactory(workplace=at.workplace, person=person, starts_on=on, **traits)
    return Fact(row, row, "starts_on")


class Overdue(Fact):
    """Counts from the day on which the contact before is too long ago; until the next one."""

    def move(self, day, **more):
        super().move(day - CADENCE - A_DAY, **more)

    def end(self, day):
        make.ContactFactory(workplace=self.dated.workplace, on=day + A_DAY)


CADENCE = datetime.timedelta(days=1000)


def overdue(at, on, person, **traits):
    """All workplaces were contacted often enough; the one at this place until then."""
    row = make.CadenceFactory(unit=at.unit.parent.parent, days=CADENCE.days)
    by = {"made_by": person, "logged_by": at.user}
    Contact.objects.bulk_create(
        make.ContactFactory.build(workplace=workplace, on=datetime.date(year, 1, 1), **by)
        for workplace in Workplace.objects.all()
        for year in range(2000, 2023 if workplace == at.workplace else 2027, 2)
    )
    contact = make.ContactFactory(workplace=at.workplace, on=on - CADENCE - A_DAY, **by)
    return Overdue(row, contact, "on")


def representative(at, on, person, **traits):
    row = make.FunctionFactory(
        workplace=at.workplace,
        person=person,
        starts_on=on,
        **{"kind": "representative"} | traits,
    )
    return Fact(row, row, "starts_on")


def group(at, on, person, **traits):
    type(at.workplace).objects.filter(pk=at.workplace.pk).update(group_founded_on=on)
    row = at.workplace.unit_assignments.order_by("starts_on").first()
    return Fact(row, at.workplace, "group_founded_on")


def action(at, on, person, **traits):
    """Held with one of the one that was aimed for."""
    event = make.EventFactory(
        kind=EventKind.ACTION,
        unit=at.unit,
        workplace=at.workplace,
        starts_on=on,
        **{"state": "held"} | traits,
    )
    make.ActionFactory(campaign=at.campaign, team=None, event=event, target_turnout=1)
    make.ParticipationFactory(event=event, person=person, state="attended")
    return Fact(event, event, "starts_on")


def session(at, on, person, **traits):
    event = make.EventFactory(unit=at.unit, starts_on=on, **{"state": "held"} | traits)
    make.SessionFactory(cohort=at.cohort, event=event)
    return Fact(event, event, "starts_on")


def enrolment(at, person):
    return make.EnrolmentFactory(cohort=at.cohort, person=person, workplace=at.workplace)


def place_at_session(at, on, person, **traits):
    event = session(at, on, person).row
    enrolment(at, person)
    row = make.ParticipationFactory(event=event, person=person, **{"state": "attended"} | traits)
    return Fact(row, event, "starts_on")


def application(at, on, person, *, has_completed=False):
    row = make.ApplicationFactory(
        cohort=at.cohort, person=person, workplace=at.workplace, applied_on=on, state="selected"
    )
    if has_completed:
        graduate(at, on, person)
    return Fact(row, row, "applied_on")


class WhileItRuns(Fact):
    """Counts until the last day of its cohort."""

    def end(self, day):
        type(self.dated).objects.filter(pk=self.dated.pk).update(ends_on=day)


def participant(at, on, person, **traits):
    fact = WhileItRuns(enrolment(at, person), at.cohort, "starts_on")
    fact.move(on)
    return fact


def sign_off(at, on, person, **traits):
    row = make.SignOffFactory(enrolment=enrolment(at, person), signed_on=on, signed_by=at.user)
    return Fact(row, row, "signed_on")


def structure_test(at, on, person, *, answer=True):
    """Of one who could, one is expected to say yes; each test there asks more than the last."""
    row = make.StructureTestFactory(
        campaign=at.campaign,
        workplace=at.workplace,
        on=on,
        ask=1 + at.campaign.tests.count(),
        eligible=1,
    )
    make.AskingFactory(test=row, person=person, asker=person, predicted=True, answer=answer)
    return Fact(row, row, "on")


def team(at, on, person, **traits):
    take_away(Team)
    row = make.TeamFactory(campaign=at.campaign, workplace=at.workplace, starts_on=on, **traits)
    return Fact(row, row, "starts_on")


def assignment(at, on, person, **traits):
    take_away(UnitAssignment)
    row = make.UnitAssignmentFactory(workplace=at.workplace, unit=at.unit, starts_on=on, **traits)
    return Fact(row, row, "starts_on")


def take_away(model):
    """What stands on the stage since before, so that a new row can be told apart."""
    model.objects.filter(starts_on__lte=BEFORE).delete()


MAKERS = {
    "actions": action,
    "activists": activist,
    "advice_cases": advice_case,
    "advisers": adviser,
    "applications": application,
    "areas": area,
    "elected": beside_the_council,
    "events": action,
    "led_areas": led_area,
    "overdue": overdue,
    "participants": participant,
    "rated": rated,
    "rated_lately": rated,
    "session_places": place_at_session,
    "sessions": session,
    "sign_offs": sign_off,
    "steps": next_step,
    "structure_tests": structure_test,
    "test_errors": structure_test,
    "test_guesses": structure_test,
    "test_yes": structure_test,
    "turnout": action,
    "attendance": participation,
    "functions": representative,
    "groups": group,
    "headcounts": headcount,
    "leaves": leaver,
    "memberships": member,
    "organised": organised,
    "recruits": member,
    "retention": joiner,
    "students": student,
    "contacts": contact,
    "participations": participation,
    "media": report,
    "objectives": objective,
    "joins": join,
    "enrolments": graduate,
    "mentors": mentor,
    "team_activity": activity,
    "teams": team,
    "workplaces": assignment,
}
ENDLESS = {"areas"}  # families whose facts no day ends
TRAITS = {
    "digital_contacts": {"kind": "digital"},
    "group_contacts": {"kind": "group"},
    "phone_calls": {"kind": "phone"},
    "talks": {"kind": "talk"},
    "visits": {"kind": "visit"},
    "applicants_completed": {"has_completed": True},
    "attendances_digital": {"mode_attended": "digital"},
    "events_digital": {"mode": "digital"},
    "events_hybrid": {"mode": "hybrid"},
    "yes_too_many_expected": {"answer": False},
    "students_moved": {"has_moved": True},
}


def make_fact(definition, at, on, person):
    """A fact that the definition counts at the place ``at`` on the day ``on``."""
    return MAKERS[definition.family.name](at, on, person, **TRAITS.get(definition.key, {}))
