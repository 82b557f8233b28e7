"""Goals that watch a figure: every key resolves, and only administrators set them."""

import pytest
from django.urls import reverse

from metrics import actions
from metrics.enums import ScopeKind
from metrics.figures import figures
from metrics.periods import window
from metrics.scopes import Scope
from programmes.models import Goal
from tests import factories as make

pytestmark = pytest.mark.django_db


def posted(**fields):
    return {"title": "Mentors", "metric": "mentors", "comparator": "gte", "position": 1} | fields


def test_goal_watches_no_figure_that_is_not_measured_for_programmes(programme, admin, signed_in):
    url = reverse("metrics:goal-add", args=[programme.pk])

    response = signed_in(admin).post(url, posted(metric="members"))

    assert (response.status_code, "metric" in response.context["form"].errors) == (422, True)


def test_admin_sets_a_figure_goal(programme, admin, signed_in):
    url = reverse("metrics:goal-add", args=[programme.pk])

    response = signed_in(admin).post(url, posted(value="200"))

    assert response.status_code == 302
    goal = Goal.objects.get()
    assert (goal.programme, goal.metric, goal.value, goal.due_on) == (
        programme,
        "mentors",
        200,
        None,
    )


def test_goal_can_be_changed(programme, admin, signed_in):
    goal = make.GoalFactory(programme=programme, value=200)
    url = reverse("metrics:goal-edit", args=[programme.pk, goal.pk])

    signed_in(admin).post(url, posted(value="300", comparator="gt"))

    goal.refresh_from_db()
    assert (goal.value, goal.comparator) == (300, "gt")


@pytest.mark.parametrize(
    ("field", "value"), [("metric", "moon"), ("value", "-1"), ("value", "0"), ("title", "")]
)
def test_bad_goal_is_refused_at_the_form(programme, admin, signed_in, field, value):
    url = reverse("metrics:goal-add", args=[programme.pk])

    response = signed_in(admin).post(url, posted(**{field: value}))

    assert response.status_code == 422
    assert not Goal.objects.exists()


def test_official_may_read_the_figures_but_not_set_goals(programme, official, signed_in):
    url = reverse("metrics:goal-add", args=[programme.pk])

    assert signed_in(official).get(url).status_code == 403


@pytest.mark.parametrize(
    ("mentors", "workplaces", "percents", "met"),
    [(4, 3, [200, 150], [True, True]), (2, 2, [100, 100], [True, False])],
)
def test_b1_strict_target_is_not_met_by_the_number_itself(
    units, programme, official, mentors, workplaces, percents, met
):
    places = make.WorkplaceFactory.create_batch(workplaces, unit=units.harbour)
    for index in range(mentors):
        make.MentorFactory(
            programme=programme,
            workplace=places[index % workplaces],
            person__unit=units.harbour,
        )
    goals = [
        make.GoalFactory(programme=programme, metric="mentors", value=2),
        make.GoalFactory(
            programme=programme, metric="workplaces_with_mentor", value=2, comparator="gt"
        ),
    ]
    actions.drain()
    scope = Scope(ScopeKind.PROGRAMME, programme)

    shown = figures(official, scope, [g.metric for g in goals], window(programme), goals=goals)

    assert [figure.target.percent for figure in shown] == percents
    assert [figure.target.met for figure in shown] == met
