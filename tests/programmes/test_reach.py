"""Who sees which programme."""

from programmes import actions, queries
from tests import factories as make


def test_programme_is_seen_at_its_unit_and_above(programme, official, admin, outsider):
    for user in (official, admin):
        assert list(queries.programmes_visible_to(user)) == [programme]
    assert list(queries.programmes_visible_to(outsider)) == []


def test_goals_and_milestones_follow_the_programme(programme, official, outsider):
    goal = make.GoalFactory(programme=programme)
    milestone = make.MilestoneFactory(programme=programme)

    assert list(queries.goals_visible_to(official)) == [goal]
    assert list(queries.milestones_visible_to(official)) == [milestone]
    assert list(queries.goals_visible_to(outsider)) == []
    assert list(queries.milestones_visible_to(outsider)) == []


def test_renamed_programme_is_sorted_by_its_new_name(programme, admin):
    actions.update_programme(programme, name="Östlich", by=admin)

    programme.refresh_from_db()
    assert programme.sort_key == "ostlich"
