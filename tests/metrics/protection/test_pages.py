"""The attacker through the real pages: logs in as leadership and reads whatever there is."""

import datetime
import itertools
import re
from random import Random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.enums import UnitKind
from metrics import actions
from metrics.protection import closed_presets
from metrics.scopes import Scope
from tests import factories as make
from tests import paper
from tests.metrics.protection.attacker import Attacker

pytestmark = pytest.mark.django_db
MONTHS = range(1, 13)
NUMBER = re.compile(r'class="figure-number">\s*([^<]*?)\s*<')
YEAR = timezone.localdate().year - 1


def day(month, on=10):
    return datetime.date(YEAR, month, on)


def counts(random, large):
    """Counts from 0 to 12, the share ``large`` of them 5 or more."""
    return lambda: random.randint(5, 12) if random.random() < large else random.randint(0, 4)


@pytest.fixture(params=[(1, 0.6), (2, 0.97)], ids=lambda param: f"seed {param[0]}")
def numbers(request):
    seed, large = request.param
    return counts(Random(seed), large)


@pytest.fixture
def offices(units):
    """Three in each district, each with a workplace."""
    more = [
        make.UnitFactory(name=f"{district.name} {n}", parent=district, kind=UnitKind.OFFICE)
        for district in (units.north, units.south)
        for n in (2, 3)
    ]
    return {unit: make.WorkplaceFactory(unit=unit) for unit in (units.harbour, units.hills, *more)}


@pytest.fixture
def reached(offices, numbers):
    """People reached by contacts: ``{(unit, month): number}`` of the offices."""
    world = {}
    for (office, workplace), month in itertools.product(offices.items(), MONTHS):
        world[office.pk, month] = number = numbers()
        if number:
            make.ContactFactory(workplace=workplace, on=day(month), people_reached=number)
    actions.drain()
    return world


def long_periods():
    """``{(grain, start): months}`` of last year and its quarters."""
    quarters = {
        ("quarter", day(first, 1)): (first, first + 1, first + 2) for first in (1, 4, 7, 10)
    }
    return quarters | {("year", day(1, 1)): tuple(MONTHS)}


def page_of(client, kind, row, key, **query):
    return client.get(reverse("metrics:figure", args=[kind, row.pk, key]), query)


def number_in(page):
    """The number on a figure's page, or its words where it is hidden."""
    text = NUMBER.search(page.text)[1].replace(",", "")
    return int(text) if text.isdigit() else text


def read_units(client, attacker, tree):
    """Every unit's page for each long period, and its table of months; the hidden cells."""
    hidden = set()
    for unit, ((grain, start), months) in itertools.product(tree, long_periods().items()):
        page = page_of(client, "unit", unit, "people_reached", grain=grain, start=start)
        look(attacker, hidden, (unit.pk, months), number_in(page))
        for point, _events in page.context["points"]:
            month = point.period.starts_on
            if month.year == YEAR:
                words = point.display.replace(",", "")
                shown = int(words) if words.isdigit() else words
                look(attacker, hidden, (unit.pk, (month.month,)), shown)
    return hidden


def look(attacker, hidden, cell, shown):
    if isinstance(shown, int):
        attacker.see(cell, shown)
        return
    hidden.add(cell)
    attacker.hidden(cell)
    if shown == "fewer than 5":
        attacker.bound(cell, 0, 4)


def test_pages_of_units_leave_every_hidden_cell_open(
    units, offices, reached, leadership, signed_in
):
    client, attacker = signed_in(leadership), Attacker()
    tree = [units.union, units.north, units.south, *offices]

    hidden = read_units(client, attacker, tree)

    for unit, months in itertools.product(tree, [*long_periods().values(), *zip(MONTHS)]):
        below = [sub for sub in tree if sub.parent_id == unit.pk]
        if below:
            attacker.whole_is_sum((unit.pk, months), [(sub.pk, months) for sub in below])
        if len(months) > 1:
            attacker.whole_is_sum((unit.pk, months), [(unit.pk, (m,)) for m in months])
    shown = attacker.cells - hidden
    assert len(hidden) > 10
    assert len(shown) > 10
    assert all(attacker.least[cell] == true_number(reached, tree, *cell) for cell in shown)
    assert attacker.solved(hidden) == set()


def true_number(reached, tree, pk, months):
    path = next(unit.path for unit in tree if unit.pk == pk)
    below = [unit.pk for unit in tree if unit.path.startswith(path)]
    return sum(reached.get((office, month), 0) for office in below for month in months)


@pytest.fixture
def campaign_in_window(units, numbers):
    """A campaign over last year with so many people at its actions of each month."""
    window = {"starts_on": day(1, 1), "ends_on": day(12, 31)}
    programme = make.ProgrammeFactory(unit=units.north, **window)
    campaign = make.CampaignFactory(programme=programme, **window)
    for month in MONTHS:
        event = make.ActionFactory(campaign=campaign, event__starts_on=day(month)).event
        number = numbers()
        if number:
            make.ParticipationFactory(
                event=event, person=None, unnamed_count=number, state="attended"
            )
    make.GoalFactory(programme=programme, metric="participations", value=100)
    actions.drain()
    return campaign


def test_pages_of_a_programme_leave_every_hidden_month_open(
    campaign_in_window, leadership, signed_in
):
    client, attacker, hidden = signed_in(leadership), Attacker(), []
    programme = campaign_in_window.programme

    for month in MONTHS:
        start = day(month, 1)
        page = page_of(client, "programme", programme, "participations", grain="month", start=start)
        shown = number_in(page)
        if isinstance(shown, int):
            attacker.see(month, shown)
        else:
            attacker.bound(month, 0, 4)
            hidden.append(month)
    whole = page_of(client, "programme", programme, "participations")
    if isinstance(number_in(whole), int):
        to = whole.context["figure"].counted_to or day(12, 31)
        attacker.see("whole", number_in(whole))
        attacker.whole_is_sum("whole", [month for month in MONTHS if month <= to.month])

    assert attacker.solved(hidden) == set()
    assert (whole.context["figure"].target is None) == (not isinstance(number_in(whole), int))


def test_ratio_of_a_window_does_not_show_what_its_numerator_withholds(units, leadership, signed_in):
    window = {"starts_on": day(1, 1), "ends_on": day(2, 28)}
    campaign = make.CampaignFactory(programme=make.ProgrammeFactory(unit=units.north, **window))
    workplace = make.WorkplaceFactory(unit=units.harbour)
    make.TeamFactory(campaign=campaign, workplace=workplace, starts_on=day(1, 1))
    for month, number in ((1, 9), (2, 3)):
        for _n in range(number):
            person = make.EmploymentFactory(workplace=workplace).person
            make.MembershipFactory(person=person, starts_on=day(month))
    actions.drain()

    joins, ratio = (
        page_of(signed_in(leadership), "programme", campaign.programme, key).context["figure"]
        for key in ("joins", "joins_per_workplace")
    )

    assert (joins.value, joins.counted_to) == (9, day(1, 31))
    assert (ratio.display, ratio.numerator, ratio.parts) == ("not shown", None, [])


@pytest.mark.parametrize("key", ["participations", "actives", "joins", "mentors"])
def test_number_of_a_programme_is_given_by_no_unit(
    units, campaign_in_window, leadership, signed_in, key
):
    for unit in (units.union, units.north):
        page = page_of(signed_in(leadership), "unit", unit, key, grain="year", start=day(1, 1))

        assert number_in(page) == "not shown"


@pytest.mark.parametrize("kind", ["workplace", "campaign"])
def test_no_number_of_people_is_given_below_an_office(
    campaign_in_window, workplace, leadership, signed_in, kind
):
    row = {"workplace": workplace, "campaign": campaign_in_window}[kind]
    query = {"grain": "month", "start": day(1, 1)}

    page = page_of(signed_in(leadership), kind, row, "participations", **query)

    assert number_in(page) == "not shown"


@pytest.mark.parametrize("name", ["rows", "rows-download"])
def test_no_row_is_taken_away_by_readers_of_totals(units, leadership, signed_in, name):
    address = reverse(f"metrics:{name}", args=["unit", units.north.pk, "people_reached"])

    assert signed_in(leadership).get(address).status_code == 404


@pytest.mark.parametrize(
    "query",
    [
        {"grain": "month", "start": timezone.localdate().replace(day=1)},
        {"grain": "quarter", "start": timezone.localdate()},
        {"grain": "year", "start": timezone.localdate()},
        {"grain": "month", "start": "2001-01-01"},
        {"from": day(1, 1), "to": day(1, 3)},
    ],
)
def test_what_is_running_or_no_preset_is_not_found(units, leadership, admin, signed_in, query):
    assert (
        page_of(signed_in(leadership), "unit", units.north, "contacts", **query).status_code == 404
    )
    assert page_of(signed_in(admin), "unit", units.north, "contacts", **query).status_code == 200


def test_offered_periods_are_over(units):
    today = timezone.localdate()

    for period in closed_presets(Scope("unit", units.north)):
        assert period.ends_on < today.replace(day=1)


def test_who_knows_a_part_does_not_get_the_whole(units, offices, leadership, signed_in):
    for workplace in offices.values():
        make.ContactFactory(workplace=workplace, on=day(1), people_reached=9)
    actions.drain()
    query = {"grain": "month", "start": day(1, 1)}
    client = signed_in(leadership)
    assert number_in(page_of(client, "unit", units.north, "people_reached", **query)) == 27

    make.GrantFactory(user=leadership, role="official", unit=units.harbour)

    client = signed_in(leadership)
    shown = [
        number_in(page_of(client, "unit", unit, "people_reached", **query))
        for unit in (units.union, units.north, units.harbour, units.south)
    ]
    assert shown == ["not shown", "not shown", 9, 27]


@pytest.fixture
def few_members(units, offices):
    """Nine members at one office of the north, three and four at the others."""
    north = [office for office in offices if office.parent_id == units.north.pk]
    for office, number in zip(north, (9, 3, 4), strict=True):
        for _n in range(number):
            make.MembershipFactory(person__unit=office, starts_on=datetime.date(YEAR - 1, 1, 1))
    for office in set(offices) - set(north):
        for _n in range(6):
            make.MembershipFactory(person__unit=office, starts_on=datetime.date(YEAR - 1, 1, 1))
    actions.drain()
    return north


def test_small_units_stand_together_in_the_table_its_files_and_on_paper(
    units, few_members, leadership, signed_in
):
    client, query = signed_in(leadership), {"unit": units.north.pk, "period": "last_year"}

    table = client.get(reverse("metrics:home"), query).context["page"].content.breakdown
    text = client.get(reverse("metrics:by-unit-download"), query | {"format": "plain"})
    pdf = client.get(reverse("metrics:home-pdf"), query)

    column = [definition.key for definition in table.definitions].index("members")
    cells = [row.cells[column].figure for row in table.rows]
    assert sorted(cell.display for cell in cells) == ["9", "not shown", "not shown"]
    assert [text for definition, text in table.merged if definition.key == "members"] == ["7"]
    assert "Other,Members,7,members,7" in b"".join(text.streaming_content).decode()
    assert "Other" in paper.text_of(pdf.content)


def test_table_without_small_units_has_no_row_of_others(
    units, few_members, leadership, admin, signed_in
):
    for reader, unit in ((leadership, units.south), (admin, units.north)):
        query = {"unit": unit.pk, "period": "last_year"}
        page = signed_in(reader).get(reverse("metrics:home"), query)

        assert page.context["page"].content.breakdown.merged == []


def test_hidden_figure_tells_neither_its_age_nor_its_qualifier(
    units, offices, leadership, signed_in
):
    north, south = (u for u in offices if u.name in ("North 2", "South 2"))
    make.ContactFactory(workplace=offices[north], on=day(1), people_reached=2)
    actions.drain()
    query = {"grain": "month", "start": day(1, 1)}

    some, none = (
        page_of(signed_in(leadership), "unit", unit, "people_reached", **query).context["figure"]
        for unit in (north, south)
    )

    assert (some.as_of, some.qualifier, some.display) == (none.as_of, none.qualifier, none.display)


def test_home_of_leadership_takes_at_most_three_queries_more(
    units, offices, campaign_in_window, leadership, signed_in
):
    official = make.GrantFactory(role="official", unit=units.union).user

    many, few = (queries_of(signed_in(user)) for user in (leadership, official))

    assert many <= few + 3


def queries_of(client):
    home = reverse("metrics:home")
    client.get(home)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(home, {"period": "last_year"}).status_code == 200
    return len(captured)
