"""The scenarios of tests/services at random moments, again and again."""

import pytest

from tests.services import scenarios, troubles

pytestmark = [pytest.mark.faults, pytest.mark.parametrize("run", range(20))]
FIGURES = ("contacts", "people_reached", "workplaces_contacted", "active_teams")


def test_worker_is_killed_while_measuring(house, chance, run):
    figure, after = chance.choice(FIGURES), chance.uniform(0, 3)
    scenarios.worker_is_killed_while_measuring(house, figure=figure, after=after)


def test_worker_is_killed_while_contacts_are_logged(house, chance, run):
    scenarios.worker_is_killed_while_contacts_are_logged(house, after=chance.uniform(0, 5))


def test_valkey_is_lost_while_contacts_are_logged(house, chance, run):
    after, away = chance.uniform(0, 3), chance.uniform(0, 8)
    scenarios.valkey_is_lost_while_contacts_are_logged(house, after=after, away=away)


def test_task_is_delivered_three_times(house, chance, run):
    scenarios.task_is_delivered_three_times(house, after=chance.uniform(0, 6))


def test_two_people_write_at_once(house, chance, run):
    scenarios.two_people_write_at_once(house, for_seconds=chance.uniform(1, 5))


def test_slow_writer_commits_late(house, chance, run):
    after = chance.uniform(0, 3)
    scenarios.slow_writer_commits_after_a_quick_one_was_measured(house, after=after)


def test_valkey_freezes_while_people_work(house, chance, run):
    after, for_seconds = chance.uniform(0, 2), chance.uniform(1, 15)
    scenarios.valkey_freezes_while_people_work(house, after=after, for_seconds=for_seconds)


def test_pool_is_killed_while_measuring(house, chance, run):
    figure, after = chance.choice(FIGURES), chance.uniform(0, 3)
    troubles.pool_child_is_killed_while_measuring(house, figure=figure, after=after)


def test_measuring_waits_longer_than_it_may(house, chance, run):
    troubles.measuring_waits_longer_than_it_may(house, figure=chance.choice(FIGURES))


def test_database_is_away_while_contacts_are_logged(house, chance, run):
    after, away = chance.uniform(0, 3), chance.uniform(0, 8)
    troubles.database_is_away_while_contacts_are_logged(house, after=after, away=away)


def test_database_restarts_while_contacts_are_logged(house_apart, chance, run):
    after, away = chance.uniform(0, 4), chance.uniform(0, 8)
    troubles.database_restarts_while_contacts_are_logged(house_apart, after=after, away=away)


def test_database_crashes_while_contacts_are_logged(house_apart, chance, run):
    troubles.database_crashes_while_contacts_are_logged(house_apart, after=chance.uniform(0, 4))


def test_three_workers_at_once(house, chance, run):
    troubles.three_workers_at_once(house, for_seconds=chance.uniform(1, 5))


def test_beat_runs_twice(house, chance, run):
    troubles.beat_runs_twice(house, for_seconds=chance.uniform(1, 5))


def test_beat_is_absent(house, chance, run):
    troubles.beat_is_absent(house, for_seconds=chance.uniform(1, 5))


def test_clock_of_a_worker_is_ahead(house, chance, run):
    troubles.clock_of_a_worker_is_ahead(house, for_seconds=chance.uniform(1, 5))


def test_figure_raises(house, run):
    troubles.figure_raises(house)


def test_valkey_freezes_for_a_minute_while_contacts_are_logged(house, chance, run):
    after = chance.uniform(0, 2)
    troubles.valkey_freezes_while_contacts_are_logged(house, after=after, for_seconds=60)
