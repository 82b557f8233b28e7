"""The official's home: filters in the address, figures beside an earlier time, sub-units."""

import datetime
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from metrics import actions, protection
from metrics.dashboards import home_of
from metrics.periods import before, month
from metrics.presets import Choice
from tests import factories as make
from tests.counting import queries_of
from tests.metrics.days import day

pytestmark = pytest.mark.django_db
HOME = "metrics:home"


@pytest.fixture
def today(time_machine):
    """A day in the middle of a month, so that the same date of a year ago is one, too."""
    time_machine.move_to(datetime.datetime(2026, 6, 10, 10, tzinfo=datetime.UTC), tick=False)
    return day("2026-06-10")


def contacts_on(workplace, *days, **more):
    for text in days:
        make.ContactFactory(workplace=workplace, on=day(text), **more)


def tile_of(page, key):
    return next(tile for tile in page.content.tiles if tile.figure.key == key)


def sentences(page, key):
    return tile_of(page, key).comparison.sentences


def test_e12_running_year_stands_beside_the_same_date_and_the_whole_of_last_year(
    today, workplace, official
):
    contacts_on(workplace, "2026-01-05", "2026-06-10", "2026-06-09")
    contacts_on(workplace, "2025-02-01", "2025-06-10", "2025-06-11")
    actions.drain()

    said = sentences(home_of(official), "contacts")

    assert said == (
        "3 to date, against 3 in the whole of last year",
        "Same date in 2025: 2 (+1)",
    )


def test_e12_same_people_are_counted_once_up_to_the_same_date(today, workplace, units, official):
    other = make.WorkplaceFactory(unit=units.harbour)
    contacts_on(workplace, "2025-02-01", "2025-06-09", "2026-03-01")
    contacts_on(other, "2025-06-11", "2026-06-09")
    actions.drain()

    said = sentences(home_of(official), "workplaces_contacted")

    assert said[1] == "Same date in 2025: 1 (+1)"


def test_e12_members_of_the_same_date_are_those_of_that_day_and_no_sum_of_months(
    today, units, official
):
    for start in ("2020-01-01", "2025-06-10", "2025-06-11"):
        make.MembershipFactory(person__unit=units.harbour, starts_on=day(start))
    actions.drain()

    assert sentences(home_of(official), "members") == ("Same date in 2025: 2 (+1)",)


def test_running_month_is_held_against_the_same_days_of_the_month_before(
    today, workplace, official
):
    contacts_on(workplace, "2026-06-01", "2026-06-10", "2026-05-10", "2026-05-11", "2026-05-12")
    actions.drain()

    said = sentences(home_of(official, Choice(period="month", compare="before")), "contacts")

    assert said == (
        "2 to date, against 3 in the whole of May 2026",
        "Same date in May 2026: 1 (+1)",
    )


def test_finished_month_is_held_against_the_finished_one(today, workplace, official):
    contacts_on(workplace, "2026-05-01", "2026-05-31", "2025-05-31")
    actions.drain()

    said = sentences(home_of(official, Choice(period="last_month")), "contacts")

    assert said == ("May 2025: 1 (+1)",)


def test_compared_with_nothing_says_nothing(today, workplace, official):
    contacts_on(workplace, "2026-05-01")
    actions.drain()

    assert tile_of(home_of(official, Choice(compare="none")), "contacts").comparison is None


def test_b1_dated_goal_is_projected_and_judged(today, workplace, programme, campaign, official):
    programme.starts_on = day("2025-01-01")
    programme.save()
    goal = make.GoalFactory(
        programme=programme, metric="contacts", value=Decimal(100), due_on=day("2026-12-31")
    )
    for number in range(1, 6):
        contacts_on(workplace, f"2026-{number:02}-03", "2025-12-04", campaign=campaign)
    actions.drain()

    [tile] = home_of(official).boards[0].tiles

    assert (tile.goal, tile.projection.lowest, tile.projection.highest) == (goal, 16, 43)
    assert tile.is_off_course
    [off] = [kept for kept in home_of(official).content.attention if "course" in str(kept.title)]
    assert [line.url for line in off.lines] == [tile.figure.url]


@pytest.mark.parametrize(
    ("begun_on", "is_projected"), [("2025-12-04", True), ("2026-01-04", False)]
)
def test_b1_projection_needs_six_months_of_data_not_of_programme(
    today, workplace, programme, campaign, official, begun_on, is_projected
):
    """The programme runs since 2025; somebody began to count later."""
    programme.starts_on = day("2025-01-01")
    programme.save()
    make.GoalFactory(
        programme=programme, metric="contacts", value=Decimal(100), due_on=day("2026-12-31")
    )
    contacts_on(workplace, begun_on, "2026-02-03", "2026-05-03", campaign=campaign)
    actions.drain()

    [tile] = home_of(official).boards[0].tiles

    assert (tile.projection is not None) is is_projected


def test_b1_goal_without_a_date_has_no_projection(today, workplace, programme, campaign, official):
    make.GoalFactory(programme=programme, metric="contacts", value=Decimal(100))
    contacts_on(workplace, "2026-05-01", campaign=campaign)
    actions.drain()

    [tile] = home_of(official).boards[0].tiles

    assert (tile.projection, tile.is_off_course, tile.target.percent) == (None, False, 1)


def test_target_of_the_whole_time_is_not_asked_of_a_month(today, programme, official):
    make.GoalFactory(programme=programme, metric="contacts", value=Decimal(100))

    page = home_of(official, Choice(period="month"))

    assert page.boards[0].tiles[0].target is None


def test_table_adds_up_to_the_tile_and_leads_to_each_sub_unit(today, units, workplace, admin):
    contacts_on(workplace, "2026-05-01", "2026-06-01", people_reached=3)
    contacts_on(make.WorkplaceFactory(unit=units.hills), "2026-03-01", people_reached=4)
    actions.drain()
    page = home_of(admin)

    table = page.content.breakdown

    values = {
        row.unit.name: [int(cell.figure.value) for cell in row.cells[:3]] for row in table.rows
    }
    assert values == {"North": [2, 1, 6], "South": [1, 1, 4]}
    assert [cell.figure.value for cell in table.total.cells] == [
        tile.figure.value for tile in page.content.tiles
    ]
    assert set(table.notes) == {""}


def test_n21_each_row_stands_beside_the_same_date_and_the_whole_of_last_year(
    today, units, workplace, admin
):
    """Sums, different workplaces, stocks and shares, in the rows and in the total."""
    south = make.WorkplaceFactory(unit=units.hills)
    contacts_on(workplace, "2025-02-01", "2025-06-10", "2025-06-11", "2026-03-01", people_reached=3)
    contacts_on(south, "2025-12-01", people_reached=3)
    make.HeadcountFactory(workplace=workplace, count=10, on=day("2025-01-01"))
    for start in ("2025-06-10", "2025-06-11"):
        person = make.EmploymentFactory(workplace=workplace, person__unit=units.harbour).person
        make.MembershipFactory(person=person, starts_on=day(start))
    actions.drain()

    table = home_of(admin).content.breakdown

    beside = {
        row.unit.name: [cell.tile.comparison.brief for cell in row.cells]
        for row in [*table.rows, table.total]
    }
    assert beside == {
        "North": ["2 / 3", "1 / 1", "6 / 9", "1", "1", "10.0"],
        "South": ["0 / 1", "0 / 1", "0 / 3", "0", "0", ""],
        "Union": ["2 / 4", "1 / 2", "6 / 12", "1", "1", "10.0"],
    }


def test_cells_of_a_finished_month_stand_beside_the_finished_one(today, units, workplace, admin):
    contacts_on(workplace, "2026-05-01", "2025-05-31")
    actions.drain()

    page = home_of(admin, Choice(period="last_month"))

    first = page.content.breakdown.rows[0].cells[0].tile.comparison
    assert (first.brief, first.text) == ("1", "May 2025: 1 (no change)")


def test_table_says_where_the_rest_of_a_total_is(today, units, admin):
    contacts_on(make.WorkplaceFactory(unit=units.union), "2026-03-01")
    actions.drain()

    assert home_of(admin).content.breakdown.notes[0] == "the rest belongs to no unit below"


def test_table_says_so_too_where_the_rest_is_below_zero(today, units, admin):
    make.MembershipFactory(
        person__unit=units.union, starts_on=day("2020-01-01"), ends_on=day("2026-03-01")
    )
    actions.drain()

    table = home_of(admin).content.breakdown

    net = [d.key for d in table.definitions].index("net_members")
    assert table.total.cells[net].figure.value == -1
    assert table.notes[net] == "the rest belongs to no unit below"


@pytest.mark.parametrize(
    ("sort", "order"),
    [("", ["North", "South"]), ("-contacts", ["South", "North"]), ("contacts", ["North", "South"])],
)
def test_table_is_sorted_by_the_column_of_the_address(today, units, workplace, admin, sort, order):
    south = make.WorkplaceFactory(unit=units.hills)
    contacts_on(south, "2026-03-01", "2026-03-02")
    contacts_on(workplace, "2026-05-01")
    actions.drain()

    table = home_of(admin, Choice(sort=sort)).content.breakdown

    assert [row.unit.name for row in table.rows] == order


def test_sparkline_says_its_values_in_words(today, workplace, admin):
    contacts_on(workplace, "2026-05-01", "2026-05-02", "2025-06-30")
    actions.drain()

    line = home_of(admin).content.breakdown.rows[0].cells[0].sparkline

    assert line.label == "June 2025 to May 2026: 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2"
    assert [(bar.x, bar.height) for bar in line.bars] == [(0, 12), (88, 24)]


@pytest.mark.parametrize(
    "query",
    [
        {"period": "decade"},
        {"unit": "x"},
        {"programme": "7"},
        {"compare": "\x00"},
        {"period": "window"},
    ],
)
def test_bad_filter_gets_a_sentence_and_the_usual_page(today, units, official, signed_in, query):
    page = signed_in(official).get(reverse(HOME), query)

    [field] = query
    assert page.status_code == 200
    assert list(page.context["filter"].errors) == [field]
    assert page.context["filter"].errors[field][0] in page.text.replace("&#x27;", "'")
    assert page.context["page"].scope.row == units.north


def test_unit_one_may_not_see_is_not_chosen(units, official, signed_in):
    page = signed_in(official).get(reverse(HOME), {"unit": str(units.south.pk)})

    assert page.context["page"].scope.row == units.north
    assert "unit" in page.context["filter"].errors


def test_chosen_programme_stands_alone_in_its_whole_time(today, programme, official, signed_in):
    other = make.ProgrammeFactory(unit=programme.unit)
    for row in (programme, other):
        make.GoalFactory(programme=row, metric="contacts")

    page = signed_in(official).get(
        reverse(HOME), {"programme": str(programme.pk), "period": "window"}
    )

    [board] = page.context["page"].boards
    assert board.scope.row == programme
    assert board.tiles[0].figure.period.starts_on == programme.starts_on


@pytest.mark.parametrize("period", ["", "month", "year", "last_month"])
def test_readers_of_totals_see_periods_that_are_over(today, programme, leadership, period):
    make.GoalFactory(programme=programme, metric="contacts")

    page = home_of(leadership, Choice(period=period))

    [tile] = page.boards[0].tiles
    own = {tile.figure.period for tile in page.content.tiles}
    assert {period.ends_on for period in own} == {day("2026-05-31")}
    assert tile.figure.period in protection.presets_for(leadership, tile.figure.scope)


def test_running_period_is_no_choice_for_readers_of_totals(today, units, leadership, signed_in):
    page = signed_in(leadership).get(reverse(HOME), {"period": "month"})

    assert "period" in page.context["filter"].errors


def test_htmx_gets_the_board_alone(units, official, signed_in):
    part = signed_in(official).get(reverse(HOME), headers={"HX-Request": "true"})

    assert "<html" not in part.text
    assert 'id="board"' in part.text


def add_rows(units, programmes):
    """``programmes`` more programmes, offices, workplaces, contacts and goals."""
    for _number in range(programmes):
        office = make.UnitFactory(parent=units.north)
        programme = make.ProgrammeFactory(unit=units.north)
        campaign = make.CampaignFactory(programme=programme)
        aim = make.GoalFactory(programme=programme, kind="aim", metric="")
        due_on = timezone.localdate() + datetime.timedelta(days=90)
        make.GoalFactory(
            programme=programme, aim=aim, metric="contacts", value=Decimal(9), due_on=due_on
        )
        make.RegisterFactory(programme=programme, is_complete=False)
        place = make.WorkplaceFactory(unit=office)
        contacts_on(place, "2026-06-02", "2025-06-02", campaign=campaign)
    actions.drain()


@pytest.mark.urls("tests.metrics.with_blank_page")
def test_dashboard_takes_six_queries_beyond_the_frame_at_one_and_at_ten_times_the_rows(
    today, units, official, signed_in
):
    client = signed_in(official)
    frame = queries_of(client, "/blank/")
    add_rows(units, 1)
    for_one = cold_queries(client)

    add_rows(units, 9)

    assert (for_one - frame, cold_queries(client) - frame) == (6, 6)


@pytest.mark.parametrize(("role", "queries"), [("official", 11), ("leadership", 12)])
@pytest.mark.parametrize("url", ["/", "/figures/"])
def test_whole_dashboard_takes_eleven_queries(today, units, signed_in, request, role, queries, url):
    """The frame's five (session, user, grants, roles by relation, unit) and six of its own; of who
    reads totals one more: two decide what they may see, and none asks the facts."""
    client = signed_in(request.getfixturevalue(role))
    add_rows(units, 3)
    queries_of(client, "/settings/")  # begins the session

    assert first_queries(client, f"{url}?compare=before") == queries


def cold_queries(client):
    """The queries of a page that is kept nowhere: each compares with another period first."""
    queries_of(client, reverse(HOME) + "?compare=none")
    return first_queries(client, reverse(HOME) + "?compare=before")


def first_queries(client, url):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def test_figures_that_are_kept_are_not_read_for_another_page(today, units, official, signed_in):
    add_rows(units, 2)
    client = signed_in(official)
    first_queries(client, reverse("people:tasks"))  # begins the session
    cold = first_queries(client, reverse(HOME)) - first_queries(client, "/")

    assert cold == 3  # goals, measurements, facts


def test_kept_page_shows_a_change_at_once(today, workplace, programme, official, signed_in):
    client = signed_in(official)
    assert "Renamed" not in client.get(reverse(HOME)).text

    make.GoalFactory(programme=programme, kind="policy", metric="", status="open", title="Renamed")

    assert "Renamed" in client.get(reverse(HOME)).text


def test_page_of_a_programme_shows_the_chosen_period(today, programme, official, signed_in):
    make.GoalFactory(programme=programme, metric="contacts", value=Decimal(9))
    client, url = signed_in(official), reverse("metrics:programme", args=[programme.pk])

    def shown(**query):
        [tile] = client.get(url, query).context["board"].tiles
        return tile.figure.period.starts_on, tile.target is not None

    assert shown() == (programme.starts_on, True)
    assert shown(period="month") == (day("2026-06-01"), False)
    assert shown(period="decade") == (programme.starts_on, True)


def test_page_of_a_programme_offers_readers_of_totals_what_they_may_see(
    today, programme, leadership, signed_in
):
    make.GoalFactory(programme=programme, metric="contacts")
    client, url = signed_in(leadership), reverse("metrics:programme", args=[programme.pk])

    for period in ("", "last_month", "month", "year"):
        page = client.get(url, {"period": period})
        [tile] = page.context["board"].tiles
        assert tile.figure.period in protection.presets_for(leadership, tile.figure.scope)
    assert "period" in page.context["filter"].errors


def test_any_days_are_counted_at_once_on_the_home_and_it_says_so(
    today, workplace, programme, campaign, official, signed_in
):
    make.GoalFactory(programme=programme, metric="contacts")
    contacts_on(workplace, "2026-05-03", "2026-05-04", "2026-05-09", campaign=campaign)
    client, query = signed_in(official), {"from": "2026-05-04", "to": "2026-05-09"}

    page = client.get(reverse(HOME), query)

    home = page.context["page"]
    [board] = home.boards
    row = home.content.breakdown.rows[0]
    assert [tile_of(home, "contacts").figure.value, board.tiles[0].figure.value] == [2, 2]
    assert [cell.figure.value for cell in row.cells[:2]] == [2, 1]
    assert "Counted just now from the rows, not stored." in page.text
    assert "from=2026-05-04&amp;to=2026-05-09" in page.text  # travels with every link


def test_any_days_are_counted_at_once_on_the_page_of_a_programme(
    today, workplace, programme, campaign, official, signed_in
):
    make.GoalFactory(programme=programme, metric="contacts", value=Decimal(9))
    contacts_on(workplace, "2026-05-03", "2026-05-04", campaign=campaign)
    url = reverse("metrics:programme", args=[programme.pk])

    page = signed_in(official).get(url, {"from": "2026-05-04", "to": "2026-05-04"})

    [tile] = page.context["board"].tiles
    assert (tile.figure.value, tile.target, tile.comparison) == (1, None, None)
    assert "Counted just now from the rows, not stored." in page.text


@pytest.mark.parametrize("page_of", ["home", "programme"])
@pytest.mark.parametrize(
    ("first", "last", "sentence"),
    [
        ("2026-05-04", "2026-05-01", "The end lies before the beginning."),
        ("2026-02-31", "2026-05-01", "Enter a valid date."),
        ("2026-05-04", "", "Choose the last day, too."),
        ("", "2026-05-04", "Choose the first day, too."),
        ("1901-01-01", "2026-05-01", "Please choose ten years at most."),
        ("0001-01-01", "2026-05-01", "Please enter a date between 1900 and 2100."),
    ],
)
def test_days_that_cannot_be_get_a_sentence_and_the_usual_page(
    today, programme, official, signed_in, page_of, first, last, sentence
):
    pk = [programme.pk] if page_of == "programme" else []
    client, url = signed_in(official), reverse(f"metrics:{page_of}", args=pk)
    query = {"from": first, "to": last}

    page = client.get(url, query)
    part = client.get(url, query, headers={"HX-Request": "true"})

    assert page.status_code == 200
    assert all(sentence in shown.text for shown in (page, part))
    assert "Counted just now" not in page.text


def test_readers_of_totals_have_no_days_to_choose(today, programme, leadership, signed_in):
    make.GoalFactory(programme=programme, metric="contacts")
    client, query = signed_in(leadership), {"from": "2026-05-04", "to": "2026-05-09"}

    home = client.get(reverse(HOME), query)
    page = client.get(reverse("metrics:programme", args=[programme.pk]), query)

    assert all('name="from"' not in shown.text for shown in (home, page))
    assert {t.figure.period.ends_on for t in home.context["page"].content.tiles} == {
        day("2026-05-31")
    }
    assert page.context["board"].tiles[0].figure.period.starts_on == programme.starts_on


def test_home_of_any_days_takes_two_queries_more_at_most(today, units, official, signed_in):
    client = signed_in(official)
    add_rows(units, 3)
    stored = cold_queries(client)

    assert first_queries(client, reverse(HOME) + "?from=2026-05-04&to=2026-05-09") <= stored + 1


def test_choosing_swaps_the_board_and_stands_in_the_address(
    workplace, official, open_page, transactional_db
):
    page = open_page(reverse(HOME), official)

    page.get_by_label("Period").select_option("last_month")
    page.wait_for_url("**period=last_month**")

    title = page.locator("#board h2").first.inner_text()
    last_month = before(month(timezone.localdate()))
    assert title == f"North · {last_month.label}"
    page.reload()
    assert page.get_by_label("Period").input_value() == "last_month"
