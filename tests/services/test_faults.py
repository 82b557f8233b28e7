"""Whatever stops, freezes, repeats or hurries: nothing is lost and the figures end right.

Each trouble once and as short as it can be; tests/faults repeats them at random moments.
"""

import inspect
import re

import pytest

from tests.faults import test_random_moments
from tests.services import scenarios, troubles

pytestmark = pytest.mark.services
NO_TROUBLE = {"contact_moves_the_officials_figure"}


def happens_in(source):
    return re.findall(r"(?:scenarios|troubles)\.(\w+)\(", source)


def test_every_trouble_happens_here_once_and_again_at_random_moments():
    found = {
        name
        for module in (scenarios, troubles)
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and "house" in inspect.signature(function).parameters
    }

    here = happens_in(inspect.getsource(inspect.getmodule(happens_in)))
    at_random = happens_in(inspect.getsource(test_random_moments))

    assert sorted(here) == sorted(found)
    assert sorted(at_random) == sorted(found - NO_TROUBLE)


def test_figures_are_right_after_the_worker_was_killed_in_the_middle(house):
    scenarios.worker_is_killed_while_measuring(house, figure="active_teams", after=0)


def test_no_contact_is_lost_when_the_worker_is_killed(house):
    scenarios.worker_is_killed_while_contacts_are_logged(house, after=1)


def test_no_contact_is_lost_while_valkey_is_away(house):
    scenarios.valkey_is_lost_while_contacts_are_logged(house, after=1, away=2)


def test_task_that_comes_three_times_measures_the_same(house):
    scenarios.task_is_delivered_three_times(house, after=0)


def test_two_people_who_write_at_once_are_both_counted(house):
    scenarios.two_people_write_at_once(house, for_seconds=2)


def test_late_commit_is_counted(house):
    scenarios.slow_writer_commits_after_a_quick_one_was_measured(house, after=0)


def test_pages_answer_while_valkey_is_frozen(house):
    scenarios.valkey_freezes_while_people_work(house, after=0, for_seconds=12)


def test_contact_moves_the_officials_figure_within_five_seconds(house):
    scenarios.contact_moves_the_officials_figure(house)


def test_figures_are_right_after_the_pool_was_killed(house):
    troubles.pool_child_is_killed_while_measuring(house, figure="contacts", after=0)


def test_figure_that_is_locked_for_long_is_measured_later(house):
    troubles.measuring_waits_longer_than_it_may(house, figure="contacts")


def test_no_contact_is_lost_while_the_database_is_away(house):
    troubles.database_is_away_while_contacts_are_logged(house, after=1, away=2)


def test_no_contact_is_lost_when_the_database_restarts(house_apart):
    troubles.database_restarts_while_contacts_are_logged(house_apart, after=1, away=1)


def test_no_contact_is_lost_when_the_database_crashes(house_apart):
    troubles.database_crashes_while_contacts_are_logged(house_apart, after=1)


def test_three_workers_measure_the_same(house):
    troubles.three_workers_at_once(house, for_seconds=2)


def test_two_beats_measure_the_same(house):
    troubles.beat_runs_twice(house, for_seconds=2)


def test_bell_alone_brings_everything_up_to_date(house):
    troubles.beat_is_absent(house, for_seconds=2)


def test_worker_whose_clock_is_ahead_measures_right(house):
    troubles.clock_of_a_worker_is_ahead(house, for_seconds=2)


def test_figure_that_raises_holds_up_no_other(house):
    troubles.figure_raises(house)


def test_no_contact_is_lost_while_valkey_is_frozen(house):
    troubles.valkey_freezes_while_contacts_are_logged(house, after=0, for_seconds=8)
