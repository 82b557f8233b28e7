"""What a run leaves out of its sweeps, another day brings; and the long runs leave nothing out."""

import datetime
from types import SimpleNamespace

import pytest

from tools.places import ROOT
from tools.pytest_sweeps import part_of

pytest_plugins = ["pytester"]
SWEPT = """
import pytest

@pytest.mark.sweep(3)
@pytest.mark.parametrize("case", range(7))
def test_cases(case): pass

@pytest.mark.sweep(3)
@pytest.mark.parametrize("case", ["only"])
def test_of_one_case(case): pass

@pytest.mark.sweep
def test_own_cases(part):
    print("took", part([1, 2, 3, 4], 2))

def test_other(): pass
"""


def config(part, *, whole=False):
    return SimpleNamespace(option=SimpleNamespace(part=part, whole=whole))


@pytest.mark.parametrize("number", [1, 2, 3, 10])
@pytest.mark.parametrize("every", [1, 2, 3, 4])
def test_each_case_has_its_day(number, every):
    cases = list(range(number))
    days = range(739_000, 739_000 + every * number)  # two lists may be of different length

    parts = [part_of(config(day), cases, every) for day in days]

    assert all(parts)
    assert {case for part in parts for case in part} == set(cases)
    assert max(len(part) for part in parts) <= -(-number // every)


def test_whole_leaves_nothing_out():
    assert part_of(config(1, whole=True), [1, 2, 3], 3) == [1, 2, 3]


@pytest.fixture
def run(pytester):
    """``run(option, …)``: the ids of the tests that pass, and what was printed."""
    pytester.makepyfile(SWEPT)
    pytester.syspathinsert(ROOT)

    def run(*options):
        result = pytester.runpytest_inprocess(
            "-p", "tools.pytest_sweeps", "-p", "no:django", "-sv", *options
        )
        return result.parseoutcomes()["passed"], result.stdout.str()

    return run


def test_run_goes_through_the_part_of_its_day(run):
    passed, said = run()

    assert passed in (5, 6)  # two or three of seven, the one of one, and two without parameters
    assert f"--part {datetime.date.today().toordinal()}" in said


def test_part_of_another_day_can_be_asked_for(run):
    assert run("--part", "3")[0] == 3 + 3
    passed, said = run("--part", "4")

    assert passed == 2 + 3
    assert "test_cases[1]" in said
    assert "test_cases[2]" not in said
    assert "took [1, 3]" in said


def test_asked_for_by_name_every_case_runs(run):
    for case in range(7):
        assert run("-k", f"test_cases[{case}]")[0] == 1


def test_whole_run_goes_through_all(run):
    passed, said = run("--whole")

    assert passed == 7 + 3
    assert "took [1, 2, 3, 4]" in said
    assert "sweeps: whole" in said
