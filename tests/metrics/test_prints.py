"""Prints of a running year, and of a unit."""

import datetime

import pytest
import time_machine
from django.urls import reverse

from metrics.actions import drain
from metrics.dashboards import home_of
from metrics.definitions import COUNTED
from metrics.presets import Choice
from tests import factories as make
from tests.metrics.days import day
from tests.metrics.taking import text_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("view", ["result-sheet", "board-pdf"])
def test_n21_print_of_a_running_year_says_the_same_date_and_the_whole_of_last_year(
    workplace, campaign, official, signed_in, view
):
    for on in ("2025-02-01", "2025-12-01", "2026-01-01"):
        make.ContactFactory(workplace=workplace, campaign=campaign, on=day(on))
    make.GoalFactory(programme=campaign.programme, metric="contacts", value=10)
    drain()
    url = reverse(f"metrics:{view}", args=[campaign.programme.pk])
    client, today = signed_in(official), datetime.datetime(2026, 6, 10, tzinfo=datetime.UTC)

    with time_machine.travel(today, tick=False):
        text = text_of(client.get(url + "?period=year"))

    assert "1 to date, against 2 in the whole of last year" in text
    assert "Same date in 2025: 1 (no change)" in text


@pytest.mark.parametrize("view", ["result-sheet", "board-pdf"])
def test_b1_projection_of_a_dated_goal_is_printed(workplace, campaign, official, signed_in, view):
    programme = campaign.programme
    programme.starts_on = day("2025-01-01")
    programme.save()
    make.GoalFactory(programme=programme, metric="contacts", value=100, due_on=day("2026-12-31"))
    for month in ("2025-11", *(f"2026-{number:02}" for number in range(1, 6))):
        make.ContactFactory(workplace=workplace, campaign=campaign, on=day(f"{month}-03"))
    drain()
    url = reverse(f"metrics:{view}", args=[programme.pk])
    client, today = signed_in(official), datetime.datetime(2026, 6, 10, tzinfo=datetime.UTC)

    with time_machine.travel(today, tick=False):
        text = text_of(client.get(url))

    assert "Projection: 6 to 12 by Dec. 31, 2026 if every month goes like" in text


@pytest.mark.parametrize("view", ["result-sheet", "board-pdf"])
def test_readers_of_totals_print_no_period_that_is_not_over(programme, leadership, signed_in, view):
    url = reverse(f"metrics:{view}", args=[programme.pk])
    client = signed_in(leadership)

    assert client.get(url + "?period=last_month").status_code == 200
    assert client.get(url + "?period=month").status_code == 404


def test_n21_print_of_a_unit_holds_tiles_sub_units_and_programmes(
    units, workplace, campaign, admin, signed_in
):
    for on in ("2025-02-01", "2025-12-01", "2026-01-01", "2026-05-01"):
        make.ContactFactory(workplace=workplace, campaign=campaign, on=day(on), people_reached=7)
    make.GoalFactory(programme=campaign.programme, metric="contacts", title="Talk", value=10)
    drain()
    client, today = signed_in(admin), datetime.datetime(2026, 6, 10, tzinfo=datetime.UTC)

    with time_machine.travel(today, tick=False):
        text = text_of(client.get(reverse("metrics:home-pdf")))

    assert text.startswith("Union 2026, to date, compared with 2025 Contacts")
    assert "2 to date, against 2 in the whole of last year Same date in 2025: 1 (+1)" in text
    assert "Below each number: 2025 on the same date / the whole of 2025." in text
    assert "North 2 1 / 2 1 1 / 1 14 7 / 14" in text  # contacts, workplaces, people reached
    assert "Offensive Jan. 1, 2026" in text
    assert "20 % of at least 10" in text
    assert str(COUNTED["contacts"].sentence) in text


def test_readers_of_totals_print_the_unit_as_their_page_shows_it(
    world, units, leadership, signed_in
):
    client = signed_in(leadership)

    text = text_of(client.get(reverse("metrics:home-pdf") + "?period=last_year"))

    page = home_of(leadership, Choice(period="last_year")).content
    rows = [*page.breakdown.rows, page.breakdown.total]
    figures = [tile.figure for tile in page.tiles] + [c.figure for row in rows for c in row.cells]
    hidden = [figure.display for figure in figures if figure.is_hidden]
    assert len(hidden) > len(rows)
    assert sum(text.count(words) for words in set(hidden)) == len(hidden)


@pytest.mark.parametrize("period", ["month", "quarter", "year"])
def test_readers_of_totals_print_no_running_time_of_a_unit(units, leadership, signed_in, period):
    url = reverse("metrics:home-pdf") + f"?period={period}"

    assert signed_in(leadership).get(url).status_code == 404


@pytest.mark.parametrize("cast", ["mentor", "trainer", "user_admin"])
def test_who_reads_no_unit_prints_none(units, signed_in, request, cast):
    client = signed_in(request.getfixturevalue(cast))

    assert client.get(reverse("metrics:home-pdf")).status_code == 404


def test_print_of_a_unit_without_programmes_and_without_units_below(units, official, signed_in):
    url = reverse("metrics:home-pdf") + f"?unit={units.harbour.pk}"

    assert text_of(signed_in(official).get(url)).startswith("Harbour")
