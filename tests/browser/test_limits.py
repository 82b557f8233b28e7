"""A piece of a page that takes too long is a sentence where it was to stand."""

import pytest

from tests.browser.looking import settle
from tests.browser.test_offline import KEPT

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.core.slow_addresses"),
]
ASK_FOR_LESS = "This took too long. There is too much behind it"


@pytest.fixture
def page(open_page, official):
    page = open_page("/slow/page/", official)
    settle(page)
    return page


def test_slot_keeps_its_link_and_says_why_nothing_more_is_there(page):
    slot = page.locator(".slot")

    assert slot.locator("a").inner_text() == "More of it"
    assert ASK_FOR_LESS in slot.locator("[role=alert]").inner_text()


@pytest.mark.parametrize(
    ("link", "place", "before"), [("Filter", "board", "Numbers"), ("Find", "people", "Names")]
)
def test_old_numbers_do_not_stand_under_a_new_question(page, link, place, before):
    page.get_by_role("link", name=link).click()

    said = page.locator(f"#{place} [role=alert]")
    said.wait_for()
    assert ASK_FOR_LESS in said.inner_text()
    assert before not in page.locator(f"#{place}").inner_text()


def test_what_a_page_asks_by_itself_says_nothing(page):
    with page.expect_response("**/slow/read/"):
        page.evaluate("htmx.trigger('#live', 'newer')")
    settle(page)

    assert page.locator("#live").inner_html() == ""


def test_what_was_to_be_saved_is_told_above_the_page_which_stays(page):
    page.get_by_role("button", name="Save").click()

    said = page.locator("#messages [role=alert]")
    said.wait_for()
    assert "nothing was saved" in said.inner_text()
    assert page.locator("#board").inner_text() == "Numbers"


def test_sentence_comes_also_where_a_form_is_kept_for_no_signal(open_page, mentor):
    """The form is offered after six seconds, where one begins; the limit of a page is later."""
    page = open_page("/", mentor)
    assert page.evaluate(KEPT)

    page.goto("/slow/read-for-long/")

    assert page.get_by_role("heading", level=1).inner_text() == "This took too long"
