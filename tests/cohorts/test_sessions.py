"""The sessions of a cohort: when they are, and who was there in which way (A3)."""

import datetime

import pytest
from django.urls import reverse

from cohorts import actions
from cohorts.queries import grid_of
from events.enums import Mode
from events.models import Event
from tests import factories as make
from tests.cohorts.conftest import session_on
from tests.counting import statements_of

SESSION = {"kind": "training", "starts_on": "2026-06-20", "mode": "in_person"}
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


def test_session_is_moved_within_the_period_of_its_cohort_only(signed_in, trainer, session, cohort):
    client, event = signed_in(trainer), session.event
    url = reverse("events:change", args=[event.pk])
    said = {"title": event.title, "mode": event.mode}
    outside = cohort.ends_on + datetime.timedelta(1)

    refused = client.post(url, said | {"starts_on": outside.isoformat()})
    client.post(url, said | {"starts_on": cohort.ends_on.isoformat()})

    sentence = "This session's cohort runs from Jan. 1, 2026 to Dec. 31, 2026."
    assert refused.context["form"].non_field_errors() == [sentence]
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


@pytest.fixture
def modules(cohort):
    return [make.ModuleFactory(version=cohort.version, position=n, title=f"M{n}") for n in range(3)]


def days_of(cohort):
    return [f"{session.event.starts_on:%m-%d}" for session in sessions_of(cohort)]


def sessions_of(cohort):
    return cohort.sessions.select_related("event", "module").order_by("event__starts_on")


def test_a3_row_of_sessions_follows_the_modules_that_have_none_yet(
    signed_in, trainer, cohort, enrolment, modules
):
    session_on(cohort, datetime.date(2026, 6, 1), module=modules[0])
    row = {"repeat": "weeks", "every": "2", "times": "3", "in_order": "on"}

    signed_in(trainer).post(plan_url(cohort), SESSION | row)

    assert days_of(cohort) == ["06-01", "06-20", "07-04", "07-18"]
    planned = list(sessions_of(cohort))[1:]
    assert [session.module for session in planned] == [*modules[1:], None]
    assert [str(session) for session in planned] == ["M1", "M2", "training"]
    assert all(s.event.participations.get().person == enrolment.person for s in planned)


def test_a3_row_of_sessions_ends_on_the_day_that_was_said(signed_in, trainer, cohort):
    row = {"starts_on": "2026-08-31", "repeat": "months", "until": "2026-11-30"}

    signed_in(trainer).post(plan_url(cohort), SESSION | row)

    assert days_of(cohort) == ["08-31", "09-30", "10-31", "11-30"]


@pytest.mark.parametrize(
    ("row", "field", "sentence"),
    [
        ({"times": "9"}, "times", "Only 7 sessions fit in: the next would be on Jan. 20, 2027"),
        ({"until": "2027-02-01"}, "until", "The cohort runs from Jan. 1, 2026 to Dec. 31, 2026."),
        ({"until": "2026-06-01"}, "until", "The end lies before the beginning."),
        ({}, "times", "Say until when, or how many times."),
        ({"times": "2", "until": "2026-09-01"}, "times", "Say until when, or how many times."),
    ],
)
def test_row_that_has_no_end_or_falls_outside_gets_a_sentence(
    signed_in, trainer, cohort, row, field, sentence
):
    answer = signed_in(trainer).post(plan_url(cohort), SESSION | {"repeat": "months"} | row)

    assert answer.context["form"].errors[field][0].startswith(sentence)
    assert not cohort.sessions.exists()


def test_session_over_another_event_of_participants_is_planned_when_asked_once_more(
    signed_in, trainer, cohort, enrolment
):
    elsewhere = make.EventFactory(starts_on=datetime.date(2026, 6, 20))
    make.ParticipationFactory(event=elsewhere, person=enrolment.person)
    client = signed_in(trainer)

    answer = client.post(plan_url(cohort), SESSION)
    client.post(plan_url(cohort), SESSION | {"all_the_same": "on"})

    [sentence] = answer.context["form"].errors["starts_on"]
    assert sentence == f"{enrolment.person} has a place at another event at that time."
    assert "Plan all the same" in answer.text
    assert days_of(cohort) == ["06-20"]


def test_long_row_of_sessions_costs_as_many_statements_as_a_short_one(trainer, cohort):
    make.EnrolmentFactory.create_batch(3, cohort=cohort)
    days = [(day, day) for day in (datetime.date(2026, 7, n + 1) for n in range(20))]
    event = {"kind": "supervision", "mode": "in_person", "capacity": 2, "by": trainer}

    short = statements_of(lambda: actions.plan_sessions(cohort, days=days[:1], **event))
    long = statements_of(lambda: actions.plan_sessions(cohort, days=days[1:], **event))

    assert long == short
    last = list(sessions_of(cohort))[-1].event
    states = last.participations.values_list("state", flat=True)
    assert sorted(states) == ["registered", "registered", "waiting"]


def plan_url(cohort):
    return reverse("cohorts:plan-session", args=[cohort.pk])
