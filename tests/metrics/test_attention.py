"""What asks for somebody stands on the dashboard, as far as the reader may see it."""

import datetime

import pytest
from django.urls import reverse

from accounts.enums import Role
from metrics import actions
from metrics.dashboards import home_of
from metrics.models import DefinitionState
from metrics.presets import Choice
from tests import factories as make
from tests.metrics.days import day

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(datetime.datetime(2026, 6, 10, 10, tzinfo=datetime.UTC), tick=False)


def lines(page, title):
    return [
        (line.text, line.url)
        for kept in page.content.attention
        if kept.title == title
        for line in kept.lines
    ]


def test_sub_unit_without_a_contact_is_named(units, workplace, admin):
    make.ContactFactory(workplace=workplace, on=day("2026-05-04"))
    actions.drain()

    page = home_of(admin, Choice(period="year"))

    url = f"?unit={units.south.pk}&period=year"
    assert lines(page, "No contact in this period") == [("South", url)]


def test_five_lines_of_a_kind_and_how_many_more(units, admin):
    make.UnitFactory.create_batch(5, parent=units.union)

    [kept] = home_of(admin).content.attention

    assert (len(kept.lines), kept.more) == (5, 2)


def test_incomplete_register_leads_to_it_or_to_the_figures(programme, admin, leadership):
    make.RegisterFactory(programme=programme, is_complete=False)
    title = "The register of mentors is not complete"

    keeper, reader = (lines(home_of(user), title) for user in (admin, leadership))

    assert keeper == [("Offensive", reverse("mentors:register", args=[programme.pk]))]
    assert reader == [("Offensive", reverse("metrics:programme", args=[programme.pk]))]


def test_complete_register_and_none_at_all_ask_for_nobody(units, programme, official):
    make.RegisterFactory(programme=programme, is_complete=True)
    make.ProgrammeFactory(unit=units.north)

    assert lines(home_of(official), "The register of mentors is not complete") == []


@pytest.mark.parametrize(
    ("reader", "said"), [("official", "Contacts: 33 %"), ("leader", "Contacts")]
)
def test_figure_that_is_counted_anew_is_named(units, official, reader, said):
    DefinitionState.objects.create(definition="contacts", version=1, upcoming=2, done=3, total=9)
    leader = make.GrantFactory(role=Role.LEADERSHIP, unit=units.north).user
    user = {"official": official, "leader": leader}[reader]

    [(text, url)] = lines(home_of(user), "Being counted anew")

    assert text == said
    assert url == reverse("metrics:figure", args=["unit", units.north.pk, "contacts"])


def test_figure_that_could_not_be_computed_is_named(units, official):
    DefinitionState.objects.create(
        definition="contacts",
        version=1,
        failed_at=datetime.datetime(2026, 6, 9, tzinfo=datetime.UTC),
    )

    [(text, _url)] = lines(home_of(official), "Could not be counted, shows older values")

    assert text == "Contacts"


def test_missed_goal_is_off_course(programme, official):
    goal = make.GoalFactory(programme=programme, metric="contacts", value=9)
    late = make.GoalFactory(
        programme=programme, metric="contacts", value=9, title="Late", due_on=day("2026-06-09")
    )

    assert [text for text, _url in lines(home_of(official), "Goals not on course")] == [
        f"{late.title}: 0 % of at least 9, by June 9, 2026"
    ]
    assert goal.due_on is None


def test_workplaces_without_a_contact_in_the_period(units, workplace, official, signed_in):
    quiet = make.WorkplaceFactory(unit=units.harbour, name="Quiet Yard")
    make.WorkplaceFactory(unit=units.hills, name="Elsewhere")
    make.ContactFactory(workplace=workplace, on=day("2026-06-01"))
    make.ContactFactory(workplace=quiet, on=day("2026-05-31"))
    client, url = signed_in(official), reverse("metrics:silent")

    page = client.get(url, {"period": "month"})
    part = client.get(url, {"period": "month"}, headers={"HX-Request": "true"})

    assert list(page.context["rows"]) == [quiet]
    assert "<html" not in part.text
    assert [name in part.text for name in ("Quiet Yard", workplace.name, "Elsewhere")] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("reader", ["leadership", "mentor", "user_admin"])
def test_silent_workplaces_are_closed_to_who_sees_no_rows(signed_in, request, reader):
    client = signed_in(request.getfixturevalue(reader))

    assert client.get(reverse("metrics:silent")).status_code == 404
