"""Takes the pictures of the README; a program of its own, since only developers have Playwright."""

import sys

from playwright.sync_api import sync_playwright

from tools import browser
from tools.places import LOGINS, ROOT

DESK, PHONE = {"width": 1280, "height": 1000}, {"width": 390, "height": 830}
SHOWN = {"trainer": DESK, "official": DESK, "mentor": PHONE}
FIRST = {
    "trainer": "main section[aria-labelledby^=cohort]"
}  # what stands at the top, else the page
PICTURES = ROOT / "docs" / "images"


def main(address):
    _before, _colon, password = LOGINS.read_text().partition("Password: ")
    with sync_playwright() as playwright:
        shown = playwright.chromium.launch(
            executable_path=browser.chromium(), args=browser.ARGUMENTS
        )
        for who, size in SHOWN.items():
            context = shown.new_context(base_url=address, viewport=size, locale="de-DE")
            take(context.new_page(), who, password.strip())
            context.close()
        shown.close()


def take(page, who, password):
    """The first screen after the log-in, once its charts have come."""
    page.goto("/accounts/login/")
    page.fill("input[name=login]", f"{who}@demo.example")
    page.fill("input[name=password]", password)
    page.click("main button[type=submit]")
    page.wait_for_url("**/")
    page.locator(FIRST.get(who, "body")).first.evaluate("here => here.scrollIntoView()")
    page.wait_for_load_state("networkidle")
    page.screenshot(path=PICTURES / f"{who}.png", animations="disabled", caret="hide")


if __name__ == "__main__":
    main(sys.argv[1])
