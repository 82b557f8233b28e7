"""A chart by keyboard, by pointer, by screen reader and on a phone."""

import datetime

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from metrics import actions
from tests import factories as make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
DAY = datetime.date(2026, 5, 4)


@pytest.fixture
def address(workplace, campaign):
    make.ContactFactory(workplace=workplace, campaign=campaign, on=DAY)
    make.AnnotationFactory(programme=campaign.programme, on=DAY, text="A strike")
    actions.drain()
    return reverse("metrics:figure", args=["programme", campaign.programme_id, "contacts"])


def faults_of(page):
    response = Axe().run(page).response
    return [(fault["id"], fault["nodes"][0]["html"][:200]) for fault in response["violations"]]


@pytest.mark.parametrize(("theme", "size"), [("light", DESK), ("dark", PHONE)])
@pytest.mark.parametrize("cast", ["official", "leadership"])
def test_axe_finds_no_fault_in_a_figure(open_page, address, request, cast, theme, size):
    user = request.getfixturevalue(cast)

    page = open_page(address, user, color_scheme=theme, viewport=size)

    assert faults_of(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_month_is_told_on_focus_and_opened_by_enter(open_page, address, official):
    said = []
    page = open_page(address, official, viewport=DESK)
    page.on("console", lambda message: said.append(message.text))
    may = page.locator('.chart-mark[aria-label^="May 2026"]')

    may.focus()
    tip = page.locator(".chart-tip")
    words = tip.text_content()
    page.keyboard.press("Escape")
    is_gone = tip.is_hidden()
    page.keyboard.press("Enter")
    page.wait_for_url("**/rows/**")

    assert (words, is_gone) == ("May 2026: 1 · A strike", True)
    assert "start=2026-05-01" in page.url
    assert said == []


def test_month_is_told_under_the_pointer(open_page, address, official):
    page = open_page(address, official, viewport=DESK)

    page.hover('.chart-mark[aria-label^="June 2026"]')

    assert page.locator(".chart-tip").text_content() == "June 2026: 0"
