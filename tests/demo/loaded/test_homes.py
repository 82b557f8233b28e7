"""The three homes cost as much with three times the rows; `./run bench` asks it of ten times."""

import pytest

from metrics.actions import drain, mark_everything
from metrics.models import DirtyScope
from people.models import Person
from tests.demo.conftest import TODAY
from tests.demo.tenfold import queries_of_homes, write_copies

pytestmark = pytest.mark.django_db


def test_homes_take_as_many_queries_with_three_times_the_rows(demo):
    people = Person.objects.count()
    once = queries_of_homes()

    write_copies(TODAY, copies=2)
    DirtyScope.objects.all().delete()  # as a load does, which marks everything once
    mark_everything()
    drain()

    assert Person.objects.count() > 2.5 * people
    assert queries_of_homes() == once
