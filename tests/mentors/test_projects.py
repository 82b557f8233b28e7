"""Workplace projects and the mentors who carry them (B14); their topics (B13)."""

import datetime

import pytest
from django.urls import reverse

from contacts.models import Contact
from core.exceptions import ActionRefused
from core.tags import TopicTag
from mentors.actions import change_project, end_project, start_project
from mentors.models import WorkplaceProject
from tests import factories as make
from tests.counting import queries_of

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 3, 2)
LIST, TOPICS = reverse("mentors:projects:list"), reverse("mentors:projects:topics")
TRAINING, TRANSFORMATION = TopicTag.FURTHER_TRAINING, TopicTag.TRANSFORMATION


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(datetime.datetime(2026, 3, 2, 10, tzinfo=datetime.UTC), tick=False)


@pytest.fixture
def mentors(mentor, workplace, programme, units):
    """The two mentors of the workplace."""
    another = make.PersonFactory(unit=units.harbour)
    first = mentor.person.mentorships.get()
    return [first, make.MentorFactory(person=another, programme=programme, workplace=workplace)]


@pytest.fixture
def project(workplace, mentors, official):
    return start_project(
        workplace=workplace,
        name="Welding school",
        starts_on=datetime.date(2026, 1, 1),
        mentors=mentors,
        topics=[TRAINING, TRANSFORMATION],
        by=official,
    )


def page_of(project, view="detail"):
    return reverse(f"mentors:projects:{view}", args=[project.pk])


def test_b14_project_lists_its_two_mentors(signed_in, official, project, mentors):
    page = signed_in(official).get(page_of(project))

    listed = page.text.partition('id="mentors"')[2].partition("</ul>")[0]
    assert listed.count("<li>") == 2
    assert all(str(mentor.person) in listed for mentor in mentors)


def test_b14_ending_a_project_does_not_delete_contacts(
    signed_in, official, project, mentors, workplace
):
    made = [
        make.ContactFactory(workplace=workplace, made_by=mentor.person, on="2026-02-01")
        for mentor in mentors
    ]
    client = signed_in(official)

    client.post(page_of(project, "end"), {"ends_on": "2026-03-01"})

    page = client.get(page_of(project))
    assert WorkplaceProject.objects.get().ends_on == datetime.date(2026, 3, 1)
    assert set(Contact.objects.all()) == set(made)
    assert (page.context["count"], set(page.context["contacts"])) == (2, set(made))
    assert project.carried_by.count() == 2


def test_contacts_of_others_other_places_and_other_times_are_not_its_own(
    signed_in, official, project, mentors, workplace, units
):
    person = mentors[0].person
    elsewhere = make.WorkplaceFactory(unit=units.harbour)
    make.ContactFactory(workplace=workplace, on="2026-02-01")
    make.ContactFactory(workplace=elsewhere, made_by=person, on="2026-02-01")
    make.ContactFactory(workplace=workplace, made_by=person, on="2025-12-31")
    own = make.ContactFactory(workplace=workplace, made_by=person, on="2026-01-01")

    page = signed_in(official).get(page_of(project))

    assert list(page.context["contacts"]) == [own]


def test_project_is_started_by_its_form(signed_in, official, workplace, mentors, programme):
    said = {
        "name": "Charter for further training",
        "starts_on": "2026-03-02",
        "mentors": [mentor.pk for mentor in mentors],
        "topics": [TRAINING],
        "programme": programme.pk,
    }

    answer = signed_in(official).post(reverse("mentors:projects:start", args=[workplace.pk]), said)

    project = WorkplaceProject.objects.get()
    assert answer.url == project.get_absolute_url()
    assert (project.sort_key, project.programme) == ("charter for further training", programme)
    assert {each.mentor for each in project.carried_by.all()} == set(mentors)


def test_change_lets_other_mentors_carry_it(signed_in, official, project, mentors):
    said = {"name": "Welding", "starts_on": "2026-01-01", "mentors": [mentors[1].pk]}

    signed_in(official).post(page_of(project, "change"), said)

    project = WorkplaceProject.objects.get()
    assert (project.name, project.topics) == ("Welding", [])
    assert [each.mentor for each in project.carried_by.all()] == [mentors[1]]


def test_mentor_of_another_workplace_carries_it_not(project, official, units):
    stranger = make.MentorFactory(workplace=make.WorkplaceFactory(unit=units.harbour))

    with pytest.raises(ActionRefused):
        change_project(project, mentors=[stranger], by=official)

    assert project.carried_by.count() == 2


def test_project_that_ended_is_not_ended_again(project, official):
    end_project(project, ends_on=datetime.date(2026, 2, 1), by=official)

    with pytest.raises(ActionRefused):
        end_project(project, ends_on=TODAY, by=official)


def test_mentor_sees_the_projects_of_the_own_workplace_and_changes_none(
    signed_in, mentor, project, units
):
    elsewhere = make.WorkplaceProjectFactory(workplace__unit=units.harbour)

    client = signed_in(mentor)
    page = client.get(LIST)

    assert [row.record for row in page.context["table"].rows] == [project]
    assert client.get(page_of(elsewhere)).status_code == 404
    assert client.get(page_of(project, "change")).status_code == 403


@pytest.mark.parametrize("role", ["outsider", "leadership", "trainer", "representative"])
def test_project_is_not_there_for_others(request, signed_in, project, role):
    user = request.getfixturevalue(role)

    assert signed_in(user).get(page_of(project)).status_code == 404


def test_panel_of_a_workplace_names_its_projects(signed_in, official, project, workplace):
    url = reverse("mentors:projects:panel", args=[workplace.pk])
    client = signed_in(official)

    part = client.get(url, headers={"HX-Request": "true"}).text.strip()

    assert "Welding school" in part
    assert part in client.get(url).text


def test_list_of_projects_takes_as_many_queries_for_three_rows_as_for_one(
    signed_in, official, project, workplace, mentors
):
    client = signed_in(official)
    for_one = queries_of(client, LIST)

    for name in ("Second", "Third"):
        start_project(workplace=workplace, name=name, starts_on=TODAY, mentors=mentors, by=official)

    assert queries_of(client, LIST) == for_one


def test_b13_report_counts_the_projects_that_carry_both_topics(
    signed_in, official, project, workplace
):
    make.WorkplaceProjectFactory(workplace=workplace, topics=[TRAINING])
    client = signed_in(official)

    page = client.get(TOPICS)

    counted = {
        cell.query: cell.count for row in page.context["together"].rows for cell in row.cells
    }
    assert counted[f"topic={TRAINING}&topic={TRANSFORMATION}"] == 1
    assert counted[f"topic={TRAINING}"] == 2
    assert {query: client.get(f"{LIST}?{query}").context["count"] for query in counted} == counted
