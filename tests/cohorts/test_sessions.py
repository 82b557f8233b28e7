"""The sessions of a cohort: when they are, and who was there in which way (A3)."""

import datetime

import pytest
from django.urls import reverse

from cohorts.queries import grid_of
from events.enums import Mode
from events.models import Event
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


def test_session_is_moved_within_the_period_of_its_cohort_only(signed_in, trainer, session, cohort):
    client, event = signed_in(trainer), session.event
    url = reverse("events:change", args=[event.pk])
    said = {"title": event.title, "mode": event.mode}
    outside = cohort.ends_on + datetime.timedelta(1)

    refused = client.post(url, said | {"starts_on": outside.isoformat()})
    client.post(url, said | {"starts_on": cohort.ends_on.isoformat()})

    assert "from Jan. 1, 2026 to Dec. 31, 2026" in refused.text
    assert Event.objects.get(pk=event.pk).ends_on == cohort.ends_on


@pytest.fixture
def both_ways(session):
    session.event.mode = Mode.HYBRID
    session.event.save()
    return session


def test_a3_taps_go_from_in_person_to_online_and_on(signed_in, trainer, both_ways, enrolment):
    client, url = signed_in(trainer), mark_url(both_ways, enrolment)
    words = []
    for _tap in range(5):
        [cell] = grid_of(both_ways.cohort).rows[0].cells
        client.post(url, {"state": cell.next_state})
        row = enrolment.person.participations.get()
        words.append((row.state, row.mode_attended))

    assert words == [
        ("attended", "in_person"),
        ("attended", "digital"),
        ("excused", ""),
        ("absent", ""),
        ("registered", ""),
    ]


def test_a3_grid_shows_who_was_there_by_screen(signed_in, trainer, both_ways, enrolment):
    by_screen = {"state": "attended", "mode_attended": Mode.DIGITAL}
    make.ParticipationFactory(event=both_ways.event, person=enrolment.person, **by_screen)

    [row] = grid_of(both_ways.cohort).rows
    page = signed_in(trainer).get(both_ways.cohort.get_absolute_url()).text

    assert (row.cells[0].word, row.percent) == ("online", 100)
    assert "mark-online" in page


def test_a3_session_held_one_way_asks_for_no_mode(session, enrolment):
    [cell] = grid_of(session.cohort).rows[0].cells

    assert [word for _state, word, _is_set in cell.choices] == ["present", "excused", "absent"]


def mark_url(session, enrolment):
    return reverse("cohorts:mark", args=[session.pk, enrolment.pk])
