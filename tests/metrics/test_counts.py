"""Pages say how many rows they list as their reader writes numbers."""

import pytest
from django.urls import reverse

from contacts.models import Contact
from metrics import actions
from metrics.enums import ScopeKind
from tests import factories as make
from tests.metrics.conftest import DAY

pytestmark = pytest.mark.django_db
AS_WRITTEN = {
    "en": "1,023 rows",
    "de": "1.023 Einträge",
    "nl": "1.023 rijen",
    "nb": "1\xa0023 rader",
}


@pytest.fixture
def many(workplace, official):
    place = {"workplace": workplace, "made_by": make.PersonFactory(), "logged_by": official}
    Contact.objects.bulk_create(make.ContactFactory.build_batch(1023, on=DAY, **place))
    actions.drain()


@pytest.fixture
def words_on(official, signed_in):
    """Which of the ways to write it stand on a page, by the language of its reader."""

    def read(url):
        found = {}
        for language, words in AS_WRITTEN.items():
            official.language = language
            official.save()
            found[language] = words if words in signed_in(official).get(url).text else "none"
        return found

    return read


def test_rows_of_a_figure_are_counted_with_separators(many, units, words_on):
    url = reverse("metrics:rows", args=[ScopeKind.UNIT, units.north.pk, "contacts"])

    assert words_on(url) == AS_WRITTEN


def test_rows_of_a_list_are_counted_with_separators(many, words_on):
    assert words_on(reverse("contacts:list")) == AS_WRITTEN
