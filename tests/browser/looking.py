"""What a screen reader and a narrow phone find fault with on pages (WCAG 2.2 AA)."""

import pytest
from axe_playwright_python.sync_playwright import Axe

NARROW, DESK = {"width": 360, "height": 780}, {"width": 1280, "height": 900}
BOTH_THEMES = pytest.mark.parametrize(("theme", "size"), [("light", DESK), ("dark", NARROW)])


def in_both_themes(test):
    """A test that gets a ``theme`` and a ``size``: one day this, the next day the other."""
    return pytest.mark.sweep(2)(BOTH_THEMES(test))


# What comes into sight asks for its content with the next frame. Waiting for a silent network
# would take half a second for each page.
SETTLED = """() => new Promise(done => {
    const look = () => document.querySelector('.htmx-request') ? setTimeout(look, 20) : done()
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(look)))
})"""


def settle(page):
    """Wait until the pieces have come that a page fetches by itself, as charts are."""
    page.evaluate(SETTLED)


def faults_on(open_page, pages, theme, size):
    """``{address: [fault, …]}`` of those of ``pages``, ``(user, address)``, that have any."""
    found, opened = {}, {}
    for user, address in pages:
        if user in opened:
            opened[user].goto(address)
        else:
            opened[user] = open_page(address, user, color_scheme=theme, viewport=size)
        page = opened[user]
        settle(page)
        if faults := faults_of(page, size):
            found[address] = faults
    return found


def faults_of(page, size):
    """What is wrong with a page that is open already, after something was done on it."""
    return [*_of_axe(page), *_wider_than(page, size)]


def _of_axe(page):
    for fault in Axe().run(page).response["violations"]:
        yield fault["id"], fault["nodes"][0]["html"][:200]


def _wider_than(page, size):
    """That a page must be pushed aside to be read, if it must."""
    width = page.evaluate("document.documentElement.scrollWidth")
    return [f"{width} px wide"] if width > size["width"] else []
