"""Topics of events, and which of them stand together (B13)."""

import pytest
from django.urls import reverse

from core.tags import TopicTag
from events.models import Event
from tests import factories as make
from tests.counting import queries_of
from tests.together import count_of, links_of

pytestmark = pytest.mark.django_db
TOPICS, LIST = reverse("events:topics"), reverse("events:list")
TRAINING, TRANSFORMATION = TopicTag.FURTHER_TRAINING, TopicTag.TRANSFORMATION
PAY = TopicTag.PAY


@pytest.fixture
def events(units):
    tagged = [[TRANSFORMATION, TRAINING], [TRAINING, TRANSFORMATION, PAY], [TRAINING], []]
    return [make.EventFactory(unit=units.harbour, topics=topics) for topics in tagged]


def test_b13_event_is_planned_with_its_topics_and_shows_them(signed_in, official, units):
    client = signed_in(official)
    said = {
        "title": "Networks",
        "kind": "workshop",
        "unit": units.harbour.pk,
        "starts_on": "2026-06-20",
        "mode": "in_person",
        "mode_reason": "Tables need a room.",
        "topics": [TRANSFORMATION, TRAINING],
    }

    page = client.post(reverse("events:create"), said, follow=True)

    event = Event.objects.get()
    assert event.topics == [TRANSFORMATION, TRAINING]
    assert "transformation, further training" in page.text
    assert event.history.get().topics == event.topics


def test_b13_topics_can_be_said_of_the_session_of_a_cohort(signed_in, trainer, cohort):
    event = make.SessionFactory(cohort=cohort, event__unit=cohort.unit).event
    said = {"title": event.title, "starts_on": event.starts_on, "mode": "digital"}

    signed_in(trainer).post(reverse("events:change", args=[event.pk]), said | {"topics": [PAY]})

    event.refresh_from_db()
    assert event.topics == [PAY]


def test_topic_outside_the_vocabulary_is_told_at_the_field(signed_in, official, events):
    address = reverse("events:change", args=[events[0].pk])

    answer = signed_in(official).post(address, {"topics": ["gossip"]})

    assert "topics" in answer.context["form"].errors


def test_b13_report_shows_how_many_events_carry_both_topics(signed_in, official, events):
    page = signed_in(official).get(TOPICS)

    assert count_of(page, TRAINING, TRANSFORMATION) == 2
    assert count_of(page, TRAINING, TRAINING) == 3
    assert TOPICS in signed_in(official).get(LIST).text


def test_b13_each_number_opens_exactly_its_events(signed_in, official, events):
    client = signed_in(official)

    links = links_of(client.get(TOPICS, {"kind": "meeting", "from": "2026-01-01"}))

    assert len(links) == 9
    assert [client.get(address).context["count"] for _n, address in links] == [n for n, _a in links]


def test_b13_nobody_counts_events_they_do_not_see(signed_in, outsider, events, units):
    make.EventFactory(unit=units.hills, topics=[TRAINING, TRANSFORMATION])

    page = signed_in(outsider).get(TOPICS)

    assert count_of(page, TRAINING, TRANSFORMATION) == 1


def test_who_lists_no_events_has_no_such_page(signed_in, mentor):
    assert signed_in(mentor).get(TOPICS).status_code == 404


def test_report_takes_as_many_queries_for_many_events_as_for_few(
    signed_in, official, events, units
):
    client = signed_in(official)
    for_few = queries_of(client, TOPICS)

    make.EventFactory.create_batch(5, unit=units.harbour, topics=[PAY, TRAINING])

    assert queries_of(client, TOPICS) == for_few
