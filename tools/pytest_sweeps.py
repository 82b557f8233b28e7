"""pytest plugin: sweeps, tests that go through more cases than every run has time for.

`./run test` goes through a part of each, every day another; `--part N` goes through that of
another day again, and `--whole` leaves nothing out, as `./run faults` does.

@pytest.mark.sweep(3)              # one in three of the cases of its parameters, at least one
@pytest.mark.parametrize("key", FIGURES)
def test_…(key):

@pytest.mark.sweep                 # its own cases, of which it takes a part itself
def test_…(part):
    for page in part(pages, 3):
"""

import datetime
from collections import defaultdict

import pytest


def pytest_addoption(parser):
    group = parser.getgroup("sweeps")
    group.addoption("--whole", action="store_true", help="leave nothing out of any sweep")
    today = datetime.date.today().toordinal()
    group.addoption("--part", type=int, default=today, help="which part of each sweep")


def pytest_configure(config):
    line = (
        "sweep(every=None): goes through very much; ./run test through a part, faults through all"
    )
    config.addinivalue_line("markers", line)


def pytest_report_header(config):
    return f"sweeps: {'whole' if config.option.whole else f'--part {config.option.part}'}"


@pytest.hookimpl(trylast=True)  # of the cases that -k and -m leave
def pytest_collection_modifyitems(config, items):
    cases = defaultdict(list)
    for item in items:
        mark = item.get_closest_marker("sweep")
        if mark is not None and mark.args:
            cases[item.parent.nodeid, item.originalname].append(item)
    kept = {
        case
        for several in cases.values()
        for case in part_of(config, several, *several[0].get_closest_marker("sweep").args)
    }
    left_out = {case for several in cases.values() for case in several} - kept
    config.hook.pytest_deselected(items=list(left_out))
    items[:] = [item for item in items if item not in left_out]


@pytest.fixture
def part(request):
    """``part(cases, every)``: those of the list ``cases`` that this run goes through."""
    return lambda cases, every: part_of(request.config, cases, every)


def part_of(config, cases, every):
    """Every so many-th of ``cases``; over as many days each of them."""
    if config.option.whole or not cases:
        return cases
    return cases[config.option.part % min(every, len(cases)) :: every]
