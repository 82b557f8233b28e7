"""Where a page of the demo works a number out by itself, the figure says the same."""

import pytest

from accounts.models import User
from campaigns.models import Campaign
from campaigns.queries import structure_tests_shown_to
from cohorts.models import Cohort
from cohorts.queries import attendance, grid_of
from metrics.enums import ScopeKind
from metrics.figures import figures
from metrics.periods import window
from metrics.scopes import Scope

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


@pytest.fixture
def official():
    return User.objects.get(email="official@demo.example")


def whole_time(official, kind, row, *keys):
    """The figures of the window of a project, by key."""
    shown = figures(official, Scope(kind, row), keys, window(row))
    return {figure.key: figure for figure in shown}


@pytest.mark.sweep
def test_a3_attendance_of_each_cohort_is_that_of_the_page_of_cohorts(official, part):
    compared = 0
    for cohort in part(list(Cohort.objects.order_by("pk")), 3):
        for share in attendance(Cohort.objects.filter(pk=cohort.pk))["cohort"]:
            rate = whole_time(official, ScopeKind.COHORT, cohort, "attendance_rate")
            figure = rate["attendance_rate"]
            assert (figure.numerator, figure.denominator) == (share.attended, share.held), cohort
            compared += 1
    assert compared


def test_a6_participants_without_a_campaign_of_each_cohort_are_the_gaps_of_its_page(official):
    key = "participants_without_campaign"
    gaps = {
        cohort: (whole_time(official, ScopeKind.COHORT, cohort, key)[key].value, grid_of(cohort))
        for cohort in Cohort.objects.all()
    }

    assert {cohort: len(grid.gaps) for cohort, (_number, grid) in gaps.items()} == {
        cohort: number for cohort, (number, _grid) in gaps.items()
    }
    assert any(number for number, _grid in gaps.values())


def test_structure_tests_of_each_campaign_come_to_what_its_page_shows(official):
    keys = "structure_tests", "people_tested", "people_said_yes", "yes_too_many_expected"
    compared = 0
    for campaign in Campaign.objects.exclude(tests=None).distinct():
        tests = [t for t in structure_tests_shown_to(official).filter(campaign=campaign) if t.yes]
        shown = whole_time(official, ScopeKind.CAMPAIGN, campaign, *keys)
        assert [shown[key].value for key in keys] == [
            len(tests),
            sum(test.eligible for test in tests),
            sum(test.yes for test in tests),
            sum(test.error for test in tests),
        ], campaign
        compared += len(tests)
    assert compared > 3
