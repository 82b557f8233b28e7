import datetime

import pytest
from django.contrib.auth.models import AnonymousUser

from people import queries
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(units):
    return make.PersonFactory(unit=units.harbour), make.PersonFactory(unit=units.hills)


def test_official_sees_the_people_of_the_own_district_only(people, official):
    assert list(queries.people_visible_to(official)) == [people[0]]


def test_mentor_lists_nobody(people, mentor):
    assert not queries.people_visible_to(mentor).exists()


def test_leadership_lists_nobody(people, leadership):
    assert not queries.people_visible_to(leadership).exists()


def test_person_of_a_user_without_person_is_none(official):
    assert queries.person_of(official) is None
    assert queries.person_of(AnonymousUser()) is None


def test_person_of_a_mentor_is_the_linked_one(mentor):
    assert queries.person_of(mentor).user_id == mentor.pk


def test_open_tasks_come_by_due_day_and_nobody_has_none():
    owner = make.PersonFactory()
    later = make.TaskFactory(owner=owner, due_on=datetime.date(2026, 5, 1))
    undated = make.TaskFactory(owner=owner)
    sooner = make.TaskFactory(owner=owner, due_on=datetime.date(2026, 4, 1))
    make.TaskFactory(owner=owner, done_on=datetime.date(2026, 4, 1))

    assert list(queries.open_tasks_of(owner)) == [sooner, later, undated]
    assert list(queries.open_tasks_of(None)) == []


def test_own_task_is_visible_though_the_person_has_no_role():
    owner = make.PersonFactory(user=make.UserFactory())
    task = make.TaskFactory(owner=owner)
    make.TaskFactory()

    assert list(queries.tasks_visible_to(owner.user)) == [task]


@pytest.mark.parametrize("words", ["vries", "DE vries", "jan de Vr", "vríes jan"])
def test_name_is_found_by_its_words_in_any_order(units, words):
    person = make.PersonFactory(unit=units.harbour, sort_key="vries jan de")
    make.PersonFactory(unit=units.harbour, sort_key="vries eva")

    found = queries.matching(queries.Person.objects.all(), words)

    assert person in found
    assert queries.matching(queries.Person.objects.all(), "jan eva").count() == 0


def test_timeline_of_a_person_tells_memberships_to_who_may_read_them(people, official, outsider):
    person = people[0]
    make.MembershipFactory(person=person)

    assert [entry.title for entry in queries.timeline_entries(user=official, person=person)] == [
        "working"
    ]
    assert queries.timeline_entries(user=outsider, person=person) == []
