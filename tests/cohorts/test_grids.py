"""The grid of a cohort: months, attendance, milestones (A1, A3)."""

import datetime

import pytest
from django.urls import reverse
from django.utils.html import escape

from cohorts.enums import Progress
from cohorts.queries import grid_of
from events.enums import EventState, ParticipationState
from events.models import Event
from tests import factories as make
from tests.cohorts.conftest import session_on
from tests.counting import queries_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
PAST, COMING = datetime.date(2026, 5, 6), datetime.date(2026, 7, 1)


def mark_url(session, enrolment):
    return reverse("cohorts:mark", args=[session.pk, enrolment.pk])


def state_of(enrolment, session):
    return enrolment.person.participations.get(event=session.event).state


def test_a1_cohort_of_a_year_is_in_month_six_of_twelve(cohort):
    months = grid_of(cohort).months

    assert (months.now, months.of) == (6, 12)


def test_a1_page_says_month_six_of_twelve_and_draws_twelve_segments(signed_in, trainer, cohort):
    page = signed_in(trainer).get(cohort.get_absolute_url()).content.decode()

    assert "month 6 of 12" in page
    assert [page.count(f'<li class="is-{state}">') for state in ("past", "now", "coming")] == [
        5,
        1,
        6,
    ]


def test_grid_has_a_row_for_each_participant_and_a_cell_for_each_session(cohort):
    make.EnrolmentFactory.create_batch(3, cohort=cohort)
    make.EnrolmentFactory(cohort=cohort, state="withdrawn")
    session_on(cohort, COMING)
    first = session_on(cohort, PAST)

    grid = grid_of(cohort)

    assert [len(row.cells) for row in grid.rows] == [2, 2, 2]
    assert grid.sessions[0] == first


def test_percent_counts_what_is_marked_and_what_was_missed(cohort, enrolment, session):
    """As the figure does: a session for which nothing is noted is no absence."""
    session_on(cohort, PAST)
    missed = session_on(cohort, PAST)
    make.ParticipationFactory(event=missed.event, person=enrolment.person, state="registered")
    make.ParticipationFactory(event=missed.event, state="attended")
    for state in (ParticipationState.ATTENDED, ParticipationState.EXCUSED):
        held = session_on(cohort, PAST)
        make.ParticipationFactory(event=held.event, person=enrolment.person, state=state)
    session_on(cohort, COMING)
    called_off = session_on(cohort, PAST)
    called_off.event.state = EventState.CANCELLED
    called_off.event.save()

    [row] = grid_of(cohort).rows

    assert (row.attended, row.held, row.percent) == (1, 3, 33)


def test_percent_is_unknown_before_the_first_session(cohort, enrolment):
    session_on(cohort, COMING)

    [row] = grid_of(cohort).rows

    assert row.percent is None


def test_milestones_are_done_late_now_and_coming(cohort, enrolment, session):
    attended, missed = session_on(cohort, PAST), session_on(cohort, PAST + datetime.timedelta(1))
    session_on(cohort, COMING)
    make.ParticipationFactory(event=attended.event, person=enrolment.person, state="attended")
    make.ParticipationFactory(event=missed.event, person=enrolment.person, state="absent")

    [row] = grid_of(cohort).rows

    assert [cell.progress for cell in row.cells] == [
        Progress.DONE,
        Progress.LATE,
        Progress.NOW,
        Progress.COMING,
    ]
    assert (row.leads, row.completes) == (Progress.DONE, Progress.COMING)


def test_one_tap_marks_present_then_excused_then_absent_then_nothing(
    signed_in, trainer, enrolment, session, cohort
):
    client, url = signed_in(trainer), mark_url(session, enrolment)
    seen = []

    for _tap in range(4):
        cell = grid_of(cohort).rows[0].cells[0]
        client.post(url, {"state": cell.next_state})
        seen.append(state_of(enrolment, session))

    assert seen == ["attended", "excused", "absent", "registered"]


def test_before_a_session_one_can_only_be_excused(signed_in, trainer, cohort, enrolment):
    coming = session_on(cohort, COMING)

    signed_in(trainer).post(mark_url(coming, enrolment), {"state": "attended"})

    [cell] = grid_of(cohort).rows[0].cells
    assert (cell.state, cell.next_state) == ("", ParticipationState.EXCUSED)


def test_mark_leads_back_to_where_it_was_tapped(signed_in, trainer, enrolment, session):
    said = {"state": "attended", "next": reverse("home")}

    answer = signed_in(trainer).post(mark_url(session, enrolment), said)

    assert (answer.status_code, answer.url) == (302, reverse("home"))


def test_mark_by_htmx_brings_back_the_grid_alone(signed_in, trainer, cohort, enrolment, session):
    headers = {"HX-Request": "true", "HX-Target": "grid"}
    client = signed_in(trainer)

    part = client.post(
        mark_url(session, enrolment), {"state": "attended"}, headers=headers, follow=True
    ).content.decode()

    assert part.strip().startswith('<div id="grid">')
    assert "<html" not in part


@pytest.mark.parametrize("state", ["", "waiting", "cancelled", "late", "x" * 10_000])
def test_mark_that_is_none_is_refused_with_a_sentence(
    signed_in, trainer, enrolment, session, state
):
    answer = signed_in(trainer).post(mark_url(session, enrolment), {"state": state}, follow=True)

    assert answer.status_code == 200
    assert [message.level_tag for message in answer.context["messages"]] == ["error"]
    assert not enrolment.person.participations.exists()


def test_mark_of_a_participant_of_another_cohort_is_not_there(signed_in, trainer, session):
    stranger = make.EnrolmentFactory()

    answer = signed_in(trainer).post(mark_url(session, stranger), {"state": "attended"})

    assert answer.status_code == 404


def test_grid_takes_as_many_queries_for_three_participants_as_for_one(
    signed_in, trainer, cohort, session, enrolment
):
    client = signed_in(trainer)
    for_one = queries_of(client, cohort.get_absolute_url())

    for more in make.EnrolmentFactory.create_batch(2, cohort=cohort):
        make.ParticipationFactory(event=session.event, person=more.person)
    session_on(cohort, COMING)

    assert queries_of(client, cohort.get_absolute_url()) == for_one


def test_list_takes_as_many_queries_for_three_cohorts_as_for_one(
    signed_in, official, cohort, programme
):
    client = signed_in(official)
    for_one = queries_of(client, reverse("cohorts:list"))

    for more in make.CohortFactory.create_batch(2, programme=programme):
        make.EnrolmentFactory(cohort=more)

    assert queries_of(client, reverse("cohorts:list")) == for_one


def test_trainers_home_says_what_each_session_is_about_and_leads_to_its_attendance(
    signed_in, trainer, cohort, enrolment, session
):
    module = make.ModuleFactory(version=cohort.version, title="Mapping one's own workplace")
    of_module = session_on(cohort, PAST, module=module)
    client, grid = signed_in(trainer), cohort.get_absolute_url()

    home = client.get(reverse("cohorts:home")).content.decode()
    attendance = client.get(grid).content.decode()

    assert f'<span class="grid-title">{escape(module.title)}</span>' in home
    assert f'<span class="grid-title">{session.event.title}</span>' in home
    for met in (session, of_module):
        cell = f"mark-{enrolment.pk}-{met.pk}"
        assert f'href="{grid}#{cell}"' in home
        assert f'id="{cell}"' in attendance
    assert f'<a href="{grid}#attendance">' in home


def test_rows_of_sessions_name_the_module_once(signed_in, trainer, cohort):
    titles = {"Mapping": "Day in May", "Plans": "Training 2: Plans"}
    for position, (title, called) in enumerate(titles.items(), start=1):
        module = make.ModuleFactory(version=cohort.version, title=title, position=position)
        session_on(cohort, COMING, module=module)
        Event.objects.filter(session__module=module).update(title=called)

    page = signed_in(trainer).get(cohort.get_absolute_url()).content.decode()

    rows = page.partition('<ul class="rows">')[2].partition("</ul>")[0]
    assert [rows.count(title) for title in titles] == [1, 1]
