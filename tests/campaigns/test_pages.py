import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags

from campaigns.enums import ActionKind, ActivityKind, Stage
from campaigns.models import Action, Campaign, MediaItem, Team
from campaigns.queries import timeline_entries
from events.enums import EventState, Mode, ParticipationState
from tests import factories as make
from tests.counting import queries_of

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 5, 1)


@pytest.fixture
def team(campaign, workplace):
    return make.TeamFactory(campaign=campaign, workplace=workplace, name="Gate team")


@pytest.fixture
def action(campaign, team):
    return make.ActionFactory(
        campaign=campaign,
        team=team,
        event__unit=campaign.unit,
        event__starts_on=DAY,
        event__title="Rally",
        target_turnout=100,
    )


def url(name, row):
    return reverse(f"campaigns:{name}", args=[row.pk])


def text_of(page):
    """What one reads on the page."""
    main = page.content.decode().partition("<main")[2].partition("</main>")[0]
    return " ".join(strip_tags(f"<main{main}").split())


def form_of(of, **changes):
    said = {
        "name": "Together",
        "programme": of.pk,
        "unit": of.unit.pk,
        "starts_on": "2026-01-01",
        "ends_on": "2026-06-30",
    }
    return said | changes


def fill(campaign, count):
    """Teams with members, actions with people, media items."""
    for number in range(count):
        team = make.TeamFactory(
            campaign=campaign, name=f"Team {number}", workplace__unit=campaign.unit
        )
        make.TeamMemberFactory.create_batch(2, team=team)
        action = make.ActionFactory(campaign=campaign, team=team)
        make.ParticipationFactory(event=action.event)
        make.MediaItemFactory(campaign=campaign)


def test_list_of_campaigns_costs_the_same_with_more_rows(signed_in, official, units):
    client = signed_in(official)
    fill(make.CampaignFactory(unit=units.north), 1)
    with_one = queries_of(client, reverse("campaigns:list"))

    for _ in range(2):
        fill(make.CampaignFactory(unit=units.north), 1)

    assert queries_of(client, reverse("campaigns:list")) == with_one


def test_page_of_a_campaign_costs_the_same_with_more_on_it(signed_in, official, units):
    client = signed_in(official)
    small, large = make.CampaignFactory.create_batch(2, unit=units.north)
    fill(small, 1)
    fill(large, 3)

    assert queries_of(client, url("detail", large)) == queries_of(client, url("detail", small))


def test_page_of_a_team_costs_the_same_with_more_members(signed_in, official, campaign, units):
    client = signed_in(official)
    small, large = make.TeamFactory.create_batch(
        2, campaign=campaign, workplace__unit=units.harbour
    )
    make.TeamMemberFactory(team=small)
    make.TeamMemberFactory.create_batch(3, team=large)

    assert queries_of(client, url("team", large)) == queries_of(client, url("team", small))


def test_d3_page_says_five_of_six_teams_are_active_and_by_which_rule(
    signed_in, official, campaign, units
):
    today = timezone.localdate()
    for number in range(6):
        team = make.TeamFactory(campaign=campaign, workplace__unit=units.harbour)
        days = 59 if number else 60
        make.ContactFactory(workplace=team.workplace, on=today - datetime.timedelta(days=days))

    page = text_of(signed_in(official).get(url("detail", campaign)))

    assert "5 of 6 teams active in 5 workplaces" in page
    assert "stays so for 60 days, that day included." in page
    assert "What counts: actions of the team, contacts at its workplace." in page
    assert page.count("(contact at its workplace)") == 6


def test_d3_page_of_a_campaign_that_is_over_tells_its_last_day(
    signed_in, official, campaign, action, time_machine
):
    campaign.ends_on = DAY
    campaign.save()
    time_machine.move_to(datetime.datetime(2026, 11, 1, 10, tzinfo=datetime.UTC))

    page = text_of(signed_in(official).get(url("detail", campaign)))

    assert "1 active team in 1 workplace on the last day of the window, 05/01/2026" in page


def test_d2_page_tells_people_and_participations(signed_in, official, campaign):
    person = make.PersonFactory()
    for _ in range(3):
        event = make.ActionFactory(campaign=campaign, event__unit=campaign.unit).event
        make.ParticipationFactory(person=person, event=event, state=ParticipationState.ATTENDED)

    page = text_of(signed_in(official).get(url("detail", campaign)))

    assert "1 active person (3 participations)" in page


def test_d4_page_tells_media_contacts_apart_from_people(signed_in, official, campaign, action):
    make.MediaItemFactory(campaign=campaign, reach=999_000)
    make.MediaItemFactory(campaign=campaign, reach=1_000)

    page = text_of(signed_in(official).get(url("detail", campaign)))

    assert "1,000,000 media contacts" in page
    assert "0 active people (0 participations)" in page


def test_d6_turnout_is_shown_as_part_of_the_target(signed_in, official, campaign, action):
    client = signed_in(official)

    client.post(url("turnout", action), {"unnamed": "80"})

    action.event.refresh_from_db()
    assert action.event.state == EventState.HELD
    assert "80 / 100 (80 %)" in text_of(client.get(url("detail", campaign)))


def test_turnout_names_members_once(signed_in, official, action, team):
    member = make.TeamMemberFactory(team=team)
    make.TeamMemberFactory(team=team, ends_on=DAY - datetime.timedelta(days=1))
    client = signed_in(official)
    offered = client.get(url("turnout", action)).context["form"].fields["people"].queryset
    before = list(offered)

    client.post(url("turnout", action), {"people": [member.person.pk], "unnamed": ""})

    row = action.event.participations.get()
    assert before == [member.person]
    assert (row.person, row.state) == (member.person, ParticipationState.ATTENDED)
    assert "people" not in client.get(url("turnout", action)).context["form"].fields


def test_turnout_saved_again_leaves_the_number_as_it_is(signed_in, official, action):
    make.ParticipationFactory(
        event=action.event, person=None, unnamed_count=7, attendee_kind="employee", state="attended"
    )
    client = signed_in(official)
    form = client.get(url("turnout", action)).context["form"]

    client.post(url("turnout", action), {"unnamed": "7"})
    kept = action.event.participations.get().attendee_kind
    client.post(url("turnout", action), {"unnamed": "9"})

    assert (form["unnamed"].value(), kept) == (7, "employee")
    assert action.event.participations.get().unnamed_count == 9


def test_turnout_of_a_stranger_is_refused(signed_in, official, action, team):
    make.TeamMemberFactory(team=team)
    stranger = make.PersonFactory()

    page = signed_in(official).post(url("turnout", action), {"people": [stranger.pk]})

    assert (page.status_code, action.event.participations.count()) == (422, 0)


def test_outsider_finds_nothing(signed_in, outsider, campaign, team, action, workplace):
    item, member = make.MediaItemFactory(campaign=campaign), make.TeamMemberFactory(team=team)
    client = signed_in(outsider)

    of_campaign = "detail change rule add-lead add-team plan-action add-media-item".split()
    seen = [url(name, campaign) for name in of_campaign]
    seen += [url(name, team) for name in ("team", "change-team", "add-member")]
    seen += [url(name, action) for name in ("change-action", "turnout")]
    seen += [url("change-media-item", item), url("end-member", member)]
    seen += [url("workplace-panel", workplace)]
    assert {client.get(address).status_code for address in seen} == {404}
    assert client.post(url("advance", campaign)).status_code == 404


def test_mentor_at_the_workplace_learns_of_no_campaign(signed_in, mentor, team, workplace):
    page = signed_in(mentor).get(url("workplace-panel", workplace))

    assert "Gate team" not in page.content.decode()
    assert signed_in(mentor).get(url("detail", team.campaign)).status_code == 404


def test_trainer_reads_but_changes_nothing(signed_in, trainer, cohort, campaign, team, action):
    make.EnrolmentFactory(cohort=cohort, campaign=campaign)
    item = make.MediaItemFactory(campaign=campaign)
    client = signed_in(trainer)

    refused = [url(name, campaign) for name in ("change", "rule", "add-lead", "add-team")]
    refused += [url(name, campaign) for name in ("plan-action", "add-media-item")]
    refused += [url("change-team", team), url("add-member", team), url("turnout", action)]
    refused += [url("change-media-item", item), reverse("campaigns:create")]
    assert client.get(url("detail", campaign)).status_code == 200
    assert client.get(url("team", team)).status_code == 200
    assert {client.get(address).status_code for address in refused} == {403}
    assert client.post(url("advance", campaign), {"to": "running"}).status_code == 403


def test_official_plans_a_campaign(signed_in, official, programme):
    answer = signed_in(official).post(reverse("campaigns:create"), form_of(programme))

    campaign = Campaign.objects.get()
    assert answer.url == campaign.get_absolute_url()
    assert (campaign.sort_key, campaign.stage) == ("together", Stage.PLANNED)


def test_official_plans_a_campaign_of_a_programme_of_the_union(signed_in, official, units):
    whole = make.ProgrammeFactory(unit=units.union)
    said = form_of(whole, unit=units.north.pk)

    signed_in(official).post(reverse("campaigns:create"), said)

    assert Campaign.objects.get().programme == whole


def test_campaign_keeps_a_programme_its_official_does_not_see(signed_in, official, campaign, units):
    campaign.programme = make.ProgrammeFactory(unit=units.south)
    campaign.save()
    said = form_of(campaign.programme, unit=units.north.pk, name="Renamed")

    signed_in(official).post(url("change", campaign), said)

    campaign.refresh_from_db()
    assert (campaign.name, campaign.programme.unit) == ("Renamed", units.south)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"ends_on": "2025-12-31"}, "ends_on"),
        ({"name": ""}, "name"),
        ({"programme": "nonsense"}, "programme"),
        ({"starts_on": "0001-01-01"}, "starts_on"),
    ],
)
def test_impossible_campaign_comes_back_with_a_sentence(
    signed_in, official, programme, changes, field
):
    page = signed_in(official).post(reverse("campaigns:create"), form_of(programme, **changes))

    assert page.status_code == 422
    assert list(page.context["form"].errors) == [field]


def test_lead_changes_the_window_but_not_where_the_campaign_belongs(signed_in, organiser, campaign):
    client = signed_in(organiser)
    form = client.get(url("change", campaign)).context["form"]

    client.post(
        url("change", campaign),
        {"name": "Together", "starts_on": "2026-02-01", "ends_on": "2026-07-31"},
    )

    campaign.refresh_from_db()
    assert list(form.fields) == ["name", "starts_on", "ends_on"]
    assert campaign.starts_on == datetime.date(2026, 2, 1)
    assert client.get(url("add-lead", campaign)).status_code == 403


def test_lead_changes_the_rule(signed_in, organiser, campaign):
    said = {"activity_days": "30", "activity_kinds": [ActivityKind.CONTACT]}

    signed_in(organiser).post(url("rule", campaign), said)

    campaign.refresh_from_db()
    assert (campaign.activity_days, campaign.activity_kinds) == (30, ["contact"])


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"activity_days": "0", "activity_kinds": ["action"]}, "activity_days"),
        ({"activity_days": "731", "activity_kinds": ["action"]}, "activity_days"),
        ({"activity_days": "60"}, "activity_kinds"),
        ({"activity_days": "60", "activity_kinds": ["rumour"]}, "activity_kinds"),
    ],
)
def test_rule_that_makes_no_sense_comes_back(signed_in, official, campaign, said, field):
    page = signed_in(official).post(url("rule", campaign), said)

    assert page.status_code == 422
    assert list(page.context["form"].errors) == [field]


def test_campaign_is_started_by_a_button(signed_in, organiser, campaign):
    client = signed_in(organiser)

    client.post(url("advance", campaign), {"to": Stage.RUNNING})
    client.post(url("advance", campaign), {"to": "nonsense"})

    campaign.refresh_from_db()
    assert campaign.stage == Stage.RUNNING


def test_team_is_called_as_its_workplace_unless_named(signed_in, official, campaign, workplace):
    said = {"workplace": workplace.pk, "name": "", "starts_on": "2026-03-01"}
    client = signed_in(official)

    client.post(url("add-team", campaign), said)
    again = client.post(url("add-team", campaign), said)

    assert Team.objects.get().name == workplace.name
    assert list(again.context["form"].errors) == ["name"]


def test_team_beyond_reach_is_refused(signed_in, official, campaign, units):
    foreign = make.WorkplaceFactory(unit=units.hills)
    said = {"workplace": foreign.pk, "name": "x", "starts_on": "2026-03-01"}

    page = signed_in(official).post(url("add-team", campaign), said)

    assert (page.status_code, Team.objects.count()) == (422, 0)


def test_member_joins_once_and_leaves(signed_in, official, team, units):
    person = make.PersonFactory(unit=units.harbour)
    said = {"person": person.pk, "starts_on": "2026-03-01"}
    client = signed_in(official)

    client.post(url("add-member", team), said)
    again = client.post(url("add-member", team), said)
    member = team.members.get()
    too_early = client.post(url("end-member", member), {"ends_on": "2026-02-01"})
    client.post(url("end-member", member), {"ends_on": "2026-04-01"})

    member.refresh_from_db()
    assert (again.status_code, too_early.status_code) == (422, 422)
    assert member.ends_on == datetime.date(2026, 4, 1)


def test_lead_finds_the_people_who_work_where_the_team_is(
    signed_in, organiser, team, workplace, units
):
    colleague = make.EmploymentFactory(workplace=workplace, person__unit=units.harbour).person
    make.EmploymentFactory(workplace__unit=units.harbour)
    client = signed_in(organiser)

    form = client.get(url("add-member", team)).context["form"]
    client.post(url("add-member", team), {"person": colleague.pk, "starts_on": "2026-03-01"})

    assert [pk for pk, _name in form.fields["person"].choices] == [colleague.pk]
    assert form["starts_on"].value() == timezone.localdate()
    assert team.members.get().person == colleague


def test_action_is_planned_at_the_workplace_of_its_team(signed_in, organiser, campaign, team):
    said = {
        "title": "Leaflets",
        "kind": ActionKind.INFORMATION,
        "team": team.pk,
        "target_turnout": "20",
        "starts_on": "2026-05-01",
        "mode": Mode.IN_PERSON,
    }

    answer = signed_in(organiser).post(url("plan-action", campaign), said)

    action = Action.objects.get()
    assert answer.url == campaign.get_absolute_url()
    assert (action.team, action.target_turnout) == (team, 20)
    assert (action.event.workplace, action.event.ends_on) == (team.workplace, DAY)


def test_action_with_a_foreign_team_comes_back(signed_in, organiser, campaign):
    said = {
        "title": "x",
        "kind": ActionKind.RALLY,
        "team": make.TeamFactory().pk,
        "starts_on": "2026-05-01",
        "mode": Mode.IN_PERSON,
    }

    page = signed_in(organiser).post(url("plan-action", campaign), said)

    assert list(page.context["form"].errors) == ["team"]


def test_action_is_changed_with_its_event(signed_in, organiser, campaign, action):
    client = signed_in(organiser)
    form = client.get(url("change-action", action)).context["form"]
    said = {name: form[name].value() or "" for name in form.fields} | {
        "title": "March",
        "kind": ActionKind.STRIKE,
        "target_turnout": "",
    }

    client.post(url("change-action", action), said)

    action.refresh_from_db()
    assert (action.event.title, action.kind, action.target_turnout) == ("March", "strike", None)


def test_action_stays_at_a_workplace_whose_team_is_gone(signed_in, organiser, campaign, action):
    elsewhere = make.WorkplaceFactory(unit=campaign.unit)
    action.event.workplace = elsewhere
    action.event.save()
    client = signed_in(organiser)
    form = client.get(url("change-action", action)).context["form"]

    said = {name: form[name].value() or "" for name in form.fields}
    client.post(url("change-action", action), said | {"title": "March"})

    action.event.refresh_from_db()
    assert (action.event.title, action.event.workplace) == ("March", elsewhere)


def test_media_item_is_noted_and_corrected(signed_in, organiser, campaign):
    said = {"outlet": "Beispiel-Zeitung", "on": "2026-05-01", "reach": "120000"}
    client = signed_in(organiser)

    client.post(url("add-media-item", campaign), said)
    item = MediaItem.objects.get()
    client.post(url("change-media-item", item), said | {"reach": "12000"})
    wrong = client.post(url("change-media-item", item), said | {"reach": "500000001"})

    item.refresh_from_db()
    assert item.reach == 12_000
    assert list(wrong.context["form"].errors) == ["reach"]


def test_part_of_the_workplace_panel_is_in_its_page(signed_in, official, team, workplace):
    client = signed_in(official)

    page = client.get(url("workplace-panel", workplace)).content.decode()
    part = client.get(
        url("workplace-panel", workplace), headers={"HX-Request": "true"}
    ).content.decode()

    assert part.strip() in page
    assert "Gate team" in part


def test_panel_costs_the_same_with_more_teams(signed_in, official, units, campaign):
    client = signed_in(official)
    one, three = make.WorkplaceFactory.create_batch(2, unit=units.harbour)
    make.TeamFactory(campaign=campaign, workplace=one)
    make.TeamFactory.create_batch(3, campaign=campaign, workplace=three)

    assert queries_of(client, url("workplace-panel", three)) == queries_of(
        client, url("workplace-panel", one)
    )


def test_timeline_tells_of_teams_and_who_belonged_to_them(official, outsider, team, workplace):
    member = make.TeamMemberFactory(team=team)

    [here] = timeline_entries(user=official, workplace=workplace)
    [theirs] = timeline_entries(user=official, person=member.person)

    assert (here.title, here.detail) == (theirs.title, theirs.detail) == ("Gate team", "Together")
    assert timeline_entries(user=outsider, workplace=workplace) == []
    assert timeline_entries(user=outsider, person=member.person) == []
