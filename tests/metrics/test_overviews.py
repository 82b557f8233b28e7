"""All figures of a scope on one page, and the few on the scope's own page: by clicks alone one gets
to every figure there is."""

import datetime
import re

import pytest
from django.urls import reverse

from accounts.enums import Role
from metrics.definitions import ALL, BY_THEME
from metrics.enums import ScopeKind
from metrics.overviews import ON_ITS_PAGE
from tests import factories as make
from tests.counting import queries_of

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
DETAILS = {
    "workplace": "workplaces:detail",
    "campaign": "campaigns:detail",
    "cohort": "cohorts:detail",
    "employer": "workplaces:employer",
}


def overview_of(kind, row):
    return reverse("metrics:overview", args=[kind, row.pk])


@pytest.fixture
def rows_of(units, workplace, campaign, cohort):
    """A row of each kind of scope, all in the district north."""
    group = make.EmployerFactory()
    workplace.employer.parent = group
    workplace.employer.save()
    return {
        "unit": units.north,
        "workplace": workplace,
        "programme": campaign.programme,
        "campaign": campaign,
        "cohort": cohort,
        "employer": group,
    }


def links_of(page):
    return set(re.findall(r'href="([^"]+)"', page.text.replace("&amp;", "&")))


def keys_shown(page):
    return {line.figure.key for section in page.context["page"].sections for line in section.lines}


def test_every_figure_has_one_theme_and_the_panels_name_what_is_measured():
    told = [module.DEFINITION.key for modules in BY_THEME.values() for module in modules]
    assert sorted(told) == sorted(ALL)
    assert all(kind in ALL[key].scopes for kind, keys in ON_ITS_PAGE.items() for key in keys)


@pytest.mark.parametrize("kind", ScopeKind)
def test_every_figure_of_a_scope_stands_on_its_page_and_opens(rows_of, admin, signed_in, kind):
    client = signed_in(admin)

    page = client.get(overview_of(kind, rows_of[kind]))

    measured = {key for key, definition in ALL.items() if kind in definition.scopes}
    assert keys_shown(page) == measured
    for section in page.context["page"].sections:
        url = section.lines[0].figure.url
        assert url in links_of(page)
        assert client.get(url).status_code == 200


def test_home_programme_and_figure_lead_to_all_figures(rows_of, official, signed_in):
    client = signed_in(official)
    unit, programme = (overview_of(kind, rows_of[kind]) for kind in ("unit", "programme"))

    assert unit in links_of(client.get(reverse("metrics:home")))
    assert programme in links_of(
        client.get(reverse("metrics:programme", args=[rows_of["programme"].pk]))
    )
    page = client.get(reverse("metrics:figure", args=["unit", rows_of["unit"].pk, "contacts"]))
    assert unit in links_of(page)


@pytest.mark.parametrize("kind", DETAILS)
def test_page_of_a_row_has_its_figures(rows_of, official, signed_in, kind):
    client, row = signed_in(official), rows_of[kind]
    panel = reverse(f"metrics:{kind}-panel", args=[row.pk])

    detail = client.get(reverse(DETAILS[kind], args=[row.pk]))
    part = client.get(panel, headers=HTMX)
    page = client.get(panel)

    assert panel in links_of(detail)
    assert [tile.figure.key for tile in part.context["tiles"]] == list(ON_ITS_PAGE[kind])
    assert overview_of(kind, row) in links_of(part)
    assert ("<html" in part.text, "<html" in page.text) == (False, True)


@pytest.mark.parametrize(
    ("cast", "kind"), [("mentor", "workplace"), ("trainer", "cohort"), ("organiser", "campaign")]
)
def test_who_reads_no_figures_is_not_led_to_them(rows_of, signed_in, request, cast, kind):
    client, row = signed_in(request.getfixturevalue(cast)), rows_of[kind]

    page = client.get(reverse(DETAILS[kind], args=[row.pk]))

    assert page.status_code == 200
    assert reverse(f"metrics:{kind}-panel", args=[row.pk]) not in links_of(page)
    assert client.get(overview_of(kind, row)).status_code == 404


def test_group_out_of_reach_says_why_it_has_no_figures(rows_of, units, official, signed_in):
    group, client = rows_of["employer"], signed_in(official)
    make.WorkplaceFactory(employer__parent=group, unit=units.hills)

    panel = client.get(reverse("metrics:employer-panel", args=[group.pk]))

    assert (panel.status_code, panel.context.get("tiles")) == (200, None)
    assert "Figures of a group are for those who work for all of its workplaces." in panel.text
    assert client.get(overview_of("employer", group)).status_code == 404


@pytest.mark.parametrize("cast", ["leadership", "mentor", "trainer", "user_admin"])
def test_who_lists_no_employers_finds_no_panel_of_one(rows_of, signed_in, request, cast):
    client = signed_in(request.getfixturevalue(cast))

    for employer in (rows_of["employer"], rows_of["workplace"].employer):
        url = reverse("metrics:employer-panel", args=[employer.pk])
        assert client.get(url).status_code == 404


def test_company_that_is_no_group_has_no_panel(rows_of, official, signed_in):
    company = rows_of["workplace"].employer

    panel = signed_in(official).get(reverse("metrics:employer-panel", args=[company.pk]))

    assert panel.status_code == 404


def test_outsider_finds_no_overview_of_another_district(rows_of, outsider, signed_in):
    client = signed_in(outsider)

    for kind, row in rows_of.items():
        assert client.get(overview_of(kind, row)).status_code == 404, kind


def test_theme_and_period_are_chosen_in_the_address(rows_of, official, signed_in):
    url = overview_of("unit", rows_of["unit"])

    page = signed_in(official).get(url, {"theme": "events", "period": "last_year"})

    [section] = page.context["page"].sections
    assert {line.figure.key for line in section.lines} == {
        "events",
        "events_in_person",
        "events_digital",
        "events_hybrid",
        "attendances",
        "attendances_in_person",
        "attendances_digital",
    }
    last_year = datetime.date.today().year - 1
    assert {line.figure.period.starts_on.year for line in section.lines} == {last_year}


def test_filter_that_is_not_understood_says_so_in_the_page_and_in_its_part(
    rows_of, official, signed_in
):
    client, url = signed_in(official), overview_of("unit", rows_of["unit"])

    page = client.get(url, {"theme": "weather"})
    part = client.get(url, {"theme": "weather"}, headers=HTMX)

    sentence = page.context["filter"].errors["theme"][0]
    assert keys_shown(page) >= {"contacts", "members"}
    assert all(sentence in shown.text for shown in (page, part))


def test_readers_of_totals_see_periods_that_are_over_and_no_small_number(
    world, units, leadership, signed_in
):
    page = signed_in(leadership).get(overview_of("unit", units.north))

    lines = [line for section in page.context["page"].sections for line in section.lines]
    assert page.context["page"].period.ends_on < datetime.date.today().replace(day=1)
    workers = [line.figure for line in lines if line.figure.key in {"members", "contacts"}]
    assert [figure.rows_url for figure in workers] == ["", ""]
    assert {line.figure.value for line in lines if line.figure.key == "members"} == {None}


def test_overview_asks_the_same_number_of_queries_for_one_theme_and_for_all(
    world, units, official, signed_in
):
    """Two more where advice cases are among them, of which everybody reads totals."""
    client, url = signed_in(official), overview_of("unit", units.north)

    assert queries_of(client, url) == queries_of(client, f"{url}?theme=presence")
    assert queries_of(client, url) == queries_of(client, f"{url}?theme=events") + 2


def test_programme_admin_of_the_union_gets_everywhere(rows_of, units, signed_in):
    user = make.GrantFactory(role=Role.PROGRAMME_ADMIN, unit=units.union).user
    client = signed_in(user)

    for kind, row in rows_of.items():
        assert client.get(overview_of(kind, row)).status_code == 200, kind
