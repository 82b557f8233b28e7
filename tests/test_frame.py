"""The frame of every page: places, menus, messages and the pages for what went wrong."""

import re
import uuid

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.template.loader import render_to_string
from django.test import Client
from django.urls import resolve, reverse
from django.utils import translation

from accounts.enums import Role
from organizing import navigation
from tests import factories as make

SETTINGS = "/settings/"


def places(page):
    """The labels in the navigation at the left."""
    nav = re.search(r'<nav class="side-nav".*?</nav>', page.text, re.DOTALL)[0]
    return [label.strip() for label in re.findall(r"</svg>\s*([^<]+?)\s*</a>", nav)]


@pytest.mark.parametrize(
    ("cast", "expected"),
    [
        ("mentor", ["Overview", "Programmes", "Courses", "Workplaces", "Contacts", "Mentors"]),
        ("user_admin", ["Overview", "Users and roles", "People and log-ins"]),
        ("protection_officer", ["Overview", "Audit trail"]),
        ("leadership", ["Overview", "Programmes"]),
    ],
)
def test_navigation_shows_only_what_the_role_uses(signed_in, request, cast, expected):
    page = signed_in(request.getfixturevalue(cast)).get(SETTINGS)

    assert places(page) == expected


@pytest.mark.parametrize("place", [*navigation.MAIN, *navigation.OWN, navigation.LOG_CONTACT])
def test_every_place_has_an_address(place):
    assert reverse(place.view)


def test_current_place_is_marked(signed_in, user_admin):
    page = signed_in(user_admin).get(reverse("accounts:users")).text

    marked = re.findall(r'class="nav-link-house" href="([^"]+)" aria-current="page"', page)
    assert set(marked) == {"/users/"}


@pytest.mark.parametrize(
    ("view", "place"),
    [
        ("contacts:cases:list", "contacts:list"),
        ("mentors:projects:list", "mentors:list"),
        ("mentors:development:list", "mentors:development:list"),
        ("cohorts:courses:list", "cohorts:courses:list"),
        ("cohorts:curricula", "cohorts:list"),
    ],
)
def test_room_of_an_app_stands_in_its_place_or_in_one_of_its_own(view, place):
    match = resolve(reverse(view))

    assert [each.view for each in navigation.MAIN if each.holds(match)] == [place]


def test_navigation_is_drawn_once_for_the_same_roles_in_each_language():
    menu = navigation.Menu(frozenset({Role.OFFICIAL}), None, None)
    before = navigation.drawn.cache_info().misses

    drawings = []
    for language in ("de", "nl", "de"):
        with translation.override(language):
            drawings.append(navigation.drawn("side_nav", menu, language))

    assert navigation.drawn.cache_info().misses - before <= 2
    assert "Betriebe" in drawings[0]
    assert "Bedrijven" in drawings[1]
    assert drawings[2] == drawings[0]


def test_chosen_programme_gives_the_navigation_its_own_addresses(units, programme):
    other = make.ProgrammeFactory(unit=units.north)
    pages = [
        navigation.drawn(
            "side_nav", navigation.Menu(frozenset({Role.OFFICIAL}), None, chosen), "en"
        )
        for chosen in (
            None,
            *(navigation.Chosen(p.pk, p.name, p.approach) for p in (programme, other)),
        )
    ]

    assert [str(programme.pk) in page for page in pages] == [False, True, False]


@pytest.mark.parametrize(("cast", "may"), [("mentor", True), ("user_admin", False)])
def test_log_contact_stands_in_the_bar_of_who_may(signed_in, request, cast, may):
    page = signed_in(request.getfixturevalue(cast)).get(SETTINGS).text

    assert ("bottom-contact" in page) == may


def test_page_can_be_reached_past_the_navigation(signed_in, official):
    page = signed_in(official).get(SETTINGS).text

    assert '<a class="skip-link" href="#main">' in page
    assert '<main id="main" tabindex="-1">' in page


def test_message_is_announced(signed_in, official):
    form = {"display_name": "Kim", "language": "en"}

    page = signed_in(official).post(SETTINGS, form, follow=True).text

    region = re.search(r'<div id="messages"[^>]*aria-live="polite">(.*?)</div>', page, re.DOTALL)[1]
    assert "note-success" in region


def test_errors_are_summarised_on_top_with_links_to_the_fields(signed_in, official):
    page = signed_in(official).post(SETTINGS, {"display_name": "x" * 999, "language": "en"}).text

    summary = re.search(r'<div class="error-summary".*?</div>', page, re.DOTALL)[0]
    assert 'role="alert"' in summary
    assert '<a href="#id_display_name">' in summary


@pytest.mark.parametrize(("demo", "shown"), [(True, True), (False, False)])
def test_demo_says_that_it_is_one(client, db, settings, demo, shown):
    settings.DEMO = demo

    assert ("demo-banner" in client.get("/accounts/login/").text) == shown


def bodies(client, *paths):
    """The pages without what differs from one request to the next: tokens and the own address."""
    for path in paths:
        answer = client.get(path)
        body = re.sub(r'(csrfmiddlewaretoken" value=|X-CSRFToken": )"\w+"', "", answer.text)
        yield answer.status_code, body.replace(path, "")


def test_forbidden_row_answers_exactly_like_a_missing_one(signed_in, official, units):
    forbidden = make.WorkplaceFactory(unit=units.south)
    paths = [
        reverse("workplaces:detail", args=[forbidden.pk]),
        reverse("workplaces:detail", args=[uuid.uuid4()]),
    ]

    first, second = bodies(signed_in(official), *paths)

    assert first == second
    assert first[0] == 404


@pytest.mark.parametrize("language", ["en", "de", "nl", "nb"])
@pytest.mark.parametrize("template", ["400.html", "429.html", "500.html"])
def test_page_for_a_fault_needs_neither_context_nor_database(template, language):
    with translation.override(language):
        page = render_to_string(template)

    assert f'<html lang="{language}"' in page


def test_view_that_breaks_is_answered_with_the_page_for_it(official, monkeypatch):
    def broken(*args, **kwargs):
        raise RuntimeError("broken")

    monkeypatch.setattr("accounts.queries.factors_of", broken)
    client = Client(raise_request_exception=False)
    client.force_login(official)

    answer = client.get(SETTINGS)

    assert (answer.status_code, "Something broke" in answer.text) == (500, True)
    assert "RuntimeError" not in answer.text


def test_missing_csrf_token_is_explained(official):
    client = Client(enforce_csrf_checks=True)
    client.force_login(official)

    answer = client.post(SETTINGS, {})

    assert (answer.status_code, "open for too long" in answer.text) == (403, True)


def test_host_that_is_not_ours_is_not_understood(client):
    answer = Client(raise_request_exception=False).get("/", headers={"Host": "evil.example.org"})

    assert (answer.status_code, "not understood" in answer.text) == (400, True)


def test_icon_is_drawn_inline_and_hidden_from_screen_readers():
    drawn = Template("{% load house %}{% icon 'house' %}").render(Context())

    assert drawn.startswith('<svg class="icon" viewBox="0 0 16 16"')
    assert 'aria-hidden="true"' in drawn


def test_icon_with_a_meaning_says_it():
    template = Template("{% load house %}{% icon 'house' label=label %}")

    drawn = template.render(Context({"label": "<Home>"}))

    assert 'role="img" aria-label="&lt;Home&gt;"' in drawn


def test_unknown_icon_is_an_error():
    with pytest.raises(TemplateSyntaxError, match="no-such-icon"):
        Template("{% load house %}{% icon 'no-such-icon' %}").render(Context())


def test_a1_progress_in_month_six_reads_6_of_12():
    drawn = render_to_string("components/progress.html", {"now": 6, "of": 12})

    assert drawn.count("<li") == 12
    assert (drawn.count("is-past"), drawn.count("is-now"), drawn.count("is-coming")) == (5, 1, 6)
    assert "month 6 of 12" in drawn
