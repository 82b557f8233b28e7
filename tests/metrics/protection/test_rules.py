"""The attacker against the rules on plain numbers: small worlds with many small numbers."""

import itertools
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.protection.rules import Column, Course, UnitTable
from tests.metrics.protection.attacker import Attacker

DISTRICTS = ("north", "south")
OFFICES = {f"{district}-{number}": district for district in DISTRICTS for number in range(3)}
PARENTS = {"union": None} | dict.fromkeys(DISTRICTS, "union") | OFFICES
MONTHS = tuple(range(6))
QUARTERS = (MONTHS[:3], MONTHS[3:])
PERIODS = [(month,) for month in MONTHS] + [*QUARTERS, MONTHS]

seeds = st.integers(0, 2**32)
thorough = settings(max_examples=200, deadline=None, derandomize=True, database=None)


def below(unit):
    return [sub for sub, parent in PARENTS.items() if parent == unit]


def numbers(random):
    """Counts from 0 to 12: in some worlds nearly all of them small, in others one here or there."""
    large = random.choice([0.1, 0.3, 0.6, 0.9, 0.97, 0.99])
    return lambda: (
        random.randint(5, 12) if random.random() < large else random.choice([0, 0, 1, 2, 3, 4])
    )


def sums(seed, *, with_rest=False):
    """``{(unit, month): number}``; ``with_rest``, districts have some people of their own."""
    random = Random(seed)
    number = numbers(random)
    world = {(office, m): number() for office in OFFICES for m in MONTHS}
    for cell in itertools.product(DISTRICTS, MONTHS):
        world["own", *cell] = random.choice([0, 0, random.randint(0, 6)]) if with_rest else 0
    return with_wholes(world)


def with_wholes(world):
    for district, m in itertools.product(DISTRICTS, MONTHS):
        own = world.get(("own", district, m), 0)
        world[district, m] = own + sum(world[office, m] for office in below(district))
    return world | {("union", m): sum(world[d, m] for d in DISTRICTS) for m in MONTHS}


def table_of_sums(world, smallest=5):
    return UnitTable(PARENTS, (sums_of(world, smallest),))


def sums_of(world, smallest=5, **more):
    return Column(lambda unit, ms: sum(world[unit, m] for m in ms), smallest, **more)


def number_of(table, cell):
    return table.columns[0].value(*cell)


def reads(table, periods=PERIODS):
    """What an attacker learns from every cell; returns them and the hidden cells."""
    attacker, hidden = Attacker(), []
    for cell in itertools.product(table.parents, periods):
        if table.shows(*cell):
            attacker.see(cell, number_of(table, cell))
            continue
        hidden.append(cell)
        attacker.hidden(cell)
        if cell[0] == "union" and len(cell[1]) == 1:
            attacker.bound(cell, 0, table.columns[0].least - 1)
    return attacker, hidden


def relate(relation, units=None, rest=()):
    """Every whole with its parts: units with sub-units, quarters and the year with months."""
    for period in PERIODS:
        for unit in ("union", *DISTRICTS):
            own = [("own", unit, period)] if unit in rest else []
            relation((unit, period), [(sub, period) for sub in below(unit)] + own)
    for unit in PARENTS:
        for whole in (*QUARTERS, MONTHS):
            relation((unit, whole), [(unit, (m,)) for m in whole])
        relation((unit, MONTHS), [(unit, quarter) for quarter in QUARTERS])


@thorough
@given(seeds)
def test_sums_leave_every_hidden_cell_open(seed):
    attacker, hidden = reads(table_of_sums(sums(seed)))
    relate(attacker.whole_is_sum)

    assert attacker.solved(hidden) == set()


@thorough
@given(seeds)
def test_sums_with_people_of_the_district_itself_leave_every_hidden_cell_open(seed):
    attacker, hidden = reads(table_of_sums(sums(seed, with_rest=True)))
    relate(attacker.whole_is_sum, rest=DISTRICTS)
    for district in DISTRICTS:
        for whole in (*QUARTERS, MONTHS):
            months = [("own", district, (m,)) for m in whole]
            attacker.whole_is_sum(("own", district, whole), months)

    assert attacker.solved(hidden) == set()


@thorough
@given(seeds)
def test_ratings_are_hidden_under_ten(seed):
    table = table_of_sums(sums(seed), smallest=10)
    attacker, hidden = reads(table)
    relate(attacker.whole_is_sum)

    assert attacker.solved(hidden) == set()
    cells = set(itertools.product(PARENTS, PERIODS)) - set(hidden)
    assert all(number_of(table, cell) >= 10 for cell in cells)


def crowds(seed):
    """``{(office, month): people}``; somebody may stand in several."""
    random = Random(seed)
    number, people = numbers(random), range(random.randint(12, 60))
    return {
        cell: frozenset(random.sample(people, number()))
        for cell in itertools.product(OFFICES, MONTHS)
    }


def table_of_people(world):
    def value(unit, months):
        offices = [office for office in OFFICES if unit in (office, OFFICES[office], "union")]
        return len(set().union(*(world[office, m] for office in offices for m in months)))

    return UnitTable(PARENTS, (Column(value, adds_up=False, adds_up_in_time=False),))


@thorough
@given(seeds)
def test_different_people_leave_every_hidden_cell_open(seed):
    attacker, hidden = reads(table_of_people(crowds(seed)))
    relate(attacker.whole_is_distinct)

    assert attacker.solved(hidden) == set()


def in_parts(seed):
    """The numbers of two parts and of a whole that holds them and some more."""
    random = Random(seed)
    parts = {name: sums(random.random()) for name in ("room", "afar")}
    more = sums(random.random()) if random.random() < 0.5 else dict.fromkeys(parts["room"], 0)
    parts["more"] = more
    return parts, {cell: sum(part[cell] for part in parts.values()) for cell in more}


@settings(thorough, max_examples=60)
@given(seeds)
def test_parts_of_a_whole_leave_every_hidden_cell_open(seed):
    parts, whole = in_parts(seed)
    table = table_of_sums(whole)
    columns = [sums_of(parts["room"]), sums_of(parts["afar"])]
    columns.append(sums_of(parts["more"], may_be_none=True))
    of_parts = UnitTable(PARENTS, tuple(columns), within=table, is_strict=True)
    attacker, hidden = Attacker(), []

    for name, shown, column in (
        ("whole", table, table.columns[0]),
        ("room", of_parts, columns[0]),
        ("afar", of_parts, columns[1]),
    ):
        for unit, period in itertools.product(PARENTS, PERIODS):
            if shown.shows(unit, period):
                attacker.see((name, unit, period), column.value(unit, period))
            else:
                hidden.append((name, unit, period))
    for name in ("whole", "room", "afar", "more"):
        relate_named(attacker, name)
    for cell in itertools.product(PARENTS, PERIODS):
        attacker.whole_is_sum(("whole", *cell), [(n, *cell) for n in ("room", "afar", "more")])

    assert attacker.solved(hidden) == set()


def relate_named(attacker, name):
    """Every whole with its parts, of the figure ``name``."""

    def relation(whole, parts):
        if parts:
            attacker.whole_is_sum((name, *whole), [(name, *part) for part in parts])

    relate(relation)


@pytest.mark.parametrize(
    ("room", "afar", "more", "is_shown"),
    [(10, 10, 0, True), (10, 0, 0, False), (10, 4, 9, False), (10, 10, 3, False)],
)
def test_parts_are_shown_where_none_is_small_and_nothing_small_is_left(room, afar, more, is_shown):
    everything = with_wholes(dict.fromkeys(itertools.product(OFFICES, MONTHS), 30))
    columns = tuple(
        sums_of(with_wholes(dict.fromkeys(itertools.product(OFFICES, MONTHS), n)), may_be_none=last)
        for n, last in ((room, False), (afar, False), (more, True))
    )
    table = UnitTable(PARENTS, columns, within=table_of_sums(everything), is_strict=True)

    assert table.shows("north-0", (0,)) == is_shown


def test_medians_stand_where_what_they_halve_does_or_six_would_tell_five():
    """Ten are rated at each office; at one all of them are fresh, at the others four."""
    cells = list(itertools.product(OFFICES, MONTHS))
    rated = with_wholes(dict.fromkeys(cells, 10))
    fresh = with_wholes({(u, m): 10 if u == "north-0" else 4 for u, m in cells})
    rest = {cell: rated[cell] - fresh[cell] for cell in rated}
    columns = sums_of(fresh, 10), sums_of(rest, 10)
    of_fresh = UnitTable(PARENTS, columns, within=table_of_sums(rated, 10), is_strict=True)
    medians = UnitTable(PARENTS, (), within=of_fresh)

    def solved(with_medians):
        attacker = Attacker()
        for unit in filter(lambda unit: of_fresh.shows(unit, (0,)), PARENTS):
            attacker.see(unit, fresh[unit, 0])
        for unit in with_medians:
            number = rated[unit, 0]
            is_half = 2 * fresh[unit, 0] >= number
            attacker.bound(
                unit, *((number + 1) // 2, number) if is_half else (0, (number - 1) // 2)
            )
        for unit in ("union", *DISTRICTS):
            attacker.whole_is_sum(unit, below(unit))
        return attacker.solved(OFFICES)

    assert table_of_sums(rated, 10).shows("north-0", (0,))
    assert solved(PARENTS) == set(OFFICES)
    assert solved([unit for unit in PARENTS if medians.shows(unit, (0,))]) == set()


@pytest.mark.parametrize(("contacts", "is_shown"), [(7, True), (6, False), (1, False)])
def test_echo_is_shown_where_each_office_may_have_one(contacts, is_shown):
    people = with_wholes(dict.fromkeys(itertools.product(OFFICES, MONTHS), 10))
    leaves = {"union": 6, "north": 3, "south": 3} | dict.fromkeys(OFFICES, 1)
    echo = Column(lambda _unit, _months: contacts, least=0, leaves=leaves)
    table = UnitTable(PARENTS, (echo,), within=table_of_sums(people))

    assert table.shows("union", (0,)) == is_shown


def test_figures_that_go_together_are_hidden_together():
    joined = with_wholes(dict.fromkeys(itertools.product(OFFICES, MONTHS), 10))
    left = with_wholes(joined | {("south-1", 2): 1})
    table = UnitTable(PARENTS, (sums_of(joined), sums_of(left)))

    assert [table.shows("south-0", (month,)) for month in (1, 2)] == [True, False]
    assert not table.is_alone


def test_what_is_given_by_programme_does_not_leave_nothing_of_a_union():
    everything = with_wholes(dict.fromkeys(itertools.product(OFFICES, MONTHS), 10))
    rest = Column(lambda _unit, months: 0 if 1 in months else 9)
    table = UnitTable(PARENTS, (sums_of(everything),), apart=rest, needs_rest=True)

    assert [table.shows("union", (month,)) for month in MONTHS] == [m != 1 for m in MONTHS]


def test_different_people_are_fewer_than_participations_of_hidden_months_allow():
    values, participations = (9, 2, 1), (20, 2, 2)

    assert Course(values, adds_up=False, caps=participations).shows_whole(12)
    assert not Course(values, adds_up=False, caps=participations).shows_whole(13)


@thorough
@given(seeds)
def test_small_units_known_together_leave_each_of_them_open(seed):
    table = table_of_a_stock(sums(seed, with_rest=True))
    attacker, hidden = Attacker(), []
    for unit, month in itertools.product(PARENTS, MONTHS):
        number, above = number_of(table, (unit, (month,))), PARENTS[unit]
        is_small, merges = number < 5, table.merges(above, month)
        if table.shows(unit, (month,)) or (merges and not is_small):
            attacker.see((unit, month), number)
            continue
        hidden.append((unit, month))
        if merges or above is None:
            attacker.bound((unit, month), 0, 4)
    for unit, month in itertools.product(("union", *DISTRICTS), MONTHS):
        own = [("own", unit, month)] if unit in DISTRICTS else []
        parts = [(sub, month) for sub in below(unit)]
        attacker.whole_is_sum((unit, month), parts + own)
        if own and table.merges(unit, month):
            attacker.see(own[0], 0)

    assert attacker.solved(hidden) == set()


def table_of_a_stock(world):
    return UnitTable(PARENTS, (sums_of(world, adds_up_in_time=False),))


@pytest.mark.parametrize(
    ("small", "merges"),
    [((3, 3), True), ((4, 3), True), ((4, 4), False), ((2, 2), False), ((0, 4), False)],
)
def test_small_units_are_known_together_where_each_keeps_two_values(small, merges):
    world = dict.fromkeys(itertools.product(OFFICES, MONTHS), 20)
    world |= {("north-1", 0): small[0], ("north-2", 0): small[1]}

    assert table_of_a_stock(with_wholes(world)).merges("north", 0) == merges
    assert not table_of_a_stock(with_wholes(world)).merges("south", 0)
    assert not table_of_sums(with_wholes(world)).merges("north", 0)


def test_unit_with_one_below_it_is_not_known_beside_small_ones():
    world = dict.fromkeys(itertools.product(OFFICES, MONTHS), 20)
    world |= {("north-1", 0): 3, ("north-2", 0): 3}
    column = sums_of(with_wholes(world), adds_up_in_time=False)

    assert not UnitTable(PARENTS, (column,), lone_above=frozenset(["north-0"])).merges("north", 0)


@settings(thorough, max_examples=50)
@given(seeds)
def test_nothing_small_is_shown_and_siblings_go_together(seed):
    table = table_of_sums(sums(seed, with_rest=True))

    for unit, period in itertools.product(PARENTS, PERIODS):
        shown = table.shows(unit, period)
        siblings = below(PARENTS[unit])
        assert not shown or number_of(table, (unit, period)) >= 5
        assert {table.shows(sibling, period) for sibling in siblings} == {shown}
        assert not shown or PARENTS[unit] is None or table.shows(PARENTS[unit], period)


def test_large_numbers_are_shown_at_every_level():
    everything = dict.fromkeys(itertools.product(OFFICES, MONTHS), 10)
    table = table_of_sums(with_wholes(everything))

    assert all(table.shows(unit, period) for unit in PARENTS for period in PERIODS)


def test_year_of_small_offices_is_shown_though_their_months_are_not():
    table = table_of_sums(with_wholes(dict.fromkeys(itertools.product(OFFICES, MONTHS), 4)))

    assert [table.shows("north-0", period) for period in ((0,), QUARTERS[0], MONTHS)] == [
        False,
        False,
        True,
    ]
    assert table.shows("north", (0,))


def test_one_small_month_hides_the_year_it_would_follow_from():
    world = dict.fromkeys(itertools.product(OFFICES, MONTHS), 10) | {("north-1", 2): 3}
    table = table_of_sums(with_wholes(world))

    assert not table.shows("north-1", (2,))
    assert not table.shows("north-0", (2,))
    assert not table.shows("north-0", MONTHS)
    assert table.shows("north", (2,))
    assert table.shows("south-0", (2,))


def courses(seed):
    random = Random(seed)
    number = numbers(random)
    return tuple(number() for _month in range(random.randint(1, 14)))


def visits(values, smallest=5):
    """What an attacker learns who comes back every month of a programme, its end included."""
    attacker, hidden = Attacker(), []
    for month, value in enumerate(values):
        if value >= smallest:
            attacker.see(month, value)
        else:
            attacker.bound(month, 0, smallest - 1)
            hidden.append(month)
    return attacker, hidden


@thorough
@given(seeds)
def test_totals_to_date_of_a_programme_leave_every_hidden_month_open(seed):
    values = courses(seed)
    attacker, hidden = visits(values)
    for count in range(1, len(values) + 1):
        given_out = Course(values[:count]).months_given_out()
        attacker.see(("to", given_out), sum(values[:given_out]))
        attacker.whole_is_sum(("to", given_out), range(given_out))
    if Course(values).shows_whole(sum(values)):
        attacker.see("whole", sum(values))
        attacker.whole_is_sum("whole", range(len(values)))

    assert attacker.solved(hidden) == set()


@thorough
@given(seeds)
def test_different_people_of_a_programme_leave_every_hidden_month_open(seed):
    values = courses(seed)
    whole = Random(seed).randint(max(values), sum(values))
    course = Course(values, adds_up=False)
    attacker, hidden = visits(values)
    if course.shows_whole(whole):
        attacker.see("whole", whole)
    elif whole < 5:
        attacker.bound("whole", 0, 4)
    attacker.whole_is_distinct("whole", range(len(values)))

    assert attacker.solved(hidden) == set()


@pytest.mark.parametrize(
    ("values", "given_out"),
    [
        ((9, 12, 7), 3),  # nothing is hidden
        ((9, 12, 3), 2),  # the last would be the difference
        ((9, 3, 2), 3),  # two share it
        ((9, 0, 0), 1),  # both would be known to be none
        ((9, 4, 4), 1),  # both would be known to be four
        ((3, 1), 0),  # the total itself is small
    ],
)
def test_total_to_date_ends_where_it_says_nothing_about_a_month(values, given_out):
    assert Course(values).months_given_out() == given_out


@pytest.mark.parametrize(("own", "is_shown"), [(0, True), (1, False), (4, False), (5, True)])
def test_few_people_of_the_district_itself_hide_its_offices(own, is_shown):
    world = dict.fromkeys(itertools.product(OFFICES, MONTHS), 10) | {("own", "north", 0): own}
    table = table_of_sums(with_wholes(world))

    assert table.shows("north-0", (0,)) == is_shown
    assert table.shows("north", (0,))
