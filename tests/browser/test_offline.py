"""Logging contacts on a phone without signal, with a real service worker and a cut network."""

import pytest
from django.conf import settings
from playwright.sync_api import expect

from contacts.models import Contact
from tests.browser.test_flows import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

KEPT = """async () => {
    await navigator.serviceWorker.ready;
    return (await (await caches.open("kept")).keys()).length > 0;
}"""
ON_THE_PHONE = """() => new Promise((done) => {
    const request = indexedDB.open("organizing", 1);
    request.onsuccess = () => {
        const all = request.result.transaction("entries").objectStore("entries").getAll();
        all.onsuccess = () => done(JSON.stringify(all.result));
    };
})"""


def waiting(page, state):
    return page.locator(f'#queue [data-of="{state}"] b')


def test_b5_contact_logged_without_signal_arrives_exactly_once(
    open_page, client, mentor, workplace
):
    page = open_page("/", mentor, **PHONE)
    assert page.evaluate(KEPT)

    page.context.set_offline(True)
    page.goto("/contacts/log/")
    page.get_by_label("Workplace").select_option(label=workplace.name)
    page.get_by_text("Visit", exact=True).tap()
    page.get_by_label("Note", exact=True).fill("The night shift wants a meeting")
    page.get_by_role("button", name="Save contact").tap()
    expect(waiting(page, "waiting")).to_have_text("1")

    page.reload()
    expect(waiting(page, "waiting")).to_have_text("1")
    assert "night shift" not in page.evaluate(ON_THE_PHONE)
    assert Contact.objects.count() == 0

    # The log-in ran out meanwhile: with signal it still waits, until its author signs in anew.
    page.context.clear_cookies()
    page.context.set_offline(False)
    page.goto("/contacts/offline/en/")
    expect(page.locator('#queue [data-of="signed-out"]')).to_be_visible()
    assert Contact.objects.count() == 0

    client.force_login(mentor)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    here = page.url.split("/contacts")[0]
    cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session, "url": here}
    page.context.add_cookies([cookie])
    page.goto("/")
    expect(waiting(page, "sent")).to_have_text("1")
    page.reload()
    expect(waiting(page, "sent")).to_have_text("1")

    assert [contact.note for contact in Contact.objects.all()] == [
        "The night shift wants a meeting"
    ]


def test_b5_half_typed_entry_is_not_lost(open_page, mentor, workplace):
    page = open_page("/", mentor, **PHONE)
    assert page.evaluate(KEPT)

    page.context.set_offline(True)
    page.goto("/contacts/log/")
    page.get_by_label("Note", exact=True).fill("Only begun")
    expect(waiting(page, "draft")).to_have_text("1")
    page.context.set_offline(False)
    page.goto("/")

    expect(waiting(page, "attention")).to_have_text("1")
    page.locator('#queue [data-of="attention"]').tap()
    page.get_by_role("link", name="Open and mend").tap()
    expect(page.get_by_label("Note", exact=True)).to_have_value("Only begun")
    assert Contact.objects.count() == 0


UNREADABLE = """(author) => new Promise((done) => {
    const request = indexedDB.open("organizing", 1);
    request.onsuccess = () => {
        const lost = { id: "nonsense", author, state: "waiting", envelope: "-", at: Date.now() };
        const writing = request.result.transaction("entries", "readwrite");
        writing.objectStore("entries").put(lost);
        writing.oncomplete = () => done();
    };
})"""


def test_b5_what_nobody_can_open_is_listed_until_its_author_discards_it(
    open_page, mentor, workplace
):
    """Who lost the right to log is told that, and not to sign in."""
    page = open_page("/contacts/log/", mentor, **PHONE)
    page.evaluate(KEPT)
    page.evaluate(UNREADABLE, str(mentor.pk))
    page.reload()

    listed = page.locator('#queue [data-of="unreadable"]')
    expect(listed).to_contain_text("cannot be opened any more")
    page.reload()
    listed.get_by_role("button", name="Discard").tap()
    expect(page.locator("#queue")).to_be_hidden()

    page.evaluate(UNREADABLE, str(mentor.pk))
    mentor.person.mentorships.update(starts_on="2020-01-01", ends_on="2020-01-02")
    page.goto("/contacts/offline/en/")
    expect(page.locator('#queue [data-of="no-right"]')).to_be_visible()
    expect(page.locator('#queue [data-of="signed-out"]')).to_be_hidden()


def test_c17_phone_asks_the_steps_of_the_units_approach(open_page, mentor, workplace):
    workplace.unit.approach = "activating"
    workplace.unit.save()
    page = open_page("/", mentor, **PHONE)
    page.evaluate(KEPT)

    page.goto("/contacts/offline/en/")
    page.get_by_text("More", exact=True).tap()

    expect(page.get_by_label("Their own next step")).to_be_visible()
    expect(page.get_by_label("Anger")).to_be_hidden()
