"""What stands on a page about duplicates, as a screen reader and a narrow phone find it."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from people import actions
from people.models import Person
from tests import factories as make
from tests.browser.looking import faults_of, faults_on, in_both_themes

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def known(units):
    names = {"given_name": "Jan", "family_name": "Beispiel", "sort_key": "beispiel jan"}
    return make.PersonFactory(unit=units.harbour, **names)


@in_both_themes
def test_similar_person_is_shown_and_somebody_else_is_saved(
    open_page, official, known, units, theme, size
):
    page = open_page(reverse("people:create"), official, color_scheme=theme, viewport=size)
    page.get_by_label("Given name").fill("Jon")
    page.get_by_label("Family name").fill("Beispiel")
    page.get_by_label("Unit").select_option(label="Harbour")
    page.get_by_role("button", name="Add person").click()

    expect(page.get_by_role("heading", name="Already known?")).to_be_in_viewport()
    expect(page.get_by_role("link", name="Jan Beispiel")).to_be_in_viewport()
    expect(page.get_by_label("Given name")).to_have_value("Jon")
    assert faults_of(page, size) == []

    page.get_by_role("button", name="This is somebody else").click()
    page.get_by_role("heading", name="Jon Beispiel").wait_for()
    assert Person.objects.filter(unit=units.harbour).count() == 2


@pytest.fixture
def pages(units, official, known):
    """``(user, address)`` of finding, comparing and of a person who was merged."""
    names = {"given_name": "Jan", "family_name": "de Beispiel", "sort_key": "beispiel jan de"}
    other, merged = (make.PersonFactory(unit=units.north, **names) for _n in range(2))
    once = make.PersonFactory(unit=units.harbour)
    actions.merge_people(once, merged, by=official)
    return [
        (official, reverse("people:merge-with", args=[known.pk])),
        (official, reverse("people:merge", args=[known.pk, other.pk])),
        (official, once.get_absolute_url()),
    ]


@in_both_themes
def test_pages_of_merging_have_no_fault_and_fit_the_screen(open_page, pages, theme, size):
    assert faults_on(open_page, pages, theme, size) == {}


def test_two_persons_become_one_and_two_again(open_page, official, known, units):
    other = make.PersonFactory(unit=units.north, given_name="Jan", family_name="de Beispiel")
    page = open_page(reverse("people:merge", args=[known.pk, other.pk]), official)
    page.get_by_label("de Beispiel").check()
    page.get_by_label("These two are the same person").check()
    page.get_by_role("button", name="Merge").click()
    page.get_by_role("heading", name="Jan de Beispiel").wait_for()
    page.get_by_role("button", name="Undo").click()

    page.get_by_role("heading", name="Jan Beispiel").wait_for()
    assert Person.objects.filter(pk=other.pk).exists()
