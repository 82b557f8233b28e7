"""The engine: facts in, measurements out, for every scope that contains them."""

import datetime

import pytest

from metrics import actions, reading
from metrics.engine import claims
from metrics.enums import Grain, ScopeKind
from metrics.facts import FAMILIES
from metrics.models import DirtyScope, Measurement
from metrics.periods import Period, month, quarter, window, year
from metrics.scopes import Scope
from tests import factories as make
from workplaces.actions.workplaces import assign_unit

pytestmark = pytest.mark.django_db
MAY = datetime.date(2026, 5, 4)


def value(key, kind, scope, grain, start):
    """What a reader sees, as a whole number."""
    makers = {"month": month, "quarter": quarter, "year": year}
    period = makers[grain](start) if grain in makers else Period(Grain.WINDOW, start, scope.ends_on)
    place = (Scope(ScopeKind(kind), scope), period)
    found = reading.measurements([place], [key]).get((scope.pk, grain, period.starts_on, key))
    return int(found.value) if found else 0


def test_contact_is_counted_at_its_workplace_and_every_unit_above(units, workplace):
    make.ContactFactory(workplace=workplace, on=MAY, people_reached=7)

    actions.drain()

    first = datetime.date(2026, 5, 1)
    assert value("contacts", "workplace", workplace, "month", first) == 1
    assert value("people_reached", "unit", units.harbour, "month", first) == 7
    assert value("contacts", "unit", units.north, "year", datetime.date(2026, 1, 1)) == 1
    assert value("contacts", "unit", units.union, "month", first) == 1
    assert value("contacts", "unit", units.south, "month", first) == 0
    assert not DirtyScope.objects.exists()


def test_deleted_contact_is_counted_no_more(units, workplace):
    contact = make.ContactFactory(workplace=workplace, on=MAY)
    actions.drain()

    contact.delete()
    actions.drain()

    assert value("contacts", "unit", units.union, "month", datetime.date(2026, 5, 1)) == 0


def test_backdated_contact_moves_the_old_month(units, workplace):
    contact = make.ContactFactory(workplace=workplace, on=MAY)
    actions.drain()

    contact.on = datetime.date(2026, 3, 31)
    contact.save()
    actions.drain()

    assert value("contacts", "workplace", workplace, "month", datetime.date(2026, 5, 1)) == 0
    assert value("contacts", "workplace", workplace, "month", datetime.date(2026, 3, 1)) == 1


def test_workplace_that_moves_leaves_its_past_where_it_happened(units, workplace, admin):
    make.ContactFactory(workplace=workplace, on=MAY)
    make.ContactFactory(workplace=workplace, on=MAY + datetime.timedelta(days=40))
    actions.drain()

    move_on = datetime.date(2026, 6, 1)
    assign_unit(workplace, unit=units.hills, from_on=move_on, by=admin)
    actions.drain()

    may, june = datetime.date(2026, 5, 1), datetime.date(2026, 6, 1)
    assert value("contacts", "unit", units.north, "month", may) == 1
    assert value("contacts", "unit", units.south, "month", may) == 0
    assert value("contacts", "unit", units.north, "month", june) == 0
    assert value("contacts", "unit", units.south, "month", june) == 1
    assert value("workplaces_contacted", "unit", units.union, "year", may) == 1
    assert everything() == everything_anew()


def test_d2_person_in_three_actions_counts_once(units, campaign):
    person = make.PersonFactory(unit=units.harbour)
    for _ in range(3):
        action = make.ActionFactory(campaign=campaign, event__unit=units.harbour)
        make.ParticipationFactory(event=action.event, person=person, state="attended")
    make.ParticipationFactory(event=action.event, person=None, unnamed_count=40, state="attended")

    actions.drain()

    start = campaign.starts_on
    assert value("actives", "campaign", campaign, "window", start) == 1
    assert value("participations", "campaign", campaign, "window", start) == 43
    assert value("actives", "programme", campaign.programme, "window", start) == 1


@pytest.mark.parametrize(
    ("joined_on", "counted"),
    [("2026-01-31", 0), ("2026-02-01", 1), ("2026-11-30", 1), ("2026-12-01", 0)],
)
def test_d1_join_counts_from_the_first_to_the_last_day(
    units, workplace, campaign, joined_on, counted
):
    campaign.starts_on, campaign.ends_on = datetime.date(2026, 2, 1), datetime.date(2026, 11, 30)
    campaign.save()
    make.TeamFactory(campaign=campaign, workplace=workplace)
    person = make.EmploymentFactory(workplace=workplace, person__unit=units.harbour).person
    make.MembershipFactory(person=person, starts_on=joined_on)

    actions.drain()

    assert value("joins", "campaign", campaign, "window", campaign.starts_on) == counted


def test_join_counts_for_two_campaigns_but_once_in_the_programme(units, workplace, programme):
    first, second = make.CampaignFactory.create_batch(2, programme=programme)
    for campaign in (first, second):
        make.TeamFactory(campaign=campaign, workplace=workplace)
    person = make.EmploymentFactory(workplace=workplace, person__unit=units.harbour).person
    make.MembershipFactory(person=person, starts_on=MAY)

    actions.drain()

    assert value("joins", "campaign", first, "window", first.starts_on) == 1
    assert value("joins", "campaign", second, "window", second.starts_on) == 1
    assert value("joins", "programme", programme, "window", programme.starts_on) == 1
    assert value("joins", "unit", units.union, "year", datetime.date(2026, 1, 1)) == 1


def test_d3_team_is_active_while_its_last_activity_is_recent(units, workplace, campaign):
    team = make.TeamFactory(campaign=campaign, workplace=workplace)
    action = make.ActionFactory(
        campaign=campaign, team=team, event__unit=units.harbour, event__starts_on=MAY
    )
    assert action.team == team

    actions.drain()

    months = Measurement.objects.filter(
        definition="active_teams", scope_kind="campaign", scope_id=campaign.pk, grain="month"
    ).values_list("period_start", flat=True)
    assert sorted(months) == [datetime.date(2026, 5, 1), datetime.date(2026, 6, 1)]


def test_n10_incomplete_register_makes_the_mentors_at_least(units, workplace, programme):
    make.RegisterFactory(programme=programme, is_complete=False)
    make.MentorFactory.create_batch(
        3, programme=programme, workplace=workplace, person__unit=units.harbour
    )

    actions.drain()

    figures = Measurement.objects.filter(scope_id=programme.pk, grain="window")
    assert {(f.definition, int(f.value), f.qualifier) for f in figures} == {
        ("mentors", 3, "at_least"),
        ("workplaces_with_mentor", 1, "exact"),
    }
    ratio = reading.measurements(
        [(Scope(ScopeKind.PROGRAMME, programme), window(programme))], ["mentors_per_workplace"]
    )[programme.pk, "window", programme.starts_on, "mentors_per_workplace"]
    assert (ratio.value, ratio.qualifier) == (3, "at_least")
    assert (ratio.numerator, ratio.denominator) == (3, 1)


def test_a10_revoked_completion_lowers_the_graduates(units, cohort, official):
    enrolments = make.EnrolmentFactory.create_batch(
        2,
        cohort=cohort,
        state="completed",
        completed_on=MAY,
        confirmed_by=official,
        person__unit=units.harbour,
        workplace__unit=units.harbour,
    )
    actions.drain()

    enrolments[0].state, enrolments[0].completed_on = "enrolled", None
    enrolments[0].confirmed_by = None
    enrolments[0].save()
    actions.drain()

    assert value("graduates", "cohort", cohort, "window", cohort.starts_on) == 1


def test_narrow_measuring_equals_measuring_everything(units, workplace, campaign):
    make.TeamFactory(campaign=campaign, workplace=workplace)
    for day in (1, 2, 28):
        make.ContactFactory(workplace=workplace, campaign=campaign, on=datetime.date(2026, 2, day))
        actions.drain()

    assert everything() == everything_anew()


def test_district_keeps_all_its_offices_when_one_is_measured_again(units, workplace):
    for name in ("Quay", "Docks"):
        office = make.UnitFactory(name=name, code=name.lower(), parent=units.north)
        make.ContactFactory.create_batch(2, workplace__unit=office, on=MAY)
    actions.drain()

    make.ContactFactory(workplace=workplace, on=MAY)
    actions.drain()

    assert value("contacts", "unit", units.north, "month", MAY.replace(day=1)) == 5
    assert everything() == everything_anew()


def test_family_that_is_dirty_as_a_whole_is_measured_once(workplace, monkeypatch):
    """However many rows lie behind its mark, and however few are taken at a time."""
    actions.drain()
    actions.mark_everything()
    make.ContactFactory.create_batch(3, workplace=workplace, on=MAY)
    monkeypatch.setattr(claims, "AT_ONCE", 1)

    assert actions.drain() == len(FAMILIES)
    assert not DirtyScope.objects.exists()
    assert everything() == everything_anew()


def test_company_that_is_no_group_any_more_has_no_figures(workplace):
    group = make.EmployerFactory()
    workplace.employer.parent = group
    workplace.employer.save()
    make.ContactFactory(workplace=workplace, on=MAY)
    actions.drain()
    first = MAY.replace(day=1)
    assert value("contacts", "employer", group, "month", first) == 1

    workplace.employer.parent = None
    workplace.employer.save()
    actions.drain()

    assert value("contacts", "employer", group, "month", first) == 0
    assert everything() == everything_anew()


def test_another_rule_of_activity_counts_at_the_workplaces_too(units, workplace):
    campaign = make.CampaignFactory(programme__unit=units.union, activity_days=10)
    make.TeamFactory(campaign=campaign, workplace=workplace)
    make.ContactFactory(workplace=workplace, on=MAY)
    actions.drain()

    campaign.activity_days, campaign.activity_kinds = 60, ["action", "contact"]
    campaign.save()
    actions.drain()

    june = datetime.date(2026, 6, 1)
    assert value("active_teams", "workplace", workplace, "month", june) == 1
    assert everything() == everything_anew()


def test_another_window_counts_joins_at_the_workplaces_too(units, workplace):
    campaign = make.CampaignFactory(programme__unit=units.union)
    make.TeamFactory(campaign=campaign, workplace=workplace)
    person = make.EmploymentFactory(workplace=workplace, person__unit=units.harbour).person
    make.MembershipFactory(person=person, starts_on=MAY)
    actions.drain()
    assert value("joins", "workplace", workplace, "month", MAY.replace(day=1)) == 1

    campaign.ends_on = MAY - datetime.timedelta(days=1)
    campaign.save()
    actions.drain()

    assert value("joins", "workplace", workplace, "month", MAY.replace(day=1)) == 0
    assert everything() == everything_anew()


def everything():
    fields = ("definition", "scope_kind", "scope_id", "grain", "period_start", "value")
    return set(Measurement.objects.values_list(*fields))


def everything_anew():
    Measurement.objects.all().delete()
    actions.measure_everything()
    return everything()
