"""Frozen pictures of a workplace and trajectories in a browser, in both themes and on paper."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import factories as make
from tests.browser.looking import DESK, NARROW, faults_on, in_both_themes
from workplaces import actions
from workplaces.enums import Condition, Horizon

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# The line at the left of a row: its own on a phone, that of its first cell on a desk.
LINE = """row => Math.max(
    ...[row, row.cells[0]].map(part => parseInt(getComputedStyle(part).borderLeftWidth))
)"""


@pytest.fixture
def pictures(workplace, official):
    """Two versions that differ in numbers, words, areas and topics."""
    today = timezone.localdate()
    month_ago = today - datetime.timedelta(30)
    hall = make.AreaFactory(workplace=workplace, name="Lackiererei und Oberflächentechnik")
    make.HeadcountFactory(workplace=workplace, count=120, on=month_ago)
    make.HeadcountFactory(workplace=workplace, area=hall, count=30, on=month_ago)
    for _n in range(4):
        person = make.EmploymentFactory(workplace=workplace, area=hall).person
        make.MembershipFactory(person=person)
    make.TopicFactory(workplace=workplace, title="Hitze in der Halle")
    make.SignalFactory(workplace=workplace, on=month_ago, text="Die Nachtschicht soll wegfallen.")
    make.WorksCouncilFactory(workplace=workplace, union_seats=5)
    first = actions.take_snapshot(workplace=workplace, themes="Dienstpläne", by=official)
    make.HeadcountFactory(workplace=workplace, area=hall, count=27, on=today)
    make.AreaFactory(workplace=workplace, name="Versand")
    make.TopicFactory(workplace=workplace, title="Qualifizierung", horizon=Horizon.LONG)
    make.MembershipFactory(person=make.EmploymentFactory(workplace=workplace).person)
    themes = "Dienstpläne hängen jetzt zwei Wochen vorher. Neu: Was wird aus der Qualifizierung?"
    actions.take_snapshot(workplace=workplace, themes=themes, by=official)
    return first


@pytest.fixture
def preparing(workplace):
    two = [Condition.NETWORK.value, Condition.TOGETHER.value]
    return make.TrajectoryFactory(workplace=workplace, conditions=two)


@in_both_themes
def test_pages_have_no_fault_and_fit_the_screen(
    open_page, official, workplace, pictures, preparing, theme, size
):
    at_workplace = ("snapshots", "compare-snapshots", "take-snapshot", "trajectories")
    names = ("all-snapshots", "all-trajectories")
    addresses = [reverse(f"workplaces:{name}", args=[workplace.pk]) for name in at_workplace]
    addresses += [reverse(f"workplaces:{name}") for name in names]
    addresses += [
        reverse(f"workplaces:{name}-trajectory", args=[preparing.pk])
        for name in ("check", "start", "end")
    ]
    addresses += [pictures.get_absolute_url(), workplace.get_absolute_url()]

    assert faults_on(open_page, [(official, each) for each in addresses], theme, size) == {}


@pytest.mark.parametrize("size", [DESK, NARROW])
def test_c2_what_differs_is_marked_by_a_line_and_a_word(
    open_page, official, workplace, pictures, size
):
    address = reverse("workplaces:compare-snapshots", args=[workplace.pk])
    page = open_page(address, official, viewport=size)

    rows = page.locator(".side-by-side .is-different")
    lines = {row.evaluate(LINE) for row in rows.all()}
    words = [row.locator(".difference .state").inner_text() for row in rows.all()]
    assert lines == {4}
    assert len(words) == int(page.locator(".count").inner_text().split()[0])
    assert all(len(word.strip()) > 2 for word in words)


def test_c2_comparison_on_paper_keeps_both_versions_and_the_marks(
    open_page, official, workplace, pictures
):
    page = open_page(reverse("workplaces:compare-snapshots", args=[workplace.pk]), official)

    page.emulate_media(media="print")

    row = page.locator(".side-by-side .is-different").first
    assert row.locator(".version").count() == 2
    assert row.locator(".difference .state").is_visible()
    assert not page.locator(".filters").is_visible()


@in_both_themes
def test_c17_menu_of_a_chosen_programme_has_no_fault_and_fits_the_screen(
    open_page, client, official, programme, theme, size
):
    client.force_login(official)
    client.post(reverse("programmes:choose"), {"programme": programme.pk})
    address = reverse("workplaces:list")

    assert faults_on(open_page, [(official, address)], theme, size) == {}
    page = open_page(address, official, viewport=size)
    if size == NARROW:
        page.locator(".bottom-more summary").click()
    assert page.locator(".nav-heading:visible").inner_text() == "Offensive"
