"""Cohorts like others, and cohorts for one corporate group (A8, A13)."""

import datetime

import pytest
from django.urls import reverse

from cohorts.actions import apply, enrol, update_cohort
from cohorts.models import Cohort
from cohorts.queries import workplaces_to_enrol_from
from core.exceptions import ActionRefused
from programmes.models import Programme
from tests import factories as make
from tests.cohorts.conftest import session_on

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


@pytest.fixture
def group():
    return make.EmployerFactory(name="Nordwerk")


@pytest.fixture
def inside(group, units):
    return make.WorkplaceFactory(employer__parent=group, unit=units.harbour)


def test_a8_clone_has_the_same_modules_and_nobody(
    signed_in, admin, cohort, enrolment, session, trainer, units
):
    publish(cohort)
    module = make.ModuleFactory(version=cohort.version)
    south = make.ProgrammeFactory(unit=units.south)
    said = {
        "name": "Year one, south",
        "programme": south.pk,
        "unit": units.south.pk,
        "starts_on": "2027-01-01",
    }

    signed_in(admin).post(reverse("cohorts:clone", args=[cohort.pk]), said)

    clone = Cohort.objects.get(programme=south)
    assert (list(clone.version.modules.all()), clone.unit) == ([module], units.south)
    assert (clone.starts_on, clone.ends_on) == (
        datetime.date(2027, 1, 1),
        datetime.date(2027, 12, 31),
    )
    people = clone.enrolments, clone.applications, clone.trainers
    assert [rows.count() for rows in people] == [0, 0, 0]
    [planned] = [row.event for row in clone.sessions.all()]
    assert planned.title == session.event.title
    assert planned.starts_on == datetime.date(2027, 6, 9)  # a Wednesday again
    assert (planned.unit, planned.programme, planned.place) == (units.south, south, "")
    assert not planned.participations.exists()


def test_a8_programme_is_cloned_to_another_district_with_its_plan_and_without_people(
    signed_in, admin, programme, cohort, enrolment, session, trainer, campaign, units
):
    publish(cohort)
    aim = make.GoalFactory(programme=programme, kind="aim", metric="", value=None, title="Grow")
    make.GoalFactory(programme=programme, aim=aim, metric="new_members", value=200)
    make.GoalFactory(programme=programme, kind="policy", metric="", value=None, status="reached")
    make.MilestoneFactory(programme=programme, on="2026-03-31", reached_on="2026-03-30")
    make.FundingFactory(programme=programme)
    make.TeamFactory(campaign=campaign)
    said = {"name": "Offensive South", "unit": units.south.pk, "starts_on": "2027-01-01"}

    signed_in(admin).post(reverse("cohorts:clone-programme", args=[programme.pk]), said)

    clone = Programme.objects.get(name="Offensive South")
    assert (clone.unit, clone.state) == (units.south, "planned")
    goals = {(g.kind, g.metric, str(g.aim or ""), g.target, g.status) for g in clone.goals.all()}
    assert goals == {
        ("aim", "", "", None, ""),
        ("figure", "new_members", "Grow", 200, ""),
        ("policy", "", "", None, "open"),
    }
    [milestone] = clone.milestones.all()
    shift = clone.starts_on - programme.starts_on
    assert (milestone.on, milestone.reached_on) == (datetime.date(2026, 3, 31) + shift, None)
    [series], [effort] = clone.cohorts.all(), clone.campaigns.all()
    assert series.version == cohort.version
    assert series.sessions.count() == 1
    assert effort.starts_on == campaign.starts_on + shift
    nobody = [series.enrolments, series.trainers, clone.fundings]
    nobody += [effort.leads, effort.teams, effort.actions]
    assert [rows.count() for rows in nobody] == [0] * 6


def publish(cohort):
    cohort.version.published_on = datetime.date(2026, 1, 1)
    cohort.version.save()


def test_trainer_does_not_clone(signed_in, trainer, cohort):
    assert signed_in(trainer).get(reverse("cohorts:clone", args=[cohort.pk])).status_code == 403


def test_a13_cohort_of_a_group_offers_its_employees_alone(
    signed_in, admin, cohort, group, inside, workplace
):
    update_cohort(cohort, group=group, by=admin)

    for name in ("choose-workplace", "apply-from"):
        form = signed_in(admin).get(reverse(f"cohorts:{name}", args=[cohort.pk])).context["form"]
        assert list(form.fields["workplace"].queryset) == [inside]

    outside = reverse("cohorts:enrol", args=[cohort.pk, workplace.pk])
    assert signed_in(admin).get(outside).status_code == 404


def test_a13_group_goes_down_through_all_its_levels(admin, cohort, group, units):
    between = make.EmployerFactory(parent=group)
    below = make.WorkplaceFactory(employer__parent=between, unit=units.harbour)
    cohort = update_cohort(cohort, group=group, by=admin)

    offered = workplaces_to_enrol_from(admin, cohort)
    enrolment = enrol(cohort, person=make.PersonFactory(), workplace=below, by=admin)

    assert below in offered
    assert enrolment.workplace == below
    assert update_cohort(cohort, group=group, by=admin).group == group


def test_a13_somebody_from_elsewhere_is_refused_with_the_reason(
    admin, cohort, group, workplace, inside, today
):
    cohort = update_cohort(cohort, group=group, by=admin)
    person = make.PersonFactory()

    with pytest.raises(ActionRefused, match="Nordwerk"):
        enrol(cohort, person=person, workplace=workplace, by=admin)
    with pytest.raises(ActionRefused, match="Nordwerk"):
        apply(cohort, person=person, workplace=workplace, applied_on=today, by=admin)
    assert enrol(cohort, person=person, workplace=inside, by=admin).workplace == inside


def test_group_that_shuts_somebody_out_is_refused(admin, cohort, enrolment, group):
    session_on(cohort, datetime.date(2026, 7, 1))

    with pytest.raises(ActionRefused):
        update_cohort(cohort, group=group, by=admin)


def test_cohort_is_set_up_for_a_group(signed_in, admin, programme, group, inside):
    version = make.CurriculumVersionFactory(
        curriculum__unit=programme.unit, published_on="2026-01-01"
    )
    said = {
        "name": "Nordwerk 2026",
        "programme": programme.pk,
        "version": version.pk,
        "unit": programme.unit.pk,
        "starts_on": "2026-01-01",
        "ends_on": "2026-12-31",
        "group": group.pk,
    }

    signed_in(admin).post(reverse("cohorts:create"), said)

    assert Cohort.objects.get(name="Nordwerk 2026").group == group
