"""Every kind of page within two clicks of a home opens without a complaint, axe's included."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import resolve
from django.utils import timezone

from metrics.actions import measure_everything
from tests import factories as make
from tests.browser.looking import settle

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LINKS = """[...document.querySelectorAll('a[href]')].map(
    link => new URL(link.getAttribute('href'), location).pathname)"""  # those of a chart as well

# What a browser saves instead of showing it.
FILES = re.compile(r"/(download|pdf|result-sheet)/$|/events/[-\w]{36}/(calendar|list)/$")


@pytest.fixture
def world(cohort, workplace, campaign, programme):
    """A row behind most of the lists."""
    make.EnrolmentFactory(cohort=cohort, workplace=workplace)
    make.SessionFactory(cohort=cohort, event__starts_on=timezone.localdate())
    make.TeamFactory(campaign=campaign, workplace=workplace)
    make.ContactFactory(workplace=workplace, on=timezone.localdate())
    make.GoalFactory(programme=programme, metric="contacts", value=2)
    measure_everything()


@pytest.mark.sweep(3)
@pytest.mark.parametrize(
    ("who", "theme"),
    [
        ("official", "light"),
        ("trainer", "dark"),
        ("mentor", "light"),
        ("user_admin", "dark"),
        ("leadership", "dark"),
    ],
)
def test_pages_open_without_complaints(request, open_page, world, who, theme):
    page = open_page("/settings/", request.getfixturevalue(who), color_scheme=theme)
    complaints = listen(page)

    seen = walk(page, "/", clicks=2, complaints=complaints, seen={})

    assert complaints == []
    assert len(seen) > 5


def walk(page, address, *, clicks, complaints, seen):
    """Open the page and what it leads to, one page of each view; ``{view: address}``."""
    seen[resolve(address).view_name] = address
    page.goto(address)
    links = page.evaluate(LINKS)
    settle(page)
    complaints += [(address, fault["id"]) for fault in Axe().run(page).response["violations"]]
    for link in links if clicks else ():
        if resolve(link).view_name not in seen and not FILES.search(link):
            walk(page, link, clicks=clicks - 1, complaints=complaints, seen=seen)
    return seen


def listen(page):
    """What the browser complains about from now on: scripts, breaches of the CSP, missing files."""
    complaints = []
    page.on("pageerror", lambda error: complaints.append((page.url, str(error))))
    page.on("console", lambda said: complaints.append((page.url, said.text)))
    return complaints
