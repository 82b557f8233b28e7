"""Pages of an event with everything on it, in both themes."""

import datetime
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from events import actions, queries
from events.enums import Mode, ParticipationState
from organizing.demo.handouts import photo_of_tables, presentation
from tests import factories as make
from tests.browser.looking import faults_on, in_both_themes

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

OF_THE_EVENT = ("detail", "enter-list", "evaluate", "add-agenda-item", "add-files", "change")


@pytest.fixture
def pages(official, units):
    """``(user, address)`` of each, with something on it."""
    series = make.SeriesFactory(unit=units.north)
    event = make.EventFactory(unit=units.harbour, mode=Mode.HYBRID, series=series, edition="1.0")
    ahead = timezone.localdate() + datetime.timedelta(days=30)
    coming = make.EventFactory(
        unit=units.north, region=units.harbour, series=series, starts_on=ahead
    )
    come = make.ParticipationFactory(event=event, state=ParticipationState.ATTENDED)
    actions.register(coming, person=come.person, by=official)
    actions.count_unnamed(event, count=8, attendee_kind="company", by=official)
    make.AgendaItemFactory(event=event, speaker="A. Berg", starts_time="10:30")
    result = make.HarvestFactory(table__event=event)
    actions.hand_on(result, owner=come.person, by=official)
    [photo] = actions.add_files(
        event, uploads=[photo_of_tables()], kind="photo", title="Tables", by=official
    )
    actions.add_files(event, uploads=[presentation(("TraM",))], title="TraM", by=official)
    addresses = [reverse(f"events:{name}", args=[event.pk]) for name in OF_THE_EVENT]
    addresses += [reverse("events:gather", args=[result.table_id]), coming.get_absolute_url()]
    addresses += [series.get_absolute_url(), reverse("mentors:invite", args=[coming.pk])]
    addresses += [reverse("events:remove-file", args=[photo.pk])]
    addresses += [reverse("events:links", args=[coming.pk])]
    addresses += [reverse("events:invite-by-link", args=[coming.pk])]
    addresses += [reverse("events:series-list"), reverse("events:calendar")]
    return [(official, address) for address in addresses]


@pytest.fixture
def link(official, units):
    """The link of somebody invited to what is full."""
    ahead = timezone.localdate() + datetime.timedelta(days=30)
    event = make.EventFactory(unit=units.harbour, starts_on=ahead, place="House", capacity=1)
    make.ParticipationFactory(event=event)
    invited = make.ParticipationFactory(
        event=event, person__unit=units.harbour, state=ParticipationState.INVITED
    )
    make.ContactDetailFactory(person=invited.person)
    return actions.open_link(invited, by=official)


@in_both_themes
def test_pages_of_events_have_no_fault_and_fit_the_screen(open_page, pages, theme, size):
    assert faults_on(open_page, pages, theme, size) == {}


@in_both_themes
def test_pages_of_a_link_have_no_fault_and_fit_the_screen(open_page, official, link, theme, size):
    event = link.participation.event
    pages = [
        (official, reverse("events:links", args=[event.pk])),
        (None, path_of(link)),
        (None, reverse("events:answer", args=["no-such-token"])),
    ]

    assert faults_on(open_page, pages, theme, size) == {}


def path_of(link):
    return urlsplit(queries.address_of(link)).path


def test_a7_stranger_with_a_link_says_yes_and_withdraws(open_page, link):
    """In a browser, which says only to this site where its forms come from."""
    page = open_page(path_of(link))

    page.click("text=I come")
    expect(page.locator("main h2")).to_have_text("You are on the waiting list")
    page.click("text=I do not come after all")
    expect(page.locator("main h2")).to_have_text("You do not come")
