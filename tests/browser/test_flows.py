"""The main flows as people go through them: by thumb, by keyboard, without scripts."""

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from contacts.forms import MOST_OFFERED
from contacts.models import Contact
from events.models import Participation
from metrics.actions import measure_everything
from tests import factories as make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
FURTHEST = 60  # presses of Tab
HAS_RING = """() => {
    const style = getComputedStyle(document.activeElement);
    return style.outlineStyle !== "none" || style.boxShadow !== "none";
}"""


@pytest.fixture
def session(cohort, workplace):
    """A session of today, with one participant."""
    make.EnrolmentFactory(cohort=cohort, workplace=workplace, person__given_name="Ada")
    return make.SessionFactory(cohort=cohort, event__starts_on=timezone.localdate())


@pytest.fixture
def contacts(workplace):
    """Three of this month, counted."""
    made = make.ContactFactory.create_batch(3, workplace=workplace, on=timezone.localdate())
    measure_everything()
    return made


def test_b5_mentor_logs_a_contact_in_three_taps(open_page, mentor, workplace):
    page = open_page("/", mentor, **PHONE)

    page.get_by_role("link", name="Log contact").locator("visible=true").first.tap()
    page.get_by_text("Phone call", exact=True).tap()
    page.get_by_role("button", name="Save contact").tap()

    page.wait_for_url(f"**{reverse('mentors:workplace-timeline', args=[workplace.pk])}")
    assert list(Contact.objects.values_list("kind", "workplace")) == [("phone", workplace.pk)]
    expect(page.locator("main")).to_contain_text("phone call")


def test_contact_is_logged_without_scripts(open_page, mentor, workplace):
    page = open_page("/contacts/log/", mentor, java_script_enabled=False)

    page.get_by_label("Visit", exact=True).check(force=True)
    page.get_by_label("Note", exact=True).fill("Asked for the agreement")
    page.get_by_role("button", name="Save contact").click()

    expect(page.get_by_text("The contact is saved.")).to_be_visible()
    assert Contact.objects.get().note == "Asked for the agreement"


def test_trainer_marks_attendance_in_one_tap(open_page, trainer, session):
    page = open_page("/", trainer, **PHONE)

    page.locator("#today").get_by_role("button").first.tap()

    expect(page.locator("#today [aria-pressed=true]")).to_have_count(1)
    assert Participation.objects.get(event=session.event).state == "attended"


def test_cell_of_the_trainers_home_leads_to_its_mark(open_page, trainer, session):
    page = open_page("/", trainer)

    page.locator("tbody .grid-cell a").first.click()

    page.wait_for_url(f"**{session.cohort.get_absolute_url()}#mark-*")
    expect(page.locator("button.mark:target")).to_be_in_viewport()


def test_whom_one_may_name_follows_the_workplace_and_the_name_typed(
    open_page, official, workplace, units
):
    small = make.WorkplaceFactory(unit=units.harbour)
    make.EmploymentFactory(workplace=small, person__unit=units.harbour)
    make.EmploymentFactory.create_batch(
        MOST_OFFERED + 1, workplace=workplace, person__unit=units.harbour
    )
    make.EmploymentFactory(
        workplace=workplace, person__unit=units.harbour, person__family_name="Zquist"
    )
    page = open_page("/contacts/log/", official, **PHONE)
    page.get_by_label("Note", exact=True).fill("Half a thought")
    page.get_by_text("More", exact=True).locator("visible=true").first.tap()
    people = page.get_by_label("With whom").locator("option")

    page.get_by_label("Workplace").select_option(str(small.pk))
    expect(people).to_have_count(2)
    page.get_by_label("Workplace").select_option(str(workplace.pk))
    expect(people).to_have_count(MOST_OFFERED + 1)
    page.get_by_label("Find people by name").press_sequentially("zquist")

    expect(people).to_have_count(2)
    expect(people.last).to_contain_text("Zquist")
    assert page.get_by_label("Note", exact=True).input_value() == "Half a thought"


def test_tile_opens_as_many_rows_as_it_counts(open_page, official, contacts):
    page = open_page("/", official)
    tile = page.locator("article.figure-tile", has_text="Contacts").first
    number = int(tile.locator(".figure-number").inner_text())

    tile.get_by_role("link", name="Show the rows").click()

    expect(page.locator("tbody tr")).to_have_count(number)
    assert number == len(contacts)


@pytest.mark.parametrize(
    ("who", "action"),
    [
        ("mentor", "a[href='/contacts/log/']"),
        ("trainer", "#today button"),
        ("official", ".figure-foot a"),
    ],
)
def test_keyboard_reaches_the_main_action(request, open_page, session, contacts, who, action):
    page = open_page("/", request.getfixturevalue(who))

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # past the navigation

    assert press_tab_until(page, action)
    assert page.evaluate(HAS_RING)


def press_tab_until(page, selector):
    """Whether the focus comes to such an element."""
    for _ in range(FURTHEST):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return True
    return False
