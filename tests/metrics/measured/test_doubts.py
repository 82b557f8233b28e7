"""What a reconciliation found stands on its page and on the tiles, until it is measured again."""

import datetime

import pytest
from django.urls import reverse

from accounts.enums import Role
from metrics import actions
from metrics.enums import ScopeKind
from metrics.figures import figures
from metrics.models import Measurement
from metrics.periods import month, window, year
from metrics.scopes import Scope
from tests import factories as make

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 5, 4)


def doubted(user, units, period):
    keys = ["contacts", "people_reached"]
    return [
        f.key
        for f in figures(user, Scope(ScopeKind.UNIT, units.north), keys, period)
        if f.is_doubted
    ]


def corrupt(units):
    of_may = Measurement.objects.filter(definition="contacts", scope_id=units.north.pk)
    return of_may.filter(grain="month", period_start=DAY.replace(day=1))


def test_mismatch_marks_its_figure_until_it_is_measured_again(world, units, official):
    corrupt(units).update(value=99)
    actions.reconcile()

    assert doubted(official, units, month(DAY)) == ["contacts"]
    assert doubted(official, units, month(datetime.date(2026, 6, 1))) == []
    actions.drain()
    assert doubted(official, units, month(DAY)) == []


def test_missing_value_is_doubted_until_it_is_there(world, units, official):
    corrupt(units).delete()
    actions.reconcile()

    assert doubted(official, units, month(DAY)) == ["contacts"]
    actions.drain()
    assert doubted(official, units, month(DAY)) == []


def test_year_is_doubted_with_its_month(world, units, official):
    corrupt(units).update(value=99)
    actions.reconcile()

    assert doubted(official, units, year(DAY)) == ["contacts"]


def test_ratio_is_doubted_with_what_it_is_made_of(world, campaign, official):
    scope = Scope(ScopeKind.PROGRAMME, campaign.programme)
    Measurement.objects.filter(definition="mentors", grain="window").update(value=99)
    actions.reconcile()

    ratio = figures(official, scope, ["mentors_per_workplace"], window(scope.row))[0]

    assert ratio.is_doubted


def test_later_clean_run_takes_the_mark_away(world, units, official):
    corrupt(units).update(value=99)
    actions.reconcile()
    corrupt(units).update(value=1)

    assert actions.reconcile().is_clean
    assert doubted(official, units, month(DAY)) == []


def test_tile_says_that_it_differs(world, units, campaign, official, signed_in):
    make.GoalFactory(programme=campaign.programme, metric="contacts")
    of_programme = Measurement.objects.filter(scope_id=campaign.programme.pk)
    of_programme.filter(definition="contacts", grain="window").update(value=99)
    actions.reconcile()

    address = reverse("metrics:programme", args=[campaign.programme.pk])

    assert "differs from its rows, being recounted" in signed_in(official).get(address).text


def test_page_tells_what_the_last_run_found(world, units, admin, signed_in):
    actions.reconcile()
    corrupt(units).update(value=99)
    actions.reconcile()

    page = signed_in(admin).get(reverse("metrics:reconciliations"))

    found = page.context["runs"].found
    assert [(f.title, f.scope, f.mismatch.stored, f.mismatch.expected) for f in found] == [
        ("Contacts", "North", 99, 1)
    ]
    assert "1 figure differs" in page.text
    assert len(page.context["runs"].earlier) == 1


def test_page_says_that_no_comparison_has_run(admin, signed_in):
    assert (
        "No comparison has run yet" in signed_in(admin).get(reverse("metrics:reconciliations")).text
    )


def test_official_of_the_whole_union_reads_the_page(units, signed_in):
    official = make.GrantFactory(role=Role.OFFICIAL, unit=units.union).user

    assert signed_in(official).get(reverse("metrics:reconciliations")).status_code == 200


@pytest.mark.parametrize("who", ["official", "leadership", "mentor", "user_admin"])
def test_others_find_no_such_page_and_no_way_to_it(request, who, signed_in):
    client = signed_in(request.getfixturevalue(who))
    address = reverse("metrics:reconciliations")

    assert client.get(address).status_code == 404
    assert address not in client.get(reverse("metrics:home")).text


def test_home_leads_there_who_may(admin, signed_in):
    assert reverse("metrics:reconciliations") in signed_in(admin).get(reverse("metrics:home")).text
