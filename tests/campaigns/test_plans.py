"""The plan of a campaign, and what surrounds its actions."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from campaigns import actions, queries
from campaigns.enums import Phase, Plan
from campaigns.models import Brought, Objective
from campaigns.views import around
from core.exceptions import ActionRefused
from core.vocabulary import Approach
from events.enums import EventState
from people.models import Task
from tests import factories as make
from tests.counting import queries_of


@pytest.fixture
def activating(campaign):
    campaign.programme.approach = Approach.ACTIVATING
    campaign.programme.save()
    campaign.plan = Plan.MEASURES
    campaign.save()
    return campaign


@pytest.fixture
def objective(campaign):
    return make.ObjectiveFactory(campaign=campaign, target=20)


@pytest.fixture
def action(campaign, workplace):
    """Held yesterday with a target of a hundred."""
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    team = make.TeamFactory(campaign=campaign, workplace=workplace)
    of_event = {"event__unit": campaign.unit, "event__starts_on": yesterday}
    return make.ActionFactory(campaign=campaign, team=team, target_turnout=100, **of_event)


def url(name, row):
    return reverse(f"campaigns:{name}", args=[row.pk])


def test_d5_plan_may_hold_goals_only(signed_in, official, activating):
    client = signed_in(official)
    client.post(url("plan", activating), {"plan": Plan.GOALS})
    said = {"title": "More members", "unit": "percent", "target": "60"}

    client.post(url("add-objective", activating), said)

    objective = Objective.objects.get()
    page = client.get(activating.get_absolute_url()).text
    assert (objective.target, objective.unit) == (60, "percent")
    assert "More members" in page
    assert all(word not in page for word in ("Measures", "On to:", "building the base"))
    with pytest.raises(ActionRefused, match="goals only"):
        actions.add_measure(objective, owner=make.PersonFactory(), title="x", by=official)


def test_d5_campaign_is_planned_as_the_approach_of_its_programme_has_it(official, units):
    plans = {
        approach: actions.create_campaign(
            name="x",
            programme=make.ProgrammeFactory(approach=approach),
            unit=units.north,
            starts_on=datetime.date(2026, 1, 1),
            ends_on=datetime.date(2026, 12, 31),
            by=official,
        ).plan
        for approach in Approach
    }

    assert plans == {Approach.ORGANISING: Plan.PHASES, Approach.ACTIVATING: Plan.MEASURES}


def test_plan_of_the_other_approach_is_refused(campaign, activating, official):
    with pytest.raises(ActionRefused):
        actions.set_plan(activating, plan=Plan.PHASES, by=official)


def test_plan_with_measures_does_not_become_one_of_goals_only(activating, official):
    objective = make.ObjectiveFactory(campaign=activating)
    actions.add_measure(objective, owner=make.PersonFactory(), title="Leaflets", by=official)

    with pytest.raises(ActionRefused):
        actions.set_plan(activating, plan=Plan.GOALS, by=official)


def test_campaign_goes_phase_by_phase_and_may_go_back(campaign, official):
    with pytest.raises(ActionRefused):
        actions.move_phase(campaign, to=Phase.ACTION, by=official)
    for phase in (Phase.ACCESS, Phase.BUILDING, Phase.TESTS, Phase.BUILDING, Phase.RESEARCH):
        actions.move_phase(campaign, to=phase, by=official)

    campaign.refresh_from_db()
    assert campaign.phase == Phase.RESEARCH


def test_plan_of_action_has_no_phases(activating, official):
    with pytest.raises(ActionRefused):
        actions.move_phase(activating, to=Phase.ACCESS, by=official)


def test_d5_objective_has_an_owner_a_day_a_review_and_measures(
    signed_in, organiser, campaign, objective
):
    client, lead = signed_in(organiser), organiser.person
    said = {"title": "Talks", "unit": "number", "target": "20", "owner": lead.pk}
    client.post(url("change-objective", objective), said | {"due_on": "2026-05-01"})
    client.post(url("add-measure", objective), {"title": "Ask shifts", "owner": lead.pk})
    client.post(url("review-objective", objective), {"reached": "18", "review": "Two more."})
    measure = Task.objects.get()
    client.post(url("finish-measure", measure))

    objective.refresh_from_db()
    measure.refresh_from_db()
    page = client.get(campaign.get_absolute_url()).text
    assert (objective.owner, objective.due_on) == (lead, datetime.date(2026, 5, 1))
    assert (objective.reached, objective.reviewed_on) == (18, timezone.localdate())
    assert (objective.is_met, objective.is_late) == (False, True)
    assert (measure.owner, measure.done_on) == (lead, timezone.localdate())
    assert "Two more." in page
    assert "not met" in page


def test_percentage_above_a_hundred_comes_back(signed_in, official, campaign):
    said = {"title": "x", "unit": "percent", "target": "101"}

    page = signed_in(official).post(url("add-objective", campaign), said)

    assert list(page.context["form"].errors) == ["target"]


def test_d6_action_that_missed_its_target_asks_for_a_debrief(
    signed_in, organiser, campaign, action
):
    actions.record_turnout(action, unnamed=80, by=organiser)
    client = signed_in(organiser)

    before = client.get(action.get_absolute_url()).text
    overview = client.get(campaign.get_absolute_url()).text
    client.post(url("debrief", action), {"text": "Too early in the shift."})
    after = client.get(action.get_absolute_url()).text

    assert "(80 %)" in before
    assert "The target was missed." in before
    assert "debrief due" in overview
    assert "The target was missed." not in after
    assert "Too early in the shift." in after


@pytest.mark.parametrize(("unnamed", "is_due"), [(80, True), (100, False), (0, False)])
def test_d6_action_that_is_over_asks_for_a_debrief_though_nobody_said_it_was_held(
    action, official, unnamed, is_due
):
    if unnamed:
        by_count = {"person": None, "unnamed_count": unnamed, "state": "attended"}
        make.ParticipationFactory(event=action.event, **by_count)

    assert queries.event_of(official, action).is_debrief_due == is_due


@pytest.mark.parametrize(("unnamed", "target"), [(100, 100), (120, 100), (80, None)])
def test_d6_action_that_met_its_target_or_had_none_asks_for_no_debrief(
    action, official, unnamed, target
):
    action.target_turnout = target
    action.save()
    actions.record_turnout(action, unnamed=unnamed, by=official)

    assert not queries.event_of(official, action).is_debrief_due


def test_d6_what_has_not_taken_place_is_not_debriefed(action, official):
    action.event.state = EventState.CANCELLED
    action.event.save()

    with pytest.raises(ActionRefused):
        actions.debrief(action, text="x", by=official)


def test_d6_action_has_materials_and_roles(signed_in, organiser, action):
    client, lead = signed_in(organiser), organiser.person
    client.post(url("materials", action), {"materials": "300 leaflets"})
    client.post(url("give-role", action), {"person": lead.pk, "role": "speaks"})
    again = client.post(url("give-role", action), {"person": lead.pk, "role": "speaks"})
    page = client.get(action.get_absolute_url()).text
    client.post(url("take-role", action.roles.get()))

    assert list(again.context["form"].errors) == ["role"]
    assert "300 leaflets" in page
    assert "speaks" in page
    assert not action.roles.exists()


def test_d6_who_brought_whom_is_noted_among_those_present(signed_in, organiser, action, units):
    lead = organiser.person
    came, stayed_away = make.PersonFactory.create_batch(2, unit=units.harbour)
    actions.record_turnout(action, people=[came, lead], by=organiser)
    client = signed_in(organiser)

    client.post(url("brought", action), {"brought_by": lead.pk, "people": [came.pk]})
    refused = [
        client.post(url("brought", action), {"brought_by": lead.pk, "people": [person.pk]})
        for person in (stayed_away, lead)
    ]

    assert [page.status_code for page in refused] == [422, 422]
    assert list(Brought.objects.values_list("person", "brought_by")) == [(came.pk, lead.pk)]
    assert str(came) in client.get(action.get_absolute_url()).text


def test_d6_trainer_of_the_lead_reads_how_many_came_along_and_not_who(
    signed_in, trainer, organiser, action, cohort
):
    lead = organiser.person
    make.EnrolmentFactory(cohort=cohort, person=lead, campaign=action.campaign)
    make.ActionRoleFactory(action=action, person=lead, role="opens the hall")
    carries = make.ActionRoleFactory(action=action, role="carries the flag")
    brought = make.BroughtFactory(action=action, brought_by=lead)

    page = signed_in(trainer).get(action.get_absolute_url()).text

    assert all(said in page for said in ("opens the hall", str(lead), "carries the flag"))
    assert "1 person was brought along." in page
    assert str(carries.person) not in page
    assert str(brought.person) not in page


def test_d6_who_takes_a_role_away_without_reading_names_is_told_none(
    signed_in, official, action, units, monkeypatch
):
    monkeypatch.setattr(around, "may_read_names", lambda user, event: False)
    carries = make.ActionRoleFactory(
        action=action, person__unit=units.south, role="carries the flag"
    )

    page = signed_in(official).get(action.get_absolute_url()).text

    assert url("take-role", carries) in page
    assert str(carries.person) not in page


def test_page_costs_the_same_with_more_objectives_and_measures(
    signed_in, official, campaign, objective
):
    client, address = signed_in(official), campaign.get_absolute_url()
    person = make.PersonFactory()
    actions.add_measure(objective, owner=person, title="x", by=official)
    one = queries_of(client, address)
    for other in make.ObjectiveFactory.create_batch(2, campaign=campaign, owner=person):
        for title in ("x", "y"):
            actions.add_measure(other, owner=make.PersonFactory(), title=title, by=official)

    assert queries_of(client, address) == one
