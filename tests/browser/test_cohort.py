"""A cohort from the application to the certificate, in one go, as the people concerned."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from tests import factories as make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def cohort(programme):
    """One module long, on a version that is published."""
    version = make.CurriculumVersionFactory(
        curriculum__name="Organizing basics",
        curriculum__unit=programme.unit,
        published_on=programme.starts_on,
    )
    make.ModuleFactory(version=version, title="Mapping")
    return make.CohortFactory(programme=programme, version=version, name="Year one", capacity=8)


@pytest.fixture
def coach_to_be(units):
    """Will train the cohort, once qualified."""
    return make.PersonFactory(
        given_name="Ada",
        family_name="Quist",
        sort_key="quist ada",
        unit=units.north,
        user=make.UserFactory(),
    )


@pytest.fixture
def participant(workplace):
    person = make.PersonFactory(
        given_name="Noor", family_name="Vos", unit=workplace.unit, user=make.UserFactory()
    )
    make.EmploymentFactory(workplace=workplace, person=person)
    return person


def test_cohort_runs_from_the_application_to_the_certificate(
    open_page, admin, cohort, coach_to_be, participant
):
    page = open_page(cohort.get_absolute_url(), admin)
    apply_for(page, participant)
    set_trainer(page, cohort, coach_to_be)
    page = open_page(cohort.get_absolute_url(), coach_to_be.user)
    hold_session(page)
    vouch_for(page, participant)
    completion = page.url
    number = print_own(open_page(reverse("cohorts:mine"), participant.user, **PHONE))
    stranger = open_page(reverse("cohorts:verify"), **PHONE)
    verify(stranger, number)
    expect(stranger.locator("main")).to_contain_text("This certificate is valid.")
    expect(stranger.locator("main")).to_contain_text("Organizing basics")
    expect(stranger.locator("main")).not_to_contain_text("Vos")
    revoke(open_page(completion, coach_to_be.user))
    verify(stranger, number)
    expect(stranger.locator("main")).to_contain_text("This number is not valid.")


def apply_for(page, person):
    """Applied, and selected."""
    page.get_by_role("link", name="Applications").click()
    page.get_by_role("link", name="New application").first.click()
    page.get_by_label("Home workplace").select_option(index=1)
    page.get_by_role("button", name="Next").click()
    page.get_by_label("Who").select_option(label=str(person))
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Decide").click()
    page.get_by_label("selected", exact=True).check()
    page.get_by_role("button", name="Decide").click()
    expect(page.locator("main")).to_contain_text("Selected")


def set_trainer(page, cohort, person):
    """Refused with the reason first; then the qualification is recorded (A11)."""
    adding = reverse("cohorts:add-trainer", args=[cohort.pk]) + "?q=quist"
    page.goto(adding)
    page.get_by_label("Ada Quist").check()
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator("main")).to_contain_text("has no coach qualification that is valid")
    page.get_by_role("link", name="Record qualification").click()
    page.wait_for_url("**" + reverse("cohorts:record-qualification"))
    page.goto(f"{page.url}?q=quist")
    page.get_by_label("Ada Quist").check()
    page.get_by_label("How it was acquired").fill("Training for coaches 2021")
    page.get_by_label("From").fill("2021-09-17")
    page.get_by_role("button", name="Save").click()
    page.wait_for_url("**" + reverse("cohorts:qualifications"))
    page.goto(adding)
    page.get_by_label("Ada Quist").check()
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_text("The trainer is added.")).to_be_visible()


def hold_session(page):
    """Planned for today and attended."""
    page.get_by_role("link", name="Plan session").click()
    page.get_by_label("Module", exact=True).select_option(label="Mapping")
    page.get_by_label("First day").fill(timezone.localdate().isoformat())
    page.get_by_role("button", name="Plan", exact=True).click()
    page.locator("button.mark").click()
    expect(page.locator("button.mark-attended")).to_have_count(1)


def vouch_for(page, person):
    """The module is signed off and the completion confirmed."""
    page.get_by_role("link", name=str(person)).first.click()
    page.get_by_role("link", name="Mapping").click()
    page.get_by_role("button", name="Sign off").click()
    expect(page.locator("main")).to_contain_text("Signed off: 1 of 1 modules")
    page.get_by_role("link", name="Confirm completion").click()
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_role("button", name="Revoke completion")).to_be_visible()


def print_own(page):
    """The number that stands beside the paper, once it was loaded."""
    link = page.get_by_role("link", name="Certificate")
    answer = page.request.get(link.get_attribute("href"))
    assert answer.body().startswith(b"%PDF")
    return re.search(r"(\w{4}-){3}\w{4}", page.locator("main").inner_text()).group()


def revoke(page):
    page.get_by_role("button", name="Revoke completion").click()
    expect(page.get_by_text("The completion is revoked.")).to_be_visible()


def verify(page, number):
    page.get_by_label("Number of the certificate").fill(number.lower())
    page.get_by_role("button", name="Verify").click()
