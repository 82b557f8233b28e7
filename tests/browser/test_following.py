"""Pages about following up, mentors' coverage and attendance, in both themes."""

import pytest
from django.urls import reverse

from tests import factories as make
from tests.browser.looking import faults_on, in_both_themes

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LISTS = ("contacts:groups", "contacts:presence", "mentors:coverage", "people:call-list")
LISTS += ("cohorts:attendance", "workplaces:absences", "workplaces:cadences")
LISTS += ("workplaces:note-absence",)


@pytest.fixture
def pages(admin, adviser, mentor, workplace, programme, units):
    """``(user, address)`` of each, with something on it."""
    make.AbsenceFactory(person=adviser.person)
    make.FundingFactory(programme=programme)
    make.ContactFactory(workplace=workplace, kind="visit")
    note = reverse("contacts:hand-over-note", args=[adviser.person.pk])
    at_workplace = [
        reverse(f"workplaces:{name}", args=[workplace.pk])
        for name in ("name-adviser", "name-substitute")
    ]
    of_programme = [
        reverse(name, args=[programme.pk])
        for name in ("programmes:add-funding", "mentors:funding-banner")
    ]
    addresses = [*(reverse(name) for name in LISTS), note, *at_workplace, *of_programme]
    return [(adviser, reverse("contacts:home")), *((admin, address) for address in addresses)]


@in_both_themes
def test_pages_have_no_fault_and_fit_the_screen(open_page, pages, theme, size):
    assert faults_on(open_page, pages, theme, size) == {}
