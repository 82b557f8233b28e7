"""Pages as a screen reader, a keyboard and a narrow phone find them (WCAG 2.2 AA)."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests import factories as make
from tests.browser.looking import faults_on, in_both_themes

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGES = [
    (None, "account_login"),
    (None, "account_reset_password"),
    ("official", "home"),
    ("official", "accounts:settings"),
    ("official", "accounts:units"),
    ("official", "mfa_index"),
    ("official", "usersessions_list"),
    ("official", "search"),
    ("official", "programmes:choose"),
    ("official", "contacts:log"),
    ("official", "contacts:list"),
    ("official", "people:list"),
    ("official", "people:call-list"),
    ("official", "programmes:list"),
    ("official", "workplaces:list"),
    ("trainer", "home"),
    ("trainer", "cohorts:list"),
    ("trainer", "cohorts:attendance"),
    ("organiser", "cohorts:mine"),
    ("mentor", "home"),
    ("user_admin", "accounts:users"),
    ("user_admin", "accounts:invite"),
]


@pytest.fixture
def cast(official, trainer, mentor, organiser, user_admin, workplace, cohort):
    make.EnrolmentFactory(cohort=cohort, workplace=workplace)
    own = make.EnrolmentFactory(cohort=cohort, workplace=workplace, person=organiser.person)
    make.SignOffFactory(enrolment=own)
    make.ReflectionFactory(enrolment=own)
    make.ContactFactory(workplace=workplace)
    return {
        "official": official,
        "trainer": trainer,
        "mentor": mentor,
        "organiser": organiser,
        "user_admin": user_admin,
    }


@in_both_themes
def test_pages_have_no_fault_and_fit_the_screen(open_page, cast, theme, size):
    pages = [(cast.get(who), reverse(view)) for who, view in PAGES]

    assert faults_on(open_page, pages, theme, size) == {}


@pytest.fixture
def rows(cast, programme, campaign, cohort, workplace, units):
    """One row of each kind that has a page of its own, with what stands on it."""
    make.HeadcountFactory(workplace=workplace, count=1500)
    make.TeamFactory(campaign=campaign, workplace=workplace)
    make.GoalFactory(programme=programme)
    person = cast["mentor"].person
    make.MembershipFactory(person=person)
    event = make.EventFactory(title="A day with quite a long title", unit=units.north)
    contact = workplace.contacts.get()
    mentor = person.mentorships.get()
    enrolment = cohort.enrolments.latest("created_at")  # with a sign-off
    rows = [workplace, workplace.employer, programme, campaign, cohort, person, event, contact]
    return [*rows, mentor, enrolment]


@in_both_themes
def test_page_of_a_row_has_no_fault_and_fits_the_screen(open_page, cast, rows, cohort, theme, size):
    pages = [(cast["official"], row.get_absolute_url()) for row in rows]
    pages.append((cast["trainer"], reverse("cohorts:calendar", args=[cohort.pk])))

    assert faults_on(open_page, pages, theme, size) == {}


def test_first_tab_leads_past_the_navigation(open_page, cast):
    page = open_page("/settings/", cast["official"])

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("#main")).to_be_focused()


def test_menu_opens_and_closes_by_keyboard(open_page, cast):
    page = open_page("/settings/", cast["official"])
    summary = page.locator(".top-bar summary")

    summary.focus()
    page.keyboard.press("Enter")
    opened = page.locator(".top-bar details").get_attribute("open")
    page.keyboard.press("Escape")

    assert opened is not None
    assert page.locator(".top-bar details").get_attribute("open") is None
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_focus_goes_to_the_summary_of_errors(open_page, cast):
    page = open_page("/settings/", cast["official"])

    page.fill("#id_display_name", "x" * 300)
    page.evaluate("document.querySelector('#id_display_name').removeAttribute('maxlength')")
    page.fill("#id_display_name", "x" * 300)
    page.click("main .btn-primary")

    expect(page.locator(".error-summary")).to_be_focused()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_theme_follows_the_system(open_page, db, theme):
    page = open_page("/accounts/login/", color_scheme=theme)

    assert page.evaluate("document.documentElement.dataset.bsTheme") == theme
