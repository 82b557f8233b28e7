"""The union of NITO's size, in small: the same statements, and figures that stand the test."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.db.models import Sum
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from cohorts.models import Reflection
from contacts.models import AdviceCase, Contact
from core.models import Record
from events.models import Participation
from metrics import actions
from metrics.dashboards import programme_board
from metrics.definitions import ALL
from metrics.enums import ScopeKind
from metrics.figures import figures
from metrics.models import DirtyScope
from metrics.periods import year, year_before
from metrics.scopes import Scope
from organizing.demo.atscale.coaching import OWN_STEPS
from organizing.demo.atscale.learning import THOUGHTS
from organizing.demo.atscale.sizes import NITO, SCALES, TRIAL
from people.models import PersonEvent
from programmes.enums import ProgrammeState
from programmes.models import Programme
from tests.bench import measuring
from tests.bench.atscale import queries
from tests.demo.tenfold import signed_in
from workplaces.models import Snapshot, Workplace

pytestmark = pytest.mark.django_db


def test_nito_has_the_numbers_of_the_source():
    of_people = (NITO.members, NITO.workplaces, NITO.representatives)

    assert of_people == (96_000, 1_700, 4_500)
    assert (NITO.contacts, NITO.participations, NITO.cohorts) == (1_000_000, 120_000, 90)
    assert SCALES["10x"].contacts == 10 * NITO.contacts


def test_union_at_scale_is_whole_and_its_figures_equal_their_rows(trial):
    result = actions.reconcile()

    assert trial.written["people_person"] == TRIAL.people
    assert trial.written["contacts_contact"] == Contact.objects.count() == TRIAL.contacts
    assert trial.written["events_participation"] == TRIAL.participations
    assert trial.written["workplaces_area"] == 5 * TRIAL.divided
    assert PersonEvent.objects.count() < 10  # no history of rows that nobody typed
    assert not DirtyScope.objects.exists()
    assert result.is_clean, result.mismatches[:5]
    assert result.compared > 1_000


def test_e12_nito_has_20_000_participations_last_year_and_about_twice_as_many_this_year(trial):
    """Nothing of that size is loaded: its kinds lie in the years as those of the small one do."""
    today = timezone.localdate()

    assert participations_at_nito(today.year - 1) == pytest.approx(20_000, rel=0.2)
    assert participations_at_nito(today.year) > 35_000


def participations_at_nito(of_year):
    sizes = {"action": "at_actions", "training": "at_sessions", "supervision": "at_sessions"}
    came = Participation.objects.filter(state="attended", event__starts_on__year=of_year)
    came = came.order_by().values("event__kind").annotate(n=Sum(Coalesce("unnamed_count", 1)))
    by_size = [(sizes.get(row["event__kind"], "at_meetings"), row["n"]) for row in came]
    return sum(n * getattr(NITO, size) / getattr(TRIAL, size) for size, n in by_size)


# What nobody can make up in a statement, what only people at work leave behind, and what belongs to
# a union of another kind.
NOT_AT_SCALE = {
    "accounts.Invitation",
    "campaigns.ActionRole",
    "campaigns.Brought",
    "campaigns.Demand",
    "campaigns.Survey",
    "campaigns.SurveyOption",
    "cohorts.CohortFeed",
    "cohorts.PlaceNotice",
    "cohorts.SessionNote",
    "contacts.QueuedEntry",
    "events.CalendarFeed",
    "events.DiscussionTable",
    "events.Evaluation",
    "events.EventFile",
    "events.FileContent",
    "events.Harvest",
    "events.Notice",
    "events.RegistrationLink",
    "events.Venue",
    "mentors.BehaviourProfile",
    "people.ContactDetail",
    "metrics.Annotation",
    "people.Merge",
    "people.MergedRow",
    "programmes.Funding",
    "programmes.Milestone",
    "programmes.Partner",
    "programmes.Partnership",
    "workbench.ImportPlan",
    "workplaces.Absence",
    "workplaces.Sketch",
}


def test_every_other_kind_of_row_is_there_at_scale(trial):
    empty = {
        model._meta.label
        for model in apps.get_models()
        if issubclass(model, Record) and not model._meta.proxy and not model.objects.exists()
    }

    assert empty == NOT_AT_SCALE


def test_e12_far_more_take_part_this_year_to_date_than_in_all_of_last_year(trial):
    today = timezone.localdate()
    keys = ["attendances", "attendances_digital", "attendances_in_person"]
    now, before = (
        {shown.key: shown.value for shown in figures(trial.official, trial.union, keys, period)}
        for period in (year(today), year(today - timedelta(days=366)))
    )

    assert 2 * now["attendances"] > 3 * before["attendances"]
    assert now["attendances_digital"] > 4 * before["attendances_digital"]
    assert now["attendances_in_person"] > before["attendances_in_person"]


def test_texts_made_at_scale_open_in_their_rows(trial):
    case = AdviceCase.objects.exclude(closed_on=None).latest("pk")

    assert case.own_step in OWN_STEPS.texts
    assert Reflection.objects.latest("pk").text in THOUGHTS.texts


def test_c2_newest_snapshots_of_the_largest_workplace_differ(trial):
    first, second = Snapshot.objects.filter(workplace=Workplace.objects.earliest("sort_key"))

    assert first.picture["structure"]["whole"]["people"] > 100
    assert first.picture["union"] != second.picture["union"]


@pytest.mark.parametrize("who", ["official", "mentor", "trainer", "organiser", "leadership"])
def test_everybody_has_a_home_at_scale(trial, who):
    assert signed_in(who).get(reverse("home")).status_code == 200


def test_every_figure_of_the_catalogue_has_something_to_count(trial):
    """This year or the year before: who applies completes a year later."""
    today, keys = timezone.localdate(), list(ALL)
    years = year(today), year_before(year(today))
    shown = [figures(trial.official, trial.union, keys, each) for each in years]

    silent = [now.key for now, then in zip(*shown, strict=True) if not (now.value or then.value)]
    assert silent == []


def test_union_at_scale_has_the_members_and_representatives_of_its_sizes(trial):
    keys = ["members", "representatives", "workplaces", "groups"]
    shown = figures(trial.official, trial.union, keys, year(timezone.localdate()))

    wanted = [TRIAL.members, TRIAL.representatives, TRIAL.workplaces, TRIAL.workplaces]
    assert [figure.value for figure in shown] == wanted


def test_goals_of_a_running_programme_show_targets_and_projections(trial):
    programme = Programme.objects.filter(state=ProgrammeState.RUNNING).earliest("sort_key")
    board = programme_board(trial.official, Scope(ScopeKind.PROGRAMME, programme))

    targets = {tile.figure.key for tile in board.tiles if tile.target}
    projections = {tile.figure.key for tile in board.tiles if tile.projection}
    assert targets == {goal.metric for goal in programme.goals.filter(value__isnull=False)}
    assert projections == targets - {
        "workplaces_contacted",
        "graduates",
    }  # these count nobody twice
    assert [len(group.policies) for group in board.groups] == [0, 1]


def test_figures_written_by_hand_are_those_of_the_engine(trial):
    found = measuring.differing()

    assert found["differing"] == 0
    assert found["by_hand"] > 10_000


@pytest.mark.parametrize("arm", ["marked", "plain"])
def test_contacts_that_the_bench_writes_in_one_statement_are_whole(trial, arm):
    assert measuring.written(arm) > 0
    assert Contact.objects.count() == TRIAL.contacts  # they are gone again


@pytest.mark.urls("tests.bench.urls")
def test_queries_of_dashboard_and_logging_are_as_few_as_promised(trial):
    found = queries()

    assert found["dashboard"] <= 6
    assert found["log"] <= 12
