"""Goals, policy goals and milestones."""

import datetime
from decimal import Decimal

import pytest

from accounts.models import AuditEntry
from core.exceptions import ActionRefused
from programmes import actions, queries
from programmes.enums import Comparator, DatePrecision, GoalKind, PolicyStatus
from programmes.models import Goal, Milestone
from tests import factories as make


@pytest.fixture
def by(db):
    return make.UserFactory()


@pytest.fixture
def policy(programme):
    return make.GoalFactory(
        programme=programme, kind=GoalKind.POLICY, title="Law", metric="", status=PolicyStatus.OPEN
    )


def aim(programme, title, **fields):
    return make.GoalFactory(
        programme=programme, kind=GoalKind.AIM, title=title, metric="", **fields
    )


def test_b11_policy_goal_cannot_be_given_a_number(programme, policy, by):
    with pytest.raises(ActionRefused):
        actions.save_goal(programme, goal=policy, value=Decimal(100), by=by)

    policy.refresh_from_db()
    assert (policy.value, policy.status) == (None, PolicyStatus.OPEN)


def test_b11_policy_goal_keeps_the_history_of_its_status(programme, policy, by):
    actions.set_policy_status(policy, status=PolicyStatus.IN_PROGRESS, by=by)
    actions.save_goal(programme, goal=policy, title="A law of our own", by=by)
    actions.set_policy_status(policy, status=PolicyStatus.REACHED, by=by)

    [group] = queries.goals_by_aim(programme.goals.all())

    told = [change.status for change in group.goals[0].status_history]
    assert told == ["open", "in progress", "reached"]
    assert AuditEntry.objects.filter(verb="goal.status_set").count() == 2


def test_figure_has_no_status(programme, by):
    figure = make.GoalFactory(programme=programme)

    with pytest.raises(ActionRefused):
        actions.set_policy_status(figure, status=PolicyStatus.REACHED, by=by)


def test_unknown_status_is_refused(policy, by):
    with pytest.raises(ActionRefused):
        actions.set_policy_status(policy, status="50 %", by=by)


def test_goal_stands_under_an_aim_of_its_own_programme_only(programme, by):
    foreign = aim(make.ProgrammeFactory(), "Elsewhere")
    figure = make.GoalFactory(programme=programme)

    for wrong in (foreign, figure):
        with pytest.raises(ActionRefused):
            actions.save_goal(
                programme, kind=GoalKind.FIGURE, title="x", metric="joins", aim=wrong, by=by
            )

    assert Goal.objects.filter(title="x").count() == 0


def test_aim_with_goals_under_it_is_not_removed(programme, by):
    heading = aim(programme, "Win members")
    make.GoalFactory(programme=programme, aim=heading)

    with pytest.raises(ActionRefused):
        actions.remove_goal(heading, by=by)

    assert Goal.objects.filter(pk=heading.pk).exists()


def test_removed_goal_is_gone_and_its_removal_told(programme, policy, by):
    actions.remove_goal(policy, by=by)
    actions.remove_goal(policy, by=by)  # pressed twice

    assert not Goal.objects.exists()
    [entry] = AuditEntry.objects.filter(verb="goal.removed")
    assert (entry.subject_id, entry.detail["kind"]) == (str(policy.pk), GoalKind.POLICY)


def test_d7_goals_are_grouped_under_their_aims(programme, policy, by):
    power = aim(programme, "New power", position=2)
    members = aim(programme, "Win members", position=1)
    joins = actions.save_goal(
        programme,
        kind=GoalKind.FIGURE,
        title="Joins",
        metric="joins",
        aim=members,
        comparator=Comparator.MORE_THAN,
        value=Decimal(100),
        by=by,
    )

    groups = queries.goals_by_aim(programme.goals.all())

    assert [(group.aim, group.goals) for group in groups] == [
        (members, [joins]),
        (power, []),
        (None, [policy]),
    ]


def test_b3_milestones_stand_in_order_with_their_text_and_state(programme, by):
    texts = {
        2023: "Network conference 1.0; series in corporate groups",
        2021: "Coaches are qualified",
        2024: "Network conference 2.0",
        2022: "First training series",
    }
    for year, text in texts.items():
        actions.save_milestone(
            programme,
            on=datetime.date(year, 3, 1),
            precision=DatePrecision.YEAR,
            text=text,
            reached_on=datetime.date(2023, 6, 1) if year <= 2023 else None,
            by=by,
        )

    told = [(row.on, row.text, bool(row.reached_on)) for row in programme.milestones.all()]
    assert told == [
        (datetime.date(2021, 12, 31), texts[2021], True),
        (datetime.date(2022, 12, 31), texts[2022], True),
        (datetime.date(2023, 12, 31), texts[2023], True),
        (datetime.date(2024, 12, 31), texts[2024], False),
    ]


@pytest.mark.parametrize(
    ("precision", "stored"),
    [
        (DatePrecision.DAY, datetime.date(2024, 2, 3)),
        (DatePrecision.MONTH, datetime.date(2024, 2, 29)),
        (DatePrecision.YEAR, datetime.date(2024, 12, 31)),
    ],
)
def test_milestone_stores_the_last_day_of_what_is_known(programme, by, precision, stored):
    actions.save_milestone(
        programme, on=datetime.date(2024, 2, 3), precision=precision, text="x", by=by
    )

    assert Milestone.objects.get().on == stored
