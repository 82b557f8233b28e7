"""The sources' numbers, computed from the demo's rows by a worker process of its own."""

import datetime

import pytest

from accounts.models import User
from metrics.dashboards import home_of
from metrics.models import DirtyScope, Measurement
from organizing.demo import loading
from tests.services.house import wait_for

pytestmark = pytest.mark.services

EXPECTED = {
    "graduates": "8",
    "active_teams": "6",
    "workplaces_with_active_team": "6",
    "joins": "153",
    "actives": "600",
    "media_contacts": "1,000,000",
    "mentors": "over 340",
    "workplaces_with_mentor": "122",
}


def test_worker_computes_the_ten_numbers_from_rows(real, transactional_db):
    loading.load(datetime.date(2026, 3, 18))
    assert not Measurement.objects.exists()

    real.worker()
    assert wait_for(lambda: not DirtyScope.objects.exists(), seconds=300)

    official = User.objects.get(email="official@demo.example")
    ended = [b for b in home_of(official).boards if b.scope.row.state == "ended"]
    figures = [figure for board in ended for group in board.groups for figure in group.figures]
    shown = {figure.key: figure.display for figure in figures if figure.key in EXPECTED}
    assert shown == EXPECTED
    targets = {figure.key: figure.target for figure in figures if figure.target}
    assert {key: (target.percent, target.met) for key, target in targets.items()} == {
        "mentors": (170, True),
        "workplaces_with_mentor": (122, True),
    }
