"""Two unions that differ only in what readers of totals must not know.

Everything about people stands twice, on two ``Side``s of the union. ``swap`` exchanges the sides:
what a page says of the whole stays true, what it says of one side does not.
"""

import datetime
from dataclasses import dataclass, field

import pgtrigger
from django.utils import timezone

from mentors.models import DevelopmentStep
from metrics import actions
from metrics.models import Measurement
from tests import factories as make
from workplaces.models import Area

YEAR = 2025
DAYS = [datetime.date(YEAR, month, 10) for month in (2, 5, 8, 11)]
WINDOW = {"starts_on": datetime.date(YEAR, 1, 1), "ends_on": datetime.date(YEAR, 12, 31)}
BEFORE = datetime.date(YEAR - 2, 1, 1)
MOMENT = datetime.datetime(YEAR + 1, 1, 2, 3, tzinfo=datetime.UTC)


@dataclass
class Side:
    """A place and its projects; ``rows`` are what moves to the other side, with the fields that
    say where they stand."""

    unit: object
    workplace: object
    campaign: object
    cohort: object
    rows: list = field(default_factory=list)

    def holds(self, row, **where):
        self.rows.append((row, where))
        return row

    def at(self, where):
        return {name: getattr(self, place) for name, place in where.items()}


def side(unit, programme):
    """A workplace of its own group of companies, a campaign and a cohort, with a team."""
    workplace = make.WorkplaceFactory(unit=unit, employer__parent=make.EmployerFactory())
    campaign = make.CampaignFactory(programme=programme, unit=unit, **WINDOW)
    make.TeamFactory(campaign=campaign, workplace=workplace, starts_on=BEFORE)
    cohort = make.CohortFactory(programme=programme, unit=unit, **WINDOW)
    # What is exact for everybody is the same on both sides: the team is active there and here.
    for day in DAYS:
        event = make.EventFactory(unit=unit, starts_on=day)
        make.ActionFactory(campaign=campaign, team=campaign.teams.get(), event=event)
    return Side(unit, workplace, campaign, cohort)


def fill(here, number, user, on_days=None):
    """So many people of everything that people are counted in; ``on_days`` at what happened on
    each of ``DAYS``, when that differs."""
    at_work = {"workplace": "workplace"}
    scale = make.ScaleFactory(unit=here.unit)
    counted_on = BEFORE + datetime.timedelta(days=number)  # a day of its own, to change places
    count = make.HeadcountFactory(workplace=here.workplace, count=number, on=counted_on)
    here.holds(count, **at_work)
    council = make.PersonFactory(unit=here.unit)
    here.holds(council, unit="unit")
    here.holds(make.FunctionFactory(person=council, workplace=here.workplace), **at_work)
    for _n in range(number):
        _somebody(here, scale, user)
    _learning(here, number, user)
    _structure_test(here, number)
    for day, present in zip(DAYS, on_days or [number] * len(DAYS), strict=True):
        _on_a_day(here, day, present, user)


def _somebody(here, scale, user):
    """A member of two years who is rated, leads a department, represents and goes on; one who
    joined, one who left, one who moved on from studying, and a mentor."""
    unit, place = here.unit, {"workplace": here.workplace}
    at_work = {"workplace": "workplace"}
    member, joined, left, student, mentor = (make.PersonFactory(unit=unit) for _n in range(5))
    for person in (member, joined, left, student, mentor):
        here.holds(person, unit="unit")
    area = here.holds(make.AreaFactory(**place), **at_work)
    for person in (member, joined):
        here.holds(make.EmploymentFactory(person=person, area=area, **place), **at_work)
    make.MembershipFactory(person=member, starts_on=BEFORE)
    make.MembershipFactory(person=joined, starts_on=DAYS[1])
    make.MembershipFactory(person=left, starts_on=BEFORE, ends_on=DAYS[2])
    make.MembershipFactory(
        person=student, kind="student", starts_on=BEFORE, expected_graduation_on=DAYS[0]
    )
    kind = {"kind": "representative", "starts_on": BEFORE}
    here.holds(make.FunctionFactory(person=member, **place, **kind), **at_work)
    by = {"rated_by": mentor, "logged_by": user}
    rating = make.AssessmentFactory(person=member, scale=scale, on=DAYS[3], **place, **by)
    here.holds(rating, **at_work)
    tie = make.TieFactory(leader=member, follower=joined, starts_on=BEFORE, **place)
    here.holds(tie, **at_work)
    step = make.DevelopmentStepFactory(person=member, planned_by=user)
    at_noon = timezone.make_aware(datetime.datetime.combine(BEFORE, datetime.time(12)))
    DevelopmentStep.objects.filter(pk=step.pk).update(created_at=at_noon)
    Area.objects.filter(pk=area.pk).update(created_at=at_noon)
    programme = here.campaign.programme
    post = make.MentorFactory(person=mentor, programme=programme, starts_on=BEFORE, **place)
    here.holds(post, **at_work)


def _learning(here, number, user):
    """So many take part in the cohort, who had all applied; a module is signed off for each."""
    at = {"cohort": here.cohort, "workplace": here.workplace}
    for _n in range(number):
        person = here.holds(make.PersonFactory(unit=here.unit), unit="unit")
        applied = {"state": "selected", "applied_on": DAYS[0]}
        application = make.ApplicationFactory(person=person, **applied, **at)
        enrolment = make.EnrolmentFactory(person=person, **at)
        for row in (application, enrolment):
            here.holds(row, cohort="cohort", workplace="workplace")
        make.SignOffFactory(enrolment=enrolment, signed_on=DAYS[1], signed_by=user)


def _structure_test(here, number):
    """All who could said yes; what was asked differs, so that the two can change places."""
    test = make.StructureTestFactory(
        campaign=here.campaign,
        workplace=here.workplace,
        on=DAYS[2],
        ask=1 + number % 2,
        eligible=number,
        yes_unnamed=number,
    )
    here.holds(test, campaign="campaign", workplace="workplace")


def _on_a_day(here, day, number, user):
    """A contact, as many questions, and people at an action, a session and an event there."""
    contact = make.ContactFactory(
        workplace=here.workplace,
        campaign=here.campaign,
        on=day,
        people_reached=number,
        made_by=make.PersonFactory(unit=here.unit),
        logged_by=user,
    )
    here.holds(contact, workplace="workplace", campaign="campaign")
    for _n in range(number):
        case = make.AdviceCaseFactory(
            workplace=here.workplace, led_by=contact.made_by, opened_on=day
        )
        here.holds(case, workplace="workplace")
    action, session, meeting = (
        make.EventFactory(unit=here.unit, workplace=here.workplace, starts_on=day)
        for _n in range(3)
    )
    for event in (action, session, meeting):
        here.holds(event, unit="unit", workplace="workplace")
        make.ParticipationFactory(
            event=event,
            person=None,
            unnamed_count=number,
            state="attended",
            mode_attended="digital",
        )
    here.holds(
        make.ActionFactory(campaign=here.campaign, team=None, event=action, target_turnout=20),
        campaign="campaign",
    )
    here.holds(make.SessionFactory(cohort=here.cohort, event=session), cohort="cohort")
    for enrolment in here.cohort.enrolments.all():
        make.ParticipationFactory(event=session, person=enrolment.person, state="excused")


def swap(one, other):
    """Exchange what stands on the two sides, and measure again at the same moment."""
    with pgtrigger.ignore("workplaces.Assessment:append_only"):
        for here, there in ((one, other), (other, one)):
            for row, where in here.rows:
                type(row).objects.filter(pk=row.pk).update(**there.at(where))
    measure()


def measure():
    """As if all of it had been measured at one moment, which pages print."""
    actions.drain()
    Measurement.objects.update(computed_at=MOMENT)
