"""Ctrl-P on a dashboard: ink on white, no navigation, nothing cut, each figure with its meaning."""

import pytest
from django.urls import reverse

from metrics.actions import measure_everything
from tests import factories as make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PAPER = {"width": 690, "height": 980}  # A4 without its margins
TOOLS = (".side-nav", ".top-bar", ".bottom-bar", ".frame-foot", ".filters", ".downloads")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_dashboard_is_printed_without_the_tools_of_the_screen(
    workplace, programme, admin, open_page, theme
):
    make.ContactFactory(workplace=workplace)
    make.GoalFactory(programme=programme, metric="contacts", value=2)
    measure_everything()
    page = open_page(reverse("metrics:home"), admin, color_scheme=theme, viewport=PAPER)

    page.emulate_media(media="print", color_scheme=theme)

    assert [tool for tool in TOOLS if page.locator(f"{tool} >> visible=true").count()] == []
    assert page.locator(".figure-breakdown").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PAPER["width"]
    assert page.evaluate(COLOURS) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    assert page.locator(".figure-foot details p").first.is_visible()


COLOURS = """(style => [style.backgroundColor, style.color])(getComputedStyle(document.body))"""
