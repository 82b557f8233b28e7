"""Topics that stand together on contacts (B13)."""

import pytest
from django.urls import reverse

from core.tags import TopicTag, together, topics_together
from tests import factories as make
from tests.counting import queries_of
from tests.together import count_of, links_of

pytestmark = pytest.mark.django_db
TOPICS, LIST = reverse("contacts:topics"), reverse("contacts:list")
TRAINING, TRANSFORMATION = TopicTag.FURTHER_TRAINING, TopicTag.TRANSFORMATION
PAY = TopicTag.PAY


@pytest.fixture
def contacts(workplace):
    """Three carry both topics of the requirement, two only one of them."""
    tagged = [[TRANSFORMATION, TRAINING], [TRAINING, TRANSFORMATION, PAY], [TRAINING], [PAY], []]
    tagged.append([TRAINING, TRANSFORMATION])
    return [make.ContactFactory(workplace=workplace, topics=topics) for topics in tagged]


def test_b13_report_shows_how_many_contacts_carry_both_topics(signed_in, official, contacts):
    page = signed_in(official).get(TOPICS)

    assert count_of(page, TRAINING, TRANSFORMATION) == 3
    assert count_of(page, TRANSFORMATION, TRAINING) == 3
    assert count_of(page, TRAINING, TRAINING) == 4


def test_b13_each_number_opens_exactly_its_rows(signed_in, official, contacts):
    client = signed_in(official)

    links = links_of(client.get(TOPICS))

    assert len(links) == 9
    assert [client.get(address).context["count"] for _n, address in links] == [n for n, _a in links]


def test_b13_numbers_of_a_narrowed_report_open_narrowed_rows(
    signed_in, official, contacts, workplace
):
    make.ContactFactory(workplace=workplace, topics=[TRAINING, TRANSFORMATION], on="2026-02-02")
    client = signed_in(official)

    page = client.get(TOPICS, {"from": "2026-02-01", "kind": "visit"})

    assert count_of(page, TRAINING, TRANSFORMATION) == 1
    for number, address in links_of(page):
        assert (client.get(address).context["count"], "from=2026-02-01" in address) == (
            number,
            True,
        )


def test_b13_nobody_counts_contacts_they_do_not_see(signed_in, outsider, contacts, units):
    elsewhere = make.WorkplaceFactory(unit=units.hills)
    make.ContactFactory(workplace=elsewhere, topics=[TRAINING, TRANSFORMATION])

    page = signed_in(outsider).get(TOPICS)

    assert count_of(page, TRAINING, TRANSFORMATION) == 1


def test_report_takes_one_query_for_all_pairs(official, contacts, django_assert_num_queries):
    visible = contacts[0]._meta.model.objects.all()

    with django_assert_num_queries(1):
        topics_together(visible)


def test_report_takes_as_many_queries_for_many_contacts_as_for_few(
    signed_in, official, contacts, workplace
):
    client = signed_in(official)
    for_few = queries_of(client, TOPICS)

    make.ContactFactory.create_batch(5, workplace=workplace, topics=[PAY, TRAINING])

    assert queries_of(client, TOPICS) == for_few


def test_nothing_stands_together_where_there_is_nothing():
    assert together([]).rows == []
