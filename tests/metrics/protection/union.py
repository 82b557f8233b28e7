"""A small union in 2025 whose numbers, here and there, would tell of each other.

Everything is known to who built it; what leadership gets to see of it is for them to find out.
"""

import datetime
from random import Random
from types import SimpleNamespace

from accounts.enums import UnitKind
from cohorts.models import Application
from contacts.enums import ContactKind
from contacts.models import AdviceCase, Contact
from mentors.models import DevelopmentStep
from metrics import actions
from people.models import Membership, Person
from tests import factories as make
from workplaces.models import Area, Employment

YEAR = 2025
MONTHS = range(1, 13)
WINDOW = {"starts_on": datetime.date(YEAR, 2, 10), "ends_on": datetime.date(YEAR, 11, 20)}
NOON = datetime.datetime(YEAR, 1, 1, 12, tzinfo=datetime.UTC)  # when all this was entered
EMPLOYED_BESIDES = 4  # no members, and rated
REPRESENTATIVES = {"Harbour": 9, "Pier": 7, "Hills": 11, "Dale": 4}
EMPLOYEES = {"Harbour": (40, 12), "Pier": (30, 7), "Hills": (25, 23), "Dale": (20, 8)}
# In these months something is so that one number would tell another.
ALL_IN_ONE_ROOM, NOTHING_BUT_ACTIONS, ONE_LEAVES, NO_CONTACT_AT_THE_PIER = 1, 7, 6, 4
TWO_DECLINED_AT_THE_PIER = 8


def day(month, on=10, year=YEAR):
    return datetime.date(year, month, on)


def built(units):
    """Two districts with two offices each, two programmes, everything measured."""
    pier, dale = (
        make.UnitFactory(name=name, parent=parent, kind=UnitKind.OFFICE)
        for name, parent in (("Pier", units.north), ("Dale", units.south))
    )
    offices = [units.harbour, pier, units.hills, dale]
    world = SimpleNamespace(
        units=[units.union, units.north, units.south, *offices],
        offices=offices,
        workplaces={office: make.WorkplaceFactory(unit=office) for office in offices},
        user=make.UserFactory(),
        author=make.PersonFactory(unit=units.harbour),
        random=Random(7),
        scale=make.ScaleFactory(unit=units.union),
    )
    make.CadenceFactory(unit=units.union, days=20)
    world.campaigns = [_campaign(world, office) for office in (units.harbour, units.hills)]
    world.programmes = [campaign.programme for campaign in world.campaigns]
    for month in MONTHS:
        for office in offices:
            _contacts(world, office, month)
            _cases(world, office, month)
            _events(world, office, month)
        _actions(world, month)
    for office in offices:
        _people(world, office)
        _learning(world, office)
    _mentors(world)
    actions.drain()
    return world


def _campaign(world, office):
    campaign = make.CampaignFactory(programme=make.ProgrammeFactory(unit=office, **WINDOW))
    make.TeamFactory(campaign=campaign, workplace=world.workplaces[office], starts_on=day(1, 1))
    make.GoalFactory(programme=campaign.programme, metric="participations", value=50)
    make.GoalFactory(programme=campaign.programme, metric="joins_per_workplace")
    return campaign


def _contacts(world, office, month):
    """Up to three contacts with mostly more than a few people."""
    if (office.name, month) == ("Pier", NO_CONTACT_AT_THE_PIER):
        return
    number = world.random.randint(1, 3) + (3 if month % 2 else 0)
    kinds = world.random.choices([ContactKind.VISIT, ContactKind.TALK], k=number)
    Contact.objects.bulk_create(
        make.ContactFactory.build(
            workplace=world.workplaces[office],
            made_by=world.author,
            logged_by=world.user,
            kind=kind,
            on=day(month),
            people_reached=world.random.choice([1, 3, 6, 9]),
        )
        for kind in kinds
    )


def _cases(world, office, month):
    """Mostly several questions, now and then one or none."""
    AdviceCase.objects.bulk_create(
        make.AdviceCaseFactory.build(
            workplace=world.workplaces[office], led_by=world.author, opened_on=day(month)
        )
        for _n in range(world.random.choice([0, 1, 5, 6, 7, 8]))
    )


def _events(world, office, month):
    if month == NOTHING_BUT_ACTIONS:
        return
    digital = 0 if month == ALL_IN_ONE_ROOM else world.random.choice([0, 2, 6, 8, 9])
    for mode, number in (("in_person", world.random.randint(6, 15)), ("digital", digital)):
        _present(make.EventFactory(unit=office, starts_on=day(month)), number, mode)


def _present(event, number, mode=""):
    if number:
        make.ParticipationFactory(
            event=event, person=None, unnamed_count=number, mode_attended=mode, state="attended"
        )


def _actions(world, month):
    """The first programme's actions are well attended, the second's mostly by few."""
    first, second = world.campaigns
    numbers = (first, 12), (second, world.random.choice([0, 0, 1, 3, 8]))
    if month == NOTHING_BUT_ACTIONS:
        numbers = (first, 12), (second, 0)
    for campaign, number in numbers:
        action = make.ActionFactory(
            campaign=campaign, event__unit=campaign.unit, event__starts_on=day(month, 15)
        )
        _present(action.event, number, "in_person")
        if campaign is first:
            for _n in range(world.random.choice([0, 1, 6])):
                make.ParticipationFactory(
                    event=action.event, person__unit=campaign.unit, state="attended"
                )


def _people(world, office):
    """Members of long standing, who joins and leaves month by month, who joined the year before
    and mostly stayed, and who works where the headcount is known."""
    workplace = world.workplaces[office]
    employees, organised = EMPLOYEES[office.name]
    make.HeadcountFactory(workplace=workplace, count=employees, on=day(1, 1, YEAR - 1))
    at_work = _members(office, organised, day(1, 1, YEAR - 2))
    for month in MONTHS:
        few = world.random.randint(1, 4) if world.random.random() < 0.2 else 0
        joined = _members(office, few or world.random.randint(5, 7), day(month, 12))
        if office is world.offices[0]:
            Employment.objects.bulk_create(
                make.EmploymentFactory.build(person=person, workplace=world.workplaces[office])
                for person in joined
            )
        left = 1 if month == ONE_LEAVES else world.random.randint(4, 7)
        _members(office, left, day(1, 1, YEAR - 2), ends_on=day(month, 20))
    Employment.objects.bulk_create(
        make.EmploymentFactory.build(person=person, workplace=workplace) for person in at_work
    )
    _in_depth(world, office, at_work)
    for month in (5, 9):
        _members(office, 6, day(month, 12, YEAR - 1))
    _members(office, 2, day(9, 12, YEAR - 1), ends_on=day(2, 1))


def _in_depth(world, office, people):
    """Who is rated, how long ago; representatives beside a works council, some of them with a next
    step; departments, in some of which somebody leads."""
    workplace = world.workplaces[office]
    at = {"workplace": workplace}
    scale, by = world.scale, {"rated_by": world.author, "logged_by": world.user}
    more = EMPLOYED_BESIDES if office.name == "Dale" else 0
    besides = [make.EmploymentFactory(person__unit=office, **at).person for _n in range(more)]
    for number, person in enumerate([*people, *besides]):
        on = day(1 + number % 3, year=YEAR - number % 2)
        make.AssessmentFactory(person=person, scale=scale, on=on, **at, **by)
    make.FunctionFactory(person=world.author, starts_on=day(1, 1), **at)
    for number, person in enumerate(people[: REPRESENTATIVES[office.name]]):
        make.FunctionFactory(person=person, kind="representative", starts_on=day(1, 1), **at)
        if number > 1:
            step = make.DevelopmentStepFactory(person=person, planned_by=world.user)
            DevelopmentStep.objects.filter(pk=step.pk).update(created_at=NOON)
    for number, leader in enumerate(people[:6]):
        area = make.AreaFactory(**at)
        Area.objects.filter(pk=area.pk).update(created_at=NOON)
        if number < len(people) // 3:
            Employment.objects.filter(person=leader).update(area=area)
            make.TieFactory(leader=leader, follower=people[-1], starts_on=day(1, 1), **at)


def _learning(world, office):
    """A cohort: who applies for it month by month, who takes part, and what is signed off.

    In one month each office selects many and declines many, but for one that declines two.
    """
    days = {"starts_on": day(1, 1), "ends_on": day(12, 31)}
    cohort = make.CohortFactory(programme=world.programmes[0], unit=office, **days)
    for month in MONTHS:
        selected = world.random.choice([0, 2, 6, 9])
        declined = world.random.choice([0, 1, 5, 7])
        if month == TWO_DECLINED_AT_THE_PIER:
            selected, declined = 6, 2 if office.name == "Pier" else 6
        for state, number in (("selected", selected), ("declined", declined)):
            _apply(world, cohort, state, number, day(month))
    leading = {"campaign": world.campaigns[0]}
    several = 2 if office.name == "Dale" else 7
    rows = [{}] * 7 + [leading] * several
    enrolments = [_enrolled(world, cohort, **row) for row in rows]
    for month in MONTHS:
        module = make.ModuleFactory(version=cohort.version)
        for enrolment in enrolments[: world.random.choice([0, 3, 6, 9])]:
            make.SignOffFactory(
                enrolment=enrolment, module=module, signed_on=day(month), signed_by=world.user
            )


def _apply(world, cohort, state, number, on):
    people = [make.PersonFactory.build(unit=cohort.unit) for _n in range(number)]
    Person.objects.bulk_create(people)
    at = {"cohort": cohort, "workplace": world.workplaces[cohort.unit]}
    Application.objects.bulk_create(
        make.ApplicationFactory.build(person=person, state=state, applied_on=on, **at)
        for person in people
    )


def _enrolled(world, cohort, **row):
    place = {"workplace": world.workplaces[cohort.unit], "person__unit": cohort.unit}
    return make.EnrolmentFactory(cohort=cohort, **place, **row)


def _members(office, number, starts_on, ends_on=None):
    people = [make.PersonFactory.build(unit=office) for _n in range(number)]
    Person.objects.bulk_create(people)
    Membership.objects.bulk_create(
        make.MembershipFactory.build(person=person, starts_on=starts_on, ends_on=ends_on)
        for person in people
    )
    return people


def _mentors(world):
    """Six in the first programme, two in the second from June on."""
    for programme, office, number, month in zip(
        world.programmes, (world.offices[0], world.offices[2]), (6, 2), (2, 6), strict=True
    ):
        for _n in range(number):
            make.MentorFactory(
                programme=programme,
                workplace=world.workplaces[office],
                person__unit=office,
                starts_on=day(month, 12),
            )
