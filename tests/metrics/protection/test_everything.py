"""The attacker with everything that leadership can fetch of a small union: pages, files, print."""

import datetime

import pytest

from accounts.enums import Role
from metrics.definitions import ALL
from metrics.protection import guard
from tests import factories as make
from tests.metrics.protection.reading import OF_UNITS, read_everything, small_ones, solved_by
from tests.metrics.protection.union import YEAR, built

pytestmark = pytest.mark.django_db
NOW = datetime.datetime(YEAR + 1, 3, 15, 10, tzinfo=datetime.UTC)


@pytest.fixture
def world(units, time_machine):
    time_machine.move_to(NOW, tick=False)
    return built(units)


@pytest.mark.sweep
def test_nothing_hidden_can_be_worked_out_from_everything_that_is_shown(
    world, leadership, signed_in, part
):
    keys = {key for group in part(groups_of_figures(), 3) for key in group}
    reader = read_everything(signed_in(leadership), world, unit_keys=sorted(keys))
    for unit in part(world.units, 3):
        reader.open_overview(unit)
        on_page = reader.open_home(unit)
        if unit not in world.offices:
            reader.open_table(unit)
            assert reader.print_home(unit) >= on_page > 0

    assert len(reader.hidden) > 60
    assert len(reader.shown) > 100
    assert small_ones(reader) == set()
    assert solved_by(reader, world) == set()


def groups_of_figures():
    """The figures of units in groups: of each what is known together says the most."""
    tied = [unit_keys for _ties, unit_keys, _programme_keys in TIES.values()]
    return [*tied, sorted(set(OF_UNITS) - {key for group in tied for key in group})]


def test_b6_who_reads_rows_reads_no_few_advice_cases_either(world, signed_in):
    """Nobody lists them but who leads them, so an administrator is a reader of totals."""
    admin = make.GrantFactory(role=Role.PROGRAMME_ADMIN, unit=world.units[0]).user

    reader = read_everything(signed_in(admin), world, None, ["advice_cases"], [])

    assert len(reader.hidden) > 20
    assert len(reader.shown) > 5
    assert small_ones(reader) == set()
    assert solved_by(reader, world) == set()


# What a definition says of another, and what the attacker must read to make use of its absence.
TIES = {
    "parts of events": (
        ["attendances_in_person.part_of", "attendances_digital.part_of"],
        ["attendances", "attendances_in_person", "attendances_digital"],
        [],
    ),
    "what is left of the employees": (
        ["members_at_known_workplaces.part_of"],
        ["headcount", "potential"],
        [],
    ),
    "who is not rated": (
        ["people_rated.part_of"],
        ["headcount", "people_rated"],
        [],
    ),
    "how long ago a few were rated": (
        ["rating_age.echoes"],
        ["people_rated", "people_rated_lately", "rating_age"],
        [],
    ),
    "who has no next step": (
        ["activists_with_step.part_of"],
        ["activists", "activists_with_step"],
        [],
    ),
    "who was not selected": (
        ["applicants_selected.part_of"],
        ["applicants", "applicants_selected"],
        [],
    ),
    "who leads a campaign": (
        ["participants_without_campaign.part_of"],
        ["participants", "participants_without_campaign"],
        [],
    ),
    "who left beside who joined": (
        ["leaves.goes_with"],
        ["members", "joins_overall", "leaves"],
        [],
    ),
    "nothing is nothing": (
        [
            "contacts.echoes",
            "workplaces_contacted.echoes",
            "workplaces_visited.echoes",
        ],
        ["people_reached", "contacts", "workplaces_contacted"],
        [],
    ),
    "the year before": (
        ["joined_a_year_ago.repeats_year_of", "stayed_a_year.part_of"],
        ["joins_overall", "joined_a_year_ago"],
        [],
    ),
    "events of programmes": (
        ["participations.part_of"],
        ["attendances"],
        ["participations"],
    ),
}


@pytest.mark.sweep
def test_without_one_of_its_rules_something_is_worked_out(
    world, leadership, signed_in, monkeypatch, part
):
    client, kept = signed_in(leadership), []

    for name, (ties, unit_keys, programme_keys) in part(list(TIES.items()), 4):
        with monkeypatch.context() as patch:
            for key, tie in (text.split(".") for text in ties):
                patch.setitem(vars(ALL[key]), tie, None)  # as if its definition said nothing
            reader = read_everything(
                client, world, unit_keys=unit_keys, programme_keys=programme_keys
            )
        if not small_ones(reader) and not solved_by(reader, world):
            kept.append(name)

    assert kept == []


def test_without_any_protection_small_numbers_are_there_to_be_read(
    world, leadership, signed_in, monkeypatch
):
    monkeypatch.setattr(guard, "sees_rows", lambda _user, _scope: True)

    reader = read_everything(
        signed_in(leadership), world, world.units[:1], ["leaves", "potential"], ["participations"]
    )

    assert reader.hidden == set()
    assert len(small_ones(reader)) > 5
