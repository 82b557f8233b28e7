"""What holds for every figure there is, generated from the registry: a new one is tested too."""

import datetime
from types import SimpleNamespace

import pytest
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from accounts.enums import Role, UnitKind
from metrics import actions, reading
from metrics.definitions import COUNTED, of_family
from metrics.definitions.base import Distinct
from metrics.enums import Kind
from metrics.facts import FAMILIES
from metrics.models import Measurement
from metrics.periods import month, quarter, window, year
from metrics.reconciliation import reconcile
from metrics.reconciliation.sources import SOURCES
from metrics.scopes import Scope
from tests import factories as make
from tests.metrics import stage
from tests.metrics.stage import CLOSES, OPENS, make_fact
from workplaces.actions.workplaces import assign_unit

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
DAY = datetime.date(2025, 5, 14)
A_DAY = datetime.timedelta(days=1)
PERIODS = {"month": month, "quarter": quarter, "year": year}


@pytest.fixture(scope="module")
def union(django_db_setup, django_db_blocker):
    """Two offices of one district and one of another; two places in the first."""
    with django_db_blocker.unblock(), transaction.atomic():
        root = make.UnitFactory(code="union")
        north = make.UnitFactory(code="north", parent=root, kind=UnitKind.DISTRICT)
        south = make.UnitFactory(code="south", parent=root, kind=UnitKind.DISTRICT)
        office = make.UnitFactory(code="harbour", parent=north)
        programme = make.ProgrammeFactory(unit=north, starts_on=OPENS, ends_on=CLOSES)
        here, there = (stage.place(office, programme) for _ in range(2))
        admin = make.GrantFactory(role=Role.PROGRAMME_ADMIN, unit=root).user
        hills = make.UnitFactory(code="hills", parent=south)
        actions.drain()
        yield SimpleNamespace(
            root=root, north=north, south=south, hills=hills, here=here, there=there, admin=admin
        )
        transaction.set_rollback(True)


@pytest.fixture
def person(union):
    return make.PersonFactory(unit=union.here.unit)


def every(condition=lambda definition, part: True):
    """A test for every figure that fulfils the condition."""
    chosen = [d for d in COUNTED.values() if condition(d, d.family.parts[0])]
    cases = pytest.mark.parametrize("definition", chosen, ids=lambda d: d.key)
    return lambda test: pytest.mark.sweep(3)(cases(test))


def has_window(definition, part):
    return definition.kind == Kind.FLOW and bool(projects_of(part))


def projects_of(part):
    return [kind for kind in ("programme", "campaign", "cohort") if getattr(part, kind)]


def is_stock(definition, part):
    return definition.kind == Kind.STOCK


def can_end(definition, part):
    return is_stock(definition, part) and definition.family.name not in stage.ENDLESS


def counts_people(definition, part):
    return isinstance(definition.counts, Distinct) and definition.counts.key == "person"


def follows_its_workplace(definition, part):
    """By the units of its days, or because it is about the assignments to them."""
    is_placed = part.unit is not None and "placements" in part.unit
    return is_placed or definition.family.name in ("groups", "workplaces")


def is_median(definition, part):
    return definition.is_median


def measured(definition, kind, row, period):
    found = reading.measurements([(Scope(kind, row), period)], [definition.key])
    return found.get((row.pk, period.grain, period.starts_on, definition.key))


def value(definition, kind, row, period):
    """What is counted there; of a median, whose value is an age, how many rows it is made of."""
    found = measured(definition, kind, row, period)
    if found is None:
        return 0
    return int(found.sample_size if definition.is_median else found.value)


def places_of(definition, at):
    """The scopes of ``at`` that facts of the definition have, by kind."""
    part = definition.family.parts[0]
    rows = {kind: row for kind, row in at.scope_rows().items() if getattr(part, kind, None)}
    return rows | ({"employer": at.scope_rows()["employer"]} if part.workplace else {})


def values(definition, at, period):
    actions.drain()
    rows = places_of(definition, at)
    return {value(definition, kind, row, period) > 0 for kind, row in rows.items()}


def mismatches(definition):
    """What is stored otherwise than its family's facts say."""
    return reconcile([each.key for each in of_family(definition.family.name)]).mismatches


def test_every_family_has_a_maker_and_every_figure_a_source():
    assert set(stage.MAKERS) == set(FAMILIES)
    assert set(SOURCES) == set(COUNTED)


@every()
def test_fact_counts_in_every_scope_and_period_that_holds_it(union, person, definition):
    make_fact(definition, union.here, DAY, person)
    actions.drain()

    for kind, row in places_of(definition, union.here).items():
        for grain, period in PERIODS.items():
            if definition.kind == Kind.FLOW or grain == "month":
                assert value(definition, kind, row, period(DAY)) == 1, (kind, grain)
    for unit in (union.north, union.root):
        assert value(definition, "unit", unit, month(DAY)) == 1
    assert value(definition, "unit", union.south, month(DAY)) == 0
    assert mismatches(definition) == []


@every(lambda definition, part: definition is of_family(definition.family.name)[0])
def test_fact_leaves_all_other_figures_right(union, person, definition):
    make_fact(definition, union.here, DAY, person)
    actions.drain()

    assert reconcile().mismatches == []


@every()
def test_first_and_last_day_of_a_month_are_inside(union, person, definition):
    """And an entry that is dated back leaves its old period for another."""
    may = month(DAY)
    fact = make_fact(definition, union.here, may.starts_on, person)
    assert values(definition, union.here, may) == {True}
    fact.move(may.ends_on)
    assert values(definition, union.here, may) == {True}
    fact.move(may.ends_on + A_DAY)
    assert values(definition, union.here, may) == {False}
    fact.move(may.starts_on - A_DAY)
    is_still_true = definition.kind == Kind.STOCK  # and since then
    assert values(definition, union.here, may) == {is_still_true}
    assert values(definition, union.here, month(may.starts_on - A_DAY)) == {True}
    assert mismatches(definition) == []


@every(can_end)
def test_stock_counts_until_its_last_day(union, person, definition):
    """It is taken on the last day of a month: the one that ends that day is still in it."""
    may = month(DAY)
    fact = make_fact(definition, union.here, DAY, person)

    fact.end(may.ends_on)
    assert values(definition, union.here, may) == {True}
    fact.end(may.ends_on - A_DAY)
    assert values(definition, union.here, may) == {False}
    assert mismatches(definition) == []


@every(has_window)
def test_d1_first_and_last_day_of_a_window_are_inside(union, person, definition):
    kinds = projects_of(definition.family.parts[0])
    fact = make_fact(definition, union.here, OPENS, person)

    def counted():
        actions.drain()
        rows = union.here.scope_rows()
        return {value(definition, kind, rows[kind], window(rows[kind])) for kind in kinds}

    assert counted() == {1}
    fact.move(CLOSES)
    assert counted() == {1}
    fact.move(CLOSES + A_DAY)
    assert counted() == {0}
    fact.move(OPENS - A_DAY)
    assert counted() == {0}


@every(is_median)
def test_median_is_the_age_in_the_middle_and_of_two_the_younger(union, definition):
    """Over each scope's own rows, on the last day of a month; one of that day is 0 days old."""
    may = month(DAY)

    def ages():
        actions.drain()
        assert mismatches(definition) == []
        units = (union.north, union.root, union.here.unit)
        found = [measured(definition, "unit", unit, may) for unit in units]
        found += [
            measured(definition, kind, at.scope_rows()[kind], may)
            for at in (union.here, union.there)
            for kind in ("workplace", "employer")
        ]
        return [each and int(each.value) for each in found]

    def days_before(at, days):
        person = make.PersonFactory(unit=union.here.unit)
        return make_fact(definition, at, may.ends_on - days * A_DAY, person)

    assert ages() == [None] * 7
    days_before(union.here, 0)
    assert ages() == [0] * 5 + [None] * 2
    days_before(union.here, 40)
    assert ages() == [0] * 5 + [None] * 2
    last = days_before(union.there, 7)
    assert ages() == [7] * 3 + [0] * 2 + [7] * 2
    last.move(may.ends_on - 90 * A_DAY)
    assert ages() == [40] * 3 + [0] * 2 + [90] * 2
    assert measured(definition, "unit", union.south, may) is None


@every(is_median)
def test_median_grows_day_by_day_without_a_new_row(union, person, definition):
    make_fact(definition, union.here, DAY, person)
    actions.drain()
    today = month(timezone.localdate())
    last = month(today.starts_on - A_DAY)
    ages = [measured(definition, "unit", union.root, period).value for period in (last, today)]
    assert ages == [(period.taken_on - DAY).days for period in (last, today)]

    Measurement.objects.filter(definition=definition.key).update(value=F("value") - 1)
    actions.begin_day()  # as if all had been measured the day before
    actions.drain()

    found = [measured(definition, "unit", union.root, period).value for period in (last, today)]
    assert found == ages


@every(counts_people)
def test_person_at_two_workplaces_counts_once_above_them(union, person, definition):
    for at in (union.here, union.there):
        make_fact(definition, at, DAY, person)
    actions.drain()

    for at in (union.here, union.there):
        if definition.family.parts[0].workplace:
            assert value(definition, "workplace", at.workplace, month(DAY)) == 1
    for unit in (union.here.unit, union.north, union.root):
        assert value(definition, "unit", unit, month(DAY)) == 1
    if definition.family.parts[0].programme:
        assert value(definition, "programme", union.here.programme, month(DAY)) == 1
    assert mismatches(definition) == []


@every()
def test_deleted_row_counts_no_more_and_again_when_that_is_undone(union, person, definition):
    fact = make_fact(definition, union.here, DAY, person)
    assert values(definition, union.here, month(DAY)) == {True}

    table = fact.row._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        cursor.execute(f"CREATE TEMP TABLE kept ON COMMIT DROP AS SELECT * FROM {table}")
        cursor.execute(f"DELETE FROM {table} WHERE id = %s", [fact.row.pk])
    assert values(definition, union.here, month(DAY)) == {False}
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {table} SELECT * FROM kept WHERE id = %s", [fact.row.pk])
        cursor.execute("DROP TABLE kept")
    assert values(definition, union.here, month(DAY)) == {True}


@every(follows_its_workplace)
def test_workplace_that_moves_leaves_the_past_where_it_happened(union, person, definition):
    """The rule printed under every figure: each day counts for the unit of that day."""
    make_fact(definition, union.here, DAY, person)
    later = datetime.date(2025, 5, 31)
    assign_unit(union.here.workplace, unit=union.hills, from_on=later, by=union.admin)
    if definition.kind == Kind.FLOW:  # what is still true has gone along
        make_fact(definition, union.here, later, make.PersonFactory(unit=union.hills))
    actions.drain()

    assert value(definition, "unit", union.south, month(DAY)) > 0
    if definition.kind == Kind.FLOW:
        assert value(definition, "unit", union.north, month(DAY)) > 0
    else:  # on the last day it belongs to the other one
        assert value(definition, "unit", union.north, month(DAY)) == 0
    before = month(DAY.replace(month=4))
    assert value(definition, "unit", union.south, before) == 0
    assert mismatches(definition) == []
