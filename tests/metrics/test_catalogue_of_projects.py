"""The figures of events, cohorts and structure tests, each by its example; where a page works the
same number out by itself, both say the same."""

import datetime

import pytest

from campaigns.queries import events_of_actions, structure_tests_shown_to
from cohorts.queries import attendance, cohorts_visible_to, grid_of, listed
from metrics import actions
from metrics.definitions import ALL, parts_of
from metrics.enums import Hidden, ScopeKind
from metrics.figures import figures
from metrics.periods import month
from metrics.scopes import Scope
from tests import factories as make

pytestmark = pytest.mark.django_db
MAY = datetime.date(2026, 5, 4)
WITHHELD = [key for key, figure in ALL.items() if any(p.is_withheld for p in parts_of(figure))]


@pytest.fixture
def structure_test(campaign, workplace):
    """Of twenty, four said yes by name, one of them unexpected, and three unnamed."""
    test = make.StructureTestFactory(
        campaign=campaign, workplace=workplace, on=MAY, ask=2, eligible=20, yes_unnamed=1
    )
    make.TestedAreaFactory(test=test, yes_unnamed=2)
    said = [(True, True)] * 2 + [(True, False)] * 3 + [(False, True), (None, True), (True, None)]
    for predicted, answer in said:
        make.AskingFactory(test=test, predicted=predicted, answer=answer)
    return test


def test_structure_test_rate_and_error_are_those_of_its_page(
    units, workplace, campaign, structure_test, official, value
):
    shown = structure_tests_shown_to(official).get()

    assert (value("people_said_yes", campaign), value("people_tested", campaign)) == (7, 20)
    assert value("structure_test_rate", workplace) == shown.percent == 35
    assert value("yes_too_many_expected", units.north) == shown.error == 2
    assert value("people_predicted", units.north) == shown.guessed == 6
    assert float(value("prediction_error", units.north)) == pytest.approx(100 * shown.error / 6)


def test_structure_test_of_nobody_knows_how_many_has_no_rate(campaign, structure_test, value):
    type(structure_test).objects.update(eligible=None)

    assert value("structure_tests", campaign) == 1
    assert value("structure_test_rate", campaign) is None
    assert value("yes_too_many_expected", campaign) == 2


def test_structure_test_without_an_answer_is_not_counted(campaign, workplace, value):
    test = make.StructureTestFactory(campaign=campaign, workplace=workplace, on=MAY, eligible=20)
    make.AskingFactory(test=test, predicted=True)

    assert (value("structure_tests", campaign), value("people_tested", campaign)) == (0, 0)


def test_more_yes_than_expected_is_below_zero(campaign, workplace, value):
    test = make.StructureTestFactory(campaign=campaign, workplace=workplace, on=MAY)
    for predicted in (False, False, True):
        make.AskingFactory(test=test, predicted=predicted, answer=True)

    assert value("yes_too_many_expected", campaign) == -2
    assert actions.reconcile().is_clean


def session(cohort, *, on=MAY, **event):
    return make.SessionFactory(
        cohort=cohort, event=make.EventFactory(unit=cohort.unit, starts_on=on, **event)
    )


def noted(session, enrolment, state):
    make.ParticipationFactory(event=session.event, person=enrolment.person, state=state)


@pytest.mark.parametrize(
    ("state", "somebody_came", "counted"),
    [
        ("planned", False, 0),
        ("planned", True, 1),
        ("held", False, 1),
        ("cancelled", True, 0),
    ],
)
def test_session_is_held_when_somebody_says_so_or_came(
    cohort, value, state, somebody_came, counted
):
    event = session(cohort, state=state).event
    make.ParticipationFactory(event=event, state="attended" if somebody_came else "absent")

    assert value("sessions", cohort) == value("events", cohort.programme) == counted


def test_a3_attendance_rate_is_that_of_the_page_of_cohorts(cohort, admin, value):
    """Present, excused, absent, and on the list of a session to which others came."""
    participants = make.EnrolmentFactory.create_batch(3, cohort=cohort)
    gone = make.EnrolmentFactory(cohort=cohort, state="withdrawn")
    marks = ["attended", "excused", "absent"], ["attended", "attended", "registered"]
    for number, states in enumerate(marks):
        held = session(cohort, on=MAY + datetime.timedelta(days=number))
        for enrolment, state in zip([*participants, gone], [*states, "attended"], strict=True):
            noted(held, enrolment, state)
    make.ParticipationFactory(event=held.event, state="attended")  # a guest
    session(cohort, on=datetime.date(2027, 1, 8))

    [share] = attendance(cohorts_visible_to(admin))["cohort"]
    assert (share.attended, share.held) == (3, 6)
    assert value("session_attendances", cohort) == share.attended
    assert value("session_places", cohort) == share.held
    assert value("attendance_rate", cohort.unit) == share.percent == 50


def test_session_for_which_nothing_is_noted_is_no_absence(cohort, value):
    noted(session(cohort), make.EnrolmentFactory(cohort=cohort), "registered")

    assert value("session_places", cohort) == 0
    assert value("attendance_rate", cohort) is None


def test_a2_applicants_become_selected_and_complete(cohort, workplace, official, value):
    at = {"cohort": cohort, "workplace": workplace}
    applied = {
        state: make.ApplicationFactory.create_batch(number, state=state, applied_on=MAY, **at)
        for state, number in (("selected", 3), ("declined", 2))
    }
    for application in applied["selected"][:2]:
        make.EnrolmentFactory(person=application.person, **at)
    enrolment = cohort.enrolments.first()
    enrolment.state, enrolment.completed_on = "completed", datetime.date(2026, 11, 2)
    enrolment.confirmed_by = official
    enrolment.save()

    keys = ("applicants", "applicants_selected", "applicants_completed")
    assert [value(key, cohort) for key in keys] == [5, 3, 1]


def test_a6_participants_without_a_campaign_are_the_gaps_of_the_page(
    cohort, campaign, admin, official, value
):
    make.EnrolmentFactory(cohort=cohort, campaign=campaign)
    make.EnrolmentFactory.create_batch(2, cohort=cohort)
    make.EnrolmentFactory(cohort=cohort, state="withdrawn")
    completed = {"state": "completed", "completed_on": MAY, "confirmed_by": official}
    make.EnrolmentFactory(cohort=cohort, **completed)

    row = listed(cohorts_visible_to(admin)).get()
    assert value("participants", cohort) == row.participant_count == 4
    gaps = len(grid_of(cohort).gaps)
    assert value("participants_without_campaign", cohort) == row.gap_count == gaps == 2


def test_a5_sign_offs_count_on_their_day(cohort, value):
    enrolment = make.EnrolmentFactory(cohort=cohort)
    for day in (MAY, MAY, datetime.date(2026, 6, 1)):
        make.SignOffFactory(enrolment=enrolment, signed_on=day)

    assert (value("sign_offs", cohort), value("sign_offs", cohort.programme)) == (2, 2)


def test_d6_turnout_against_target_is_that_of_the_page_of_actions(campaign, official, value):
    """Those without a target, or called off, count in neither."""
    for target, state in ((40, "held"), (None, "held"), (10, "cancelled")):
        action = make.ActionFactory(
            campaign=campaign,
            target_turnout=target,
            event__starts_on=MAY,
            event__state=state,
            event__unit=campaign.unit,
        )
        make.ParticipationFactory(event=action.event, state="attended")
        make.ParticipationFactory(
            event=action.event, person=None, unnamed_count=29, state="attended"
        )

    page = events_of_actions(official, campaign).get(action__target_turnout=40)
    assert value("actions", campaign) == 2
    assert (value("turnout", campaign), value("turnout_expected", campaign)) == (30, 40)
    assert value("turnout_rate", campaign) == page.percent == 75
    assert value("participations", campaign) == 60


def test_e13_events_by_mode_come_to_all_events(units, value):
    for mode, number in (("in_person", 3), ("digital", 2), ("hybrid", 1)):
        make.EventFactory.create_batch(
            number, unit=units.harbour, starts_on=MAY, mode=mode, state="held"
        )

    of_modes = [value(f"events_{mode}", units.north) for mode in ("in_person", "digital", "hybrid")]
    assert of_modes == [3, 2, 1]
    assert value("events", units.north) == sum(of_modes)


def test_withheld_figures_are_the_answers_and_what_is_part_of_several():
    assert WITHHELD == [
        "turnout",
        "turnout_rate",
        "people_tested",
        "people_said_yes",
        "structure_test_rate",
        "people_predicted",
        "yes_too_many_expected",
        "prediction_error",
        "session_places",
        "session_attendances",
        "attendance_rate",
    ]


@pytest.mark.sweep(3)
@pytest.mark.parametrize("key", WITHHELD)
def test_withheld_figure_is_no_number_to_readers_of_totals_however_large(
    world, units, campaign, leadership, structure_test, key
):
    type(structure_test).objects.update(eligible=2000, yes_unnamed=1000)
    actions.drain()
    places = Scope(ScopeKind.UNIT, units.union), Scope(ScopeKind.PROGRAMME, campaign.programme)

    shown = [figures(leadership, scope, [key], month(MAY))[0] for scope in places]

    assert {(figure.value, figure.numerator, figure.denominator) for figure in shown} == {
        (None, None, None)
    }
    assert {figure.hidden for figure in shown} == {Hidden.ELSEWHERE}
