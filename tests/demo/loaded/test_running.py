"""The running programme is in month 6 of 12 on the day the demo is loaded."""

import pytest

from accounts.models import User
from campaigns.models import Team
from cohorts.models import Cohort, Enrolment, Session
from events.enums import EventState, ParticipationState
from events.models import Participation
from people.models import Task
from tests.demo.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


@pytest.fixture
def cohort():
    return Cohort.objects.get(programme__name="GO! Organizing II")


def test_a1_cohort_is_in_month_6_of_12(cohort):
    assert (TODAY.year - cohort.starts_on.year) * 12 + TODAY.month - cohort.starts_on.month == 5
    assert (cohort.starts_on.day, cohort.ends_on.isoformat()) == (1, "2026-09-30")


def test_a6_two_of_eight_participants_lead_no_campaign(cohort):
    enrolments = Enrolment.objects.filter(cohort=cohort)

    assert enrolments.count() == 8
    assert enrolments.filter(campaign=None).count() == 2
    assert enrolments.values("campaign").exclude(campaign=None).distinct().count() == 5


def test_sessions_lie_before_on_and_after_today(cohort):
    sessions = Session.objects.filter(cohort=cohort)

    assert sessions.filter(event__starts_on=TODAY, kind="supervision").count() == 1
    assert sessions.filter(event__starts_on__lt=TODAY, event__state=EventState.HELD).exists()
    assert sessions.filter(event__starts_on__gte=TODAY, event__state=EventState.PLANNED).exists()
    assert not sessions.filter(event__starts_on__gte=TODAY, event__state=EventState.HELD).exists()


def test_attendance_is_marked_for_past_sessions_only(cohort):
    marks = Participation.objects.filter(event__session__cohort=cohort)
    unmarked = marks.filter(state=ParticipationState.REGISTERED)

    assert unmarked.filter(event__starts_on__lt=TODAY).count() == 0
    assert marks.exclude(pk__in=unmarked).filter(event__starts_on__gte=TODAY).count() == 0


def test_d3_one_team_of_five_has_gone_quiet():
    teams = Team.objects.filter(campaign__programme__name="GO! Organizing II")
    last_seen = [
        max(action.event.starts_on for action in actions if action.event.starts_on < TODAY)
        for actions in (team.actions.select_related("event") for team in teams)
    ]

    assert sum((TODAY - day).days < 60 for day in last_seen) == 4
    assert len(last_seen) == 5


def test_mentor_has_three_follow_ups():
    mentor = User.objects.get(email="mentor@demo.example").person
    due = Task.objects.filter(owner=mentor, done_on=None).values_list("due_on", flat=True)

    assert sorted((day - TODAY).days for day in due) == [-4, 0, 6]


def test_organiser_leads_a_campaign_of_the_running_programme():
    organiser = User.objects.get(email="organiser@demo.example").person
    [lead] = organiser.campaigns_led.all()

    assert lead.campaign.programme.name == "GO! Organizing II"


def test_trainer_trains_both_cohorts():
    trainer = User.objects.get(email="trainer@demo.example").person

    assert Cohort.objects.filter(trainers__person=trainer).count() == 2
