"""Advice, talks, topics, projects and courses, as a screen reader and a narrow phone find them."""

import datetime

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from contacts.models import STEPS, AdviceCase, Contact
from core.tags import TopicTag
from core.vocabulary import Approach
from tests import factories as make
from tests.browser.looking import faults_on, in_both_themes
from tests.browser.test_flows import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
BOTH = [TopicTag.FURTHER_TRAINING, TopicTag.TRANSFORMATION]


@pytest.fixture
def case(mentor, workplace):
    """An open case with consent, and a contact about it."""
    case = make.AdviceCaseFactory(
        workplace=workplace,
        led_by=mentor.person,
        consent_on=datetime.date(2026, 1, 1),
        content="Wants to leave the night shift for a course.",
    )
    make.ContactFactory(
        workplace=workplace, made_by=mentor.person, logged_by=mentor, case=case, topics=BOTH
    )
    return case


@pytest.fixture
def project(mentor, workplace):
    project = make.WorkplaceProjectFactory(workplace=workplace, topics=BOTH)
    make.ProjectMentorFactory(project=project, mentor=mentor.person.mentorships.get())
    return project


@pytest.fixture
def proposal(units, workplace):
    """A course that meets the need of the group and is proposed to it."""
    make.NeedFactory(workplace=workplace)
    return make.CourseProposalFactory(course__unit=units.north, workplace=workplace)


@pytest.fixture
def pages(mentor, official, representative, case, project, proposal, workplace):
    """``(user, address)`` of each."""
    of_case, of_project, there = [case.pk], [project.pk], [workplace.pk]
    of_proposal = [proposal.pk]
    return [
        (mentor, reverse("contacts:cases:list")),
        (mentor, reverse("contacts:cases:choose-workplace")),
        (mentor, reverse("contacts:cases:open", args=there)),
        (mentor, reverse("contacts:cases:detail", args=of_case)),
        (mentor, reverse("contacts:cases:content", args=of_case)),
        (mentor, reverse("contacts:cases:hand-over", args=of_case)),
        (mentor, reverse("contacts:cases:close", args=of_case)),
        (official, reverse("contacts:cases:panel", args=there)),
        (official, reverse("contacts:topics")),
        (official, f"{reverse('contacts:weeks')}?from=2025-12-20&to=2026-01-20"),
        (official, reverse("mentors:projects:list")),
        (official, reverse("mentors:projects:topics")),
        (official, reverse("mentors:projects:start", args=there)),
        (official, reverse("mentors:projects:detail", args=of_project)),
        (official, reverse("mentors:projects:panel", args=there)),
        (representative, reverse("cohorts:courses:for-group", args=there)),
        (representative, reverse("cohorts:courses:panel", args=there)),
        (representative, reverse("cohorts:courses:decide", args=of_proposal)),
        (representative, proposal.course.get_absolute_url()),
    ]


@in_both_themes
def test_pages_have_no_fault_and_fit_the_screen(open_page, pages, theme, size):
    assert faults_on(open_page, pages, theme, size) == {}


def test_talk_on_a_phone_takes_its_steps_behind_more(open_page, mentor, workplace):
    page = open_page(reverse("contacts:log"), mentor, **PHONE)

    page.get_by_text("Talk", exact=True).tap()
    expect(page.locator("#id_ask")).to_be_hidden()
    page.locator("#main").get_by_text("More", exact=True).tap()
    for name in STEPS:
        page.locator(f"#id_{name}").fill(f"About {name}")
    page.get_by_role("button", name="Save contact").tap()
    page.wait_for_url("**/timeline/")

    contact = Contact.objects.get()
    assert [getattr(contact, name) for name in STEPS] == [f"About {name}" for name in STEPS]


def test_steps_follow_the_workplace_and_nothing_typed_is_lost_or_told(
    open_page, mentor, workplace, units
):
    units.north.approach = Approach.ACTIVATING
    units.north.save()
    there = make.WorkplaceFactory(unit=units.north)
    make.MentorFactory(person=mentor.person, workplace=there)
    page = open_page(f"{reverse('contacts:log')}?workplace={workplace.pk}", mentor, **PHONE)
    addresses = []
    page.on("request", lambda request: addresses.append(request.url))

    page.locator("#main").get_by_text("More", exact=True).tap()
    page.locator("#id_anger").fill("The roster")
    page.locator("#id_workplace").select_option(str(there.pk))
    expect(page.locator("#id_hope")).to_be_hidden()
    expect(page.locator("#id_anger")).to_be_visible()
    expect(page.locator("#id_own_step")).to_be_visible()
    page.locator("#id_workplace").select_option(str(workplace.pk))
    expect(page.locator("#id_hope")).to_be_visible()

    expect(page.locator("#id_anger")).to_have_value("The roster")
    assert addresses
    assert not any("roster" in address for address in addresses)


def test_case_is_read_in_its_page_and_closed_with_the_own_step(open_page, mentor, case):
    page = open_page(case.get_absolute_url(), mentor)

    page.get_by_role("link", name="Read it").click()
    expect(page.locator("#content")).to_contain_text("leave the night shift")
    page.get_by_role("link", name="Close case").click()
    page.get_by_role("button", name="Close case").click()
    expect(page.get_by_text("the question stays open").first).to_be_visible()
    page.get_by_label("What does the member do next?").fill("Asks for a day in the training room")
    page.get_by_role("button", name="Close case").click()
    expect(page.get_by_text("The case is closed.")).to_be_visible()

    assert AdviceCase.objects.get().own_step == "Asks for a day in the training room"
