"""The main pages ask the database as often at any size of the union (house rule 23)."""

import pytest
from django.core.cache import caches

from organizing.demo.atscale.sizes import TRIAL
from tests.bench.main_pages import main_pages
from tests.counting import statements_of
from tests.demo.conftest import union_loaded
from tests.demo.tenfold import signed_in

MOST = 40  # a page of 25 rows that asked for each of them would ask more
LARGER = 2  # times the people, the workplaces and all that happens there


@pytest.fixture(scope="module")
def by_size(django_db_setup, django_db_blocker):
    """The queries of each page, in a small union and in a larger one."""
    found = []
    for sizes in (TRIAL, TRIAL.times(LARGER)):
        with union_loaded(django_db_blocker, sizes):
            found.append({page.what: queries_of(page) for page in main_pages()})
    return found


@pytest.mark.django_db
def test_main_pages_take_as_many_queries_in_a_larger_union(by_size):
    small, larger = by_size

    assert len(small) > 20
    assert max(small.values()) <= MOST
    assert larger == small


def queries_of(page):
    """Of a page that nothing is kept of, beyond the first visit of who reads it."""
    client = signed_in(page.who)
    assert client.get(page.address).status_code == 200, page
    caches["figures"].clear()
    return statements_of(lambda: client.get(page.address))
