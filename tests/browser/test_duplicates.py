"""What stands on a page about duplicates, as a screen reader and a narrow phone find it."""

import pytest
from django.urls import reverse

from people.models import Person
from tests import factories as make
from tests.browser.looking import faults_of, in_both_themes

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

    page.get_by_role("heading", name="Already known?").wait_for()
    assert faults_of(page, size) == []

    page.get_by_role("button", name="This is somebody else").click()
    page.get_by_role("heading", name="Jon Beispiel").wait_for()
    assert Person.objects.filter(unit=units.harbour).count() == 2
