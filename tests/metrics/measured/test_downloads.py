"""Files to take away: they say what they hold, only who may gets them, and the trail knows."""

import datetime
import io
import itertools
import re

import openpyxl
import pytest
import time_machine
from django.urls import reverse

from accounts.enums import Role, Verb
from accounts.models import AuditEntry
from accounts.policy import roles_with
from metrics.definitions import COUNTED, LISTED
from metrics.enums import ScopeKind
from metrics.periods import month
from metrics.rows import label_of
from metrics.scopes import Scope
from tests import factories as make
from tests.metrics.taking import address, table_of

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 5, 4)
RULE = (
    "A workplace that moves to another unit leaves its past where it happened: each day counts "
    "for the unit of that day."
)


@pytest.fixture
def scope(campaign):
    return Scope(ScopeKind.PROGRAMME, campaign.programme)


def test_figure_file_says_scope_period_definition_version_qualifier_and_time(
    world, scope, official, signed_in
):
    query = f"format=plain&{month(DAY).query}"

    about, _rows = table_of(signed_in(official).get(address("download", scope, "mentors", query)))

    definition = COUNTED["mentors"]
    moments = (about.pop("As of"), about.pop("File made"))
    assert all(datetime.datetime.fromisoformat(moment).tzinfo for moment in moments)
    assert about == {
        "Figure": str(definition.title),
        "Value": f"over 1 {definition.unit}",
        "Qualifier": "at least",
        "Scope": f"{scope} (programme)",
        "Period": "May 2026",
        "Days": "2026-05-01 – 2026-05-31",
        "Filters": "grain=month&start=2026-05-01",
        "How is this counted?": str(definition.sentence),
        "Version of the definition": str(definition.version),
        "Moves of workplaces": RULE,
        "Comparison": "May 2025: 0",
        "Months": about["Months"],
    }


def test_files_say_what_a_move_of_a_workplace_does_where_it_does_something(
    world, units, scope, official, signed_in
):
    place, client = Scope(ScopeKind.UNIT, units.north), signed_in(official)
    make.GoalFactory(programme=scope.row, metric="contacts")

    def said(url):
        return table_of(client.get(url))[0].get("Moves of workplaces")

    assert said(address("rows-download", place, "contacts", "format=plain")) == RULE
    assert said(address("download", place, "mentors_per_workplace", "format=plain")) == RULE
    assert said(address("download", place, "members", "format=plain")) is None
    board = reverse("metrics:board-download", args=[scope.pk])
    assert said(f"{board}?format=plain") == RULE
    scope.row.goals.update(metric="media_contacts")
    assert said(f"{board}?format=plain") is None
    for name in ("home-download", "by-unit-download"):
        home = reverse(f"metrics:{name}")
        assert said(f"{home}?format=plain&unit={units.north.pk}") == RULE


def test_figure_file_holds_each_month_with_what_happened(world, scope, official, signed_in):
    make.AnnotationFactory(programme=scope.row, on=DAY, text="=Strike")

    _about, rows = table_of(
        signed_in(official).get(address("download", scope, "joins", "format=plain"))
    )

    may = next(row for row in rows if row["Month"] == "2026-05-01")
    assert may == {
        "Month": "2026-05-01",
        str(COUNTED["joins"].unit): "1",
        "Qualifier": "exact",
        "What happened": "2026-05-04 =Strike",
    }


# Ratings, answers in structure tests, and what becomes of people in cohorts.
NEVER_TAKEN_OUT = {
    "applications",
    "rated",
    "rated_lately",
    "sign_offs",
    "structure_tests",
    "test_errors",
    "test_guesses",
    "test_yes",
}


def may_be_taken_out(definition):
    return Role.PROGRAMME_ADMIN in roles_with(label_of(definition), Verb.EXPORT)


@pytest.mark.sweep(3)
@pytest.mark.parametrize("key", [key for key, d in LISTED.items() if may_be_taken_out(d)])
def test_rows_file_of_an_admin_holds_what_the_figure_counts(
    world, units, scope, admin, signed_in, key
):
    if ScopeKind.PROGRAMME not in COUNTED[key].scopes:
        scope = Scope(ScopeKind.UNIT, units.north)
    about, rows = table_of(
        signed_in(admin).get(address("rows-download", scope, key, "format=plain"))
    )

    page = signed_in(admin).get(address("rows", scope, key))
    assert len(rows) == page.context["page"].paginator.count
    assert "Not in this file" not in about
    assert about["How is this counted?"] == str(COUNTED[key].sentence)


@pytest.mark.parametrize("key", [key for key, d in LISTED.items() if not may_be_taken_out(d)])
def test_nobody_takes_out_how_people_stand_or_learn_as_a_file(world, units, admin, signed_in, key):
    assert COUNTED[key].family.name in NEVER_TAKEN_OUT
    client, scope = signed_in(admin), Scope(ScopeKind.UNIT, units.north)

    assert client.get(address("rows-download", scope, key, "format=plain")).status_code == 404
    page = client.get(address("rows", scope, key))
    assert page.status_code == 200
    assert "rows/download" not in page.text


@pytest.mark.parametrize(
    ("key", "status"),
    [("contacts", 200), ("joins", 200), ("active_teams", 404), ("media_contacts", 404)],
)
def test_rows_are_taken_out_only_with_the_right_to_take_out_their_kind(
    world, scope, official, signed_in, key, status
):
    """An official may take out contacts and memberships, but no teams and no media items."""
    client = signed_in(official)

    response = client.get(address("rows-download", scope, key, "format=csv"))

    assert response.status_code == status
    page = client.get(address("rows", scope, key))
    assert page.context["may_take_out"] == (status == 200)
    assert ("rows/download/" in page.text) == (status == 200)


@pytest.mark.parametrize(
    ("name", "cast"),
    [
        ("rows-download", "leadership"),
        *itertools.product(["download", "rows-download"], ["outsider", "mentor", "trainer"]),
    ],
)
def test_files_of_rows_do_not_exist_for_readers_of_totals_and_none_for_strangers(
    world, scope, signed_in, request, cast, name
):
    client = signed_in(request.getfixturevalue(cast))

    assert client.get(address(name, scope, "contacts")).status_code == 404
    assert not AuditEntry.objects.filter(verb__endswith=".taken_out").exists()


def test_form_that_does_not_exist_is_not_found(world, scope, official, signed_in):
    assert (
        signed_in(official).get(address("download", scope, "joins", "format=pdf")).status_code
        == 404
    )


def test_every_file_is_a_line_in_the_trail(world, scope, official, signed_in):
    client = signed_in(official)
    query = f"format=csv&{month(DAY).query}"

    client.get(address("download", scope, "contacts", query))
    client.get(address("rows-download", scope, "contacts", query))
    client.get(reverse("metrics:board-download", args=[scope.pk]) + "?format=csv")

    days = month(DAY).query
    entries = AuditEntry.objects.filter(verb__endswith=".taken_out").order_by("pk")
    assert [(e.verb, e.actor_id, e.subject_id, e.detail) for e in entries] == [
        (verb, official.pk, str(scope.pk), detail)
        for verb, detail in [
            ("figure.taken_out", {"figure": "contacts", "days": days, "form": "csv"}),
            ("rows.taken_out", {"figure": "contacts", "days": days, "form": "csv", "rows": 1}),
            ("board.taken_out", {"form": "csv"}),
        ]
    ]


def test_too_many_rows_for_a_workbook_are_offered_as_csv(
    world, scope, official, signed_in, monkeypatch
):
    monkeypatch.setattr("metrics.views.figures.MOST_XLSX_ROWS", 0)
    monkeypatch.setattr("metrics.views.downloads.MOST_XLSX_ROWS", 0)
    client = signed_in(official)

    page = client.get(address("rows", scope, "contacts"))

    assert ("format=xlsx" in page.text, "format=csv" in page.text) == (False, True)
    assert client.get(address("rows-download", scope, "contacts")).status_code == 404
    assert client.get(address("rows-download", scope, "contacts", "format=csv")).status_code == 200


def test_board_file_holds_each_figure_with_its_definition(world, scope, official, signed_in):
    make.GoalFactory(programme=scope.row, metric="joins", title="Joined", value=10)
    make.GoalFactory(programme=scope.row, kind="policy", metric="", status="open", title="A law")

    response = signed_in(official).get(reverse("metrics:board-download", args=[scope.pk]))

    book = openpyxl.load_workbook(io.BytesIO(b"".join(response.streaming_content)))
    _head, joined, law = book.worksheets[0].iter_rows(values_only=True)
    assert joined[1:6] == ("Joined", 1, str(COUNTED["joins"].unit), "1", "exact")
    assert joined[8] == str(COUNTED["joins"].sentence)
    assert (law[1], law[2], law[4]) == ("A law", None, "open")


def test_board_file_is_of_the_chosen_period_and_says_so(world, scope, official, signed_in):
    make.GoalFactory(programme=scope.row, metric="joins", title="Joined", value=10)
    client, url = signed_in(official), reverse("metrics:board-download", args=[scope.pk])
    june = datetime.datetime(2026, 6, 10, 10, tzinfo=datetime.UTC)

    with time_machine.travel(june, tick=False):
        about, [joined] = table_of(client.get(url + "?format=plain&period=last_month"))
        whole, [all_joined] = table_of(client.get(url + "?format=plain"))

    chosen = [about[name] for name in ("Period", "Days", "Compared with", "Filters")]
    assert chosen == ["May 2026", "2026-05-01 – 2026-05-31", "May 2025", "period=last_month"]
    assert (joined["Period"], joined["Target"]) == ("May 2026", "")  # no month is asked to reach it
    assert (whole["Compared with"], whole["Filters"]) == ("nothing", "none")
    assert all_joined["Target"].startswith("10 % of at least 10")


@pytest.mark.parametrize("query", ["period=decade", "compare=x"])
def test_board_file_of_what_cannot_be_chosen_is_not_found(scope, official, signed_in, query):
    url = reverse("metrics:board-download", args=[scope.pk])

    assert signed_in(official).get(f"{url}?{query}").status_code == 404


def test_links_to_files_carry_what_was_chosen_on_the_page(scope, official, signed_in):
    """In the part that htmx swaps, too."""
    url = reverse("metrics:programme", args=[scope.pk]) + "?period=last_month&compare=none"

    part = signed_in(official).get(url, headers={"HX-Request": "true"}).text

    links = re.findall(r'href="([^"]+/(?:download|pdf|result-sheet)/[^"]*)"', part)
    assert len(links) == 5
    assert all(link.endswith("period=last_month&amp;compare=none") for link in links)


def test_rows_file_of_any_days_says_that_it_was_counted_now(world, scope, official, signed_in):
    query = "format=plain&from=2026-05-04&to=2026-05-04"

    about, rows = table_of(signed_in(official).get(address("rows-download", scope, "joins", query)))

    assert about["Counted"] == "Counted just now from the rows, not stored."
    assert len(rows) == 1


def test_file_names_how_many_rows_it_does_not_hold(world, units, scope, official, signed_in):
    """A person of the south at an action of the north is counted, but not the official's."""
    person = make.PersonFactory(unit=units.hills)
    event = scope.row.campaigns.get().actions.get().event
    make.ParticipationFactory(event=event, person=person, state="attended")
    query = "format=plain&from=2026-05-04&to=2026-05-04"

    about, rows = table_of(
        signed_in(official).get(address("rows-download", scope, "actives", query))
    )

    assert len(rows) == 1
    assert about["Not in this file"] == "1 more is counted that you may not take out."
