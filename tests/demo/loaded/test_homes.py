"""The three homes cost as much with ten times the rows."""

import pytest

from metrics.actions import drain, mark_everything
from metrics.models import DirtyScope
from people.models import Person
from tests.demo.conftest import TODAY
from tests.demo.tenfold import queries_of_homes, write_copies

pytestmark = pytest.mark.django_db


def test_homes_take_as_many_queries_with_ten_times_the_rows(demo):
    people = Person.objects.count()
    once = queries_of_homes()

    write_copies(TODAY)
    DirtyScope.objects.all().delete()  # as a load does, which marks everything once
    mark_everything()
    drain()

    assert Person.objects.count() > 9 * people
    assert queries_of_homes() == once
