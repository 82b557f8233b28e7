"""Trainers, mentors and officials each begin with their own overview (F1)."""

import datetime

import pytest
from django.urls import reverse

from accounts.enums import Role
from contacts.actions import log_contact
from people.models import Task
from tests import factories as make
from tests.counting import queries_of

pytestmark = pytest.mark.django_db
HOME = "/"


@pytest.fixture
def today(time_machine):
    time_machine.move_to(datetime.datetime(2026, 6, 10, 10, tzinfo=datetime.UTC), tick=False)
    return datetime.date(2026, 6, 10)


def templates_of(page):
    return {template.name for template in page.templates}


@pytest.mark.parametrize(
    ("role", "template"),
    [
        ("trainer", "cohorts/home.html"),
        ("mentor", "mentors/home.html"),
        ("official", "metrics/home.html"),
        ("admin", "metrics/home.html"),
        ("leadership", "metrics/home.html"),
        ("user_admin", "home.html"),
        ("organiser", "home.html"),
        ("adviser", "contacts/home.html"),
        ("coach", "mentors/development/list.html"),
    ],
)
def test_f1_home_is_the_one_of_the_role(request, signed_in, role, template):
    page = signed_in(request.getfixturevalue(role)).get(HOME)

    assert page.status_code == 200
    assert template in templates_of(page)


def test_f1_who_has_several_homes_switches_between_them(signed_in, mentor, units):
    make.GrantFactory(user=mentor, role=Role.OFFICIAL, unit=units.harbour)
    client = signed_in(mentor)

    first = client.get(HOME)
    second = client.get(reverse("home-of", args=["official"]))

    assert "mentors/home.html" in templates_of(first)
    assert "metrics/home.html" in templates_of(second)
    assert [home.is_shown for home in first.wsgi_request.homes] == [True, False]


@pytest.mark.parametrize("key", ["trainer", "official", "nobody"])
def test_home_of_another_role_is_not_there(signed_in, mentor, key):
    assert signed_in(mentor).get(reverse("home-of", args=[key])).status_code == 404


def test_stranger_is_asked_to_sign_in(client):
    assert client.get(HOME).status_code == 302


def test_f1_mentor_sees_own_workplaces_and_logs_a_contact(signed_in, mentor, workplace, today):
    make.WorkplaceFactory(unit=workplace.unit)
    make.HeadcountFactory(workplace=workplace, count=120)
    log_contact(by=mentor, workplace=workplace, kind="visit", on=datetime.date(2026, 6, 1))

    page = signed_in(mentor).get(HOME)

    [own] = page.context["workplaces"]
    assert (own, own.headcount) == (workplace, 120)
    assert own.last_contact_on == datetime.date(2026, 6, 1)
    assert f'href="{reverse("contacts:log")}"' in page.content.decode()


def test_mentor_finishes_a_follow_up_with_one_tap(signed_in, mentor, workplace, today):
    log_contact(
        by=mentor,
        workplace=workplace,
        kind="visit",
        on=datetime.date(2026, 6, 1),
        follow_up="Bring the leaflet",
        follow_up_due_on=datetime.date(2026, 6, 8),
    )
    client = signed_in(mentor)
    [due] = client.get(HOME).context["follow_ups"]

    answer = client.post(reverse("people:finish-task", args=[due.pk]), {"next": HOME})

    assert answer.url == HOME
    assert due.workplace_name == workplace.name
    assert Task.objects.get().done_on == today


def test_f1_trainer_sees_the_grid_and_the_session_of_today(signed_in, trainer, cohort, today):
    event = make.EventFactory(unit=cohort.unit, starts_on=today)
    session = make.SessionFactory(cohort=cohort, event=event)
    make.EnrolmentFactory.create_batch(2, cohort=cohort)

    page = signed_in(trainer).get(HOME)

    [grid] = page.context["running"]
    assert (len(grid.rows), grid.next_session, grid.is_today) == (2, session, True)
    assert page.content.decode().count('value="attended"') == 2


def test_ended_cohort_of_a_trainer_stands_apart(signed_in, trainer, cohort, time_machine):
    time_machine.move_to(datetime.datetime(2027, 1, 5, tzinfo=datetime.UTC), tick=False)

    page = signed_in(trainer).get(HOME)

    assert (page.context["running"], len(page.context["ended"])) == ([], 1)


def test_home_of_a_trainer_takes_as_many_queries_for_three_cohorts_as_for_one(
    signed_in, trainer, cohort, programme, today
):
    make.EnrolmentFactory(cohort=cohort)
    make.SessionFactory(cohort=cohort, event__starts_on=today)
    client = signed_in(trainer)
    for_one = queries_of(client, HOME)

    for more in make.CohortFactory.create_batch(2, programme=programme):
        make.TrainerFactory(cohort=more, person=trainer.person)
        make.EnrolmentFactory.create_batch(3, cohort=more)
        make.SessionFactory.create_batch(2, cohort=more, event__starts_on=today)

    assert queries_of(client, HOME) == for_one


def test_home_of_a_mentor_takes_as_many_queries_for_three_workplaces_as_for_one(
    signed_in, mentor, workplace, programme, today
):
    said = {"by": mentor, "kind": "visit", "on": today, "follow_up": "Call back"}
    log_contact(workplace=workplace, **said)
    client = signed_in(mentor)
    for_one = queries_of(client, HOME)

    for more in make.WorkplaceFactory.create_batch(2, unit=workplace.unit):
        make.MentorFactory(person=mentor.person, programme=programme, workplace=more)
        log_contact(workplace=more, **said)

    assert queries_of(client, HOME) == for_one
