"""The union of NITO's size, in small: the same statements, and figures that stand the test."""

import datetime

import pytest
from django.urls import reverse

from contacts.models import Contact
from core.exceptions import ActionRefused
from metrics import actions
from metrics.models import DirtyScope, Measurement
from organizing.demo import loading
from organizing.demo.atscale.loading import load
from organizing.demo.atscale.sizes import Sizes
from people.models import PersonEvent
from tests.demo.tenfold import signed_in

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 24)
SMALL = Sizes(
    districts=2,
    offices=4,
    employers=60,
    workplaces=100,
    members=3_000,
    representatives=150,
    contacts=2_000,
    programmes=4,
    campaigns=8,
    teams=20,
    actions=40,
    participations=200,
    media_items=20,
    cohorts=6,
    enrolments=30,
    mentors=40,
)


def test_nito_has_the_numbers_of_the_source():
    nito = Sizes.of("nito")

    assert (nito.members, nito.workplaces, nito.representatives) == (96_000, 1_700, 4_500)
    assert Sizes.of("10x").contacts == 10 * nito.contacts == 10_000_000


def test_union_at_scale_is_whole_and_its_figures_equal_their_rows():
    written = load(TODAY, SMALL)

    assert written["people_person"] == 3_000
    assert written["contacts_contact"] == Contact.objects.count() == 2_000
    assert PersonEvent.objects.count() < 10  # no history of rows that nobody typed
    actions.drain()
    assert not DirtyScope.objects.exists()
    result = actions.reconcile()
    assert result.is_clean, result.mismatches[:5]
    assert result.compared > 1_000
    for who in ("official", "mentor", "trainer", "leadership"):
        assert signed_in(who).get(reverse("home")).status_code == 200


def test_same_day_gives_the_same_figures(transactional_db):
    first, again = (figures_of_a_load() for _ in range(2))

    assert first == again


def figures_of_a_load():
    load(TODAY, SMALL)
    actions.drain()
    columns = ("definition", "scope_kind", "grain", "period_start", "value")
    figures = sorted(Measurement.objects.values_list(*columns))
    loading.remove()
    return figures


def test_load_is_refused_where_there_is_something(units):
    with pytest.raises(ActionRefused):
        load(TODAY, SMALL)
