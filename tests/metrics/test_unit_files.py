"""Files of a unit, of what was chosen on its page, and of a running year."""

import datetime
import re

import pytest
import time_machine
from django.urls import reverse

from accounts.models import AuditEntry
from metrics.actions import drain
from metrics.definitions import COUNTED
from metrics.enums import ScopeKind
from metrics.scopes import Scope
from tests import factories as make
from tests.metrics.days import day
from tests.metrics.taking import address, table_of, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def two_districts(units, workplace, programme):
    """Contacts in the north last year and this, in the south this year; a goal in the north."""
    south = make.WorkplaceFactory(unit=units.hills)
    campaign = make.CampaignFactory(programme=programme)
    for on in ("2025-02-01", "2025-12-01", "2026-05-01"):
        make.ContactFactory(workplace=workplace, campaign=campaign, on=day(on))
    make.ContactFactory(workplace=south, on=day("2026-06-01"))
    make.GoalFactory(programme=programme, metric="contacts", title="Talk", value=10)
    drain()


@pytest.fixture
def june():
    with time_machine.travel(datetime.datetime(2026, 6, 10, tzinfo=datetime.UTC), tick=False):
        yield


def test_file_of_a_home_holds_unit_sub_units_and_programmes_with_comparison_and_definition(
    two_districts, june, admin, signed_in
):
    about, rows = table_of(signed_in(admin).get(reverse("metrics:home-download") + "?format=plain"))

    contacts = COUNTED["contacts"]
    said = [about[name] for name in ("Unit", "Period", "Days", "Compared with", "Filters")]
    assert said == ["Union", "2026, to date", "2026-01-01 – 2026-12-31", "2025", "none"]
    columns = ("For", "Value", "There on the same date", "There in the whole period")
    assert [tuple(r[c] for c in columns) for r in rows if r["Figure"] == contacts.title] == [
        ("Union", "2", "1", "2"),
        ("North", "1", "1", "2"),
        ("South", "1", "0", "0"),
    ]
    [goal] = [row for row in rows if row["For"] == "Offensive"]
    assert (goal["Figure"], goal["Value"], goal["Target"][:4]) == ("Talk", "1", "10 %")
    assert {row["How is this counted?"] for row in rows if row["Figure"] == contacts.title} == {
        str(contacts.sentence)
    }


def test_file_of_a_home_is_of_what_was_chosen(two_districts, june, units, admin, signed_in):
    query = f"unit={units.north.pk}&period=last_month&compare=before"

    about, rows = table_of(
        signed_in(admin).get(reverse("metrics:home-download") + f"?format=plain&{query}")
    )

    said = [about[name] for name in ("Unit", "Period", "Compared with", "Filters")]
    assert said == ["North", "May 2026", "April 2026", query]
    assert {row["For"] for row in rows} == {"North", "Harbour", "Offensive"}
    assert {row["Period"] for row in rows} == {"May 2026"}


def test_files_of_any_days_say_so_and_that_they_were_counted_now(
    two_districts, june, admin, signed_in
):
    client, days = signed_in(admin), "from=2026-05-01&to=2026-05-15"

    about, rows = table_of(client.get(reverse("metrics:home-download") + f"?format=plain&{days}"))
    printed = client.get(reverse("metrics:home-pdf") + f"?{days}")

    assert (about["Days"], about["Filters"]) == ("2026-05-01 – 2026-05-15", days)
    assert about["Counted"] == "Counted just now from the rows, not stored."
    assert (rows[0]["For"], rows[0]["Value"]) == ("Union", "1")
    assert "Counted just now from the rows" in text_of(printed)


def test_file_of_the_sub_units_holds_each_figure_with_total_and_months(
    two_districts, june, admin, signed_in
):
    _about, rows = table_of(
        signed_in(admin).get(reverse("metrics:by-unit-download") + "?format=plain&sort=-contacts")
    )

    names = ["For", "Value", "There in the whole period", "2025-12", "2026-05"]
    assert [[row[name] for name in names] for row in rows[:3]] == [
        ["North", "1", "2", "1", "1"],
        ["South", "1", "0", "0", "0"],
        ["Union", "2", "2", "1", "1"],
    ]
    assert len(rows) == 3 * 6


def test_unit_without_any_below_has_no_file_of_them(two_districts, units, admin, signed_in):
    url = reverse("metrics:by-unit-download") + f"?unit={units.harbour.pk}"

    assert signed_in(admin).get(url).status_code == 404


@pytest.mark.parametrize("name", ["home-download", "by-unit-download"])
@pytest.mark.parametrize("cast", ["mentor", "trainer", "user_admin"])
def test_sheets_of_a_unit_do_not_exist_for_who_reads_no_figures(
    two_districts, signed_in, request, cast, name
):
    client = signed_in(request.getfixturevalue(cast))

    assert client.get(reverse(f"metrics:{name}")).status_code == 404
    assert not AuditEntry.objects.filter(verb__endswith=".taken_out").exists()


@pytest.mark.parametrize("name", ["home-download", "by-unit-download", "home-pdf"])
@pytest.mark.parametrize("query", ["unit=x", "period=decade", "period=window", "compare=x"])
def test_files_of_what_cannot_be_chosen_are_not_found(units, official, signed_in, name, query):
    assert signed_in(official).get(reverse(f"metrics:{name}") + f"?{query}").status_code == 404


def test_files_of_a_unit_one_may_not_see_are_not_found(units, official, signed_in):
    for name in ("home-download", "by-unit-download", "home-pdf"):
        url = reverse(f"metrics:{name}") + f"?unit={units.south.pk}"
        assert signed_in(official).get(url).status_code == 404


def test_files_of_a_unit_are_lines_in_the_trail(two_districts, june, units, admin, signed_in):
    client, query = signed_in(admin), "?format=csv&period=year"

    for name in ("home-download", "by-unit-download", "home-pdf"):
        client.get(reverse(f"metrics:{name}") + query)

    entries = AuditEntry.objects.filter(verb__endswith=".taken_out").order_by("pk")
    subject, chosen = str(units.union.pk), "period=year"
    assert [(e.verb, e.subject_id, e.detail) for e in entries] == [
        ("board.taken_out", subject, {"form": "csv", "chosen": chosen}),
        ("by_unit.taken_out", subject, {"form": "csv", "chosen": chosen}),
        ("board.taken_out", subject, {"form": "pdf", "chosen": chosen}),
    ]


def test_home_offers_its_files_with_what_was_chosen(june, units, admin, leadership, signed_in):
    url = reverse("metrics:home") + "?period=last_month"

    for reader in (admin, leadership):
        page = signed_in(reader).get(url).text
        links = re.findall(r'href="([^"]+/(?:download|pdf)/[^"]*)"', page)
        assert len(links) == 7
        assert all(link.endswith("period=last_month") for link in links)


def test_n21_files_of_a_running_year_hold_the_same_date_and_the_whole_of_last_year(
    workplace, campaign, official, signed_in
):
    scope = Scope(ScopeKind.PROGRAMME, campaign.programme)
    for on in ("2025-02-01", "2025-12-01", "2026-01-01"):
        make.ContactFactory(workplace=workplace, campaign=campaign, on=day(on))
    make.GoalFactory(programme=scope.row, metric="contacts", title="Talk", value=10)
    drain()
    client, june = signed_in(official), datetime.datetime(2026, 6, 10, tzinfo=datetime.UTC)
    board = reverse("metrics:board-download", args=[scope.pk])

    with time_machine.travel(june, tick=False):
        about, _months = table_of(
            client.get(address("download", scope, "contacts", "format=plain&grain=year"))
        )
        _about, [talk] = table_of(client.get(board + "?format=plain&period=year"))

    assert about["Comparison"] == "Same date in 2025: 1 (no change)"  # the last of two lines
    assert talk["Comparison"] == (
        "1 to date, against 2 in the whole of last year. Same date in 2025: 1 (no change)"
    )
    columns = ("Value", "Compared with", "There on the same date", "There in the whole period")
    assert [talk[name] for name in columns] == ["1", "2025", "1", "2"]
