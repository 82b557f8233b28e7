"""An open page keeps itself fresh: nothing while nothing changed, and not for readers of totals."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from mentors.models import Register
from metrics import actions, stamps
from metrics.models import DefinitionState
from programmes.models import Goal
from tests import factories as make
from tests.metrics.days import day

pytestmark = pytest.mark.django_db
LIVE = "metrics:board"


@pytest.fixture
def client_of_official(signed_in, official, world):
    return signed_in(official)


def asked(client, tag="", **query):
    return client.get(reverse(LIVE), query, headers={"If-None-Match": tag} if tag else {})


def test_board_that_has_not_changed_is_304(client_of_official):
    tag = asked(client_of_official)["ETag"]

    again = asked(client_of_official, tag)

    assert (again.status_code, again.content, again["ETag"]) == (304, b"", tag)


def test_tag_of_the_page_is_the_one_that_is_asked_with(client_of_official):
    page = client_of_official.get(reverse("metrics:home"))

    assert asked(client_of_official, f'"{page.context["page"].tag}"').status_code == 304


def add_contact(workplace):
    make.ContactFactory(workplace=workplace, on=day("2026-05-04"))
    actions.drain()


def leave_a_contact_uncounted(workplace):
    make.ContactFactory(workplace=workplace, on=day("2026-05-04"))


def take_all_contacts(workplace):
    workplace.contacts.all().delete()
    actions.drain()


def change_a_goal(workplace):
    Goal.objects.update(title="Renamed")


def complete_the_registers(workplace):
    Register.objects.update(is_complete=True)


def go_on_with_a_history(workplace):
    DefinitionState.objects.filter(definition="contacts").update(upcoming=2, done=1, total=9)


@pytest.mark.parametrize(
    "change",
    [
        go_on_with_a_history,
        add_contact,
        leave_a_contact_uncounted,
        take_all_contacts,
        change_a_goal,
        complete_the_registers,
    ],
)
def test_board_that_changed_comes_anew(client_of_official, campaign, workplace, change):
    make.GoalFactory(programme=campaign.programme, metric="contacts")
    before = asked(client_of_official)

    change(workplace)
    after = asked(client_of_official, before["ETag"])

    assert after.status_code == 200
    assert after["ETag"] != before["ETag"]
    assert 'id="board"' in after.text


def test_tag_differs_by_filter_language_reader_and_day(
    client_of_official, official, admin, signed_in, time_machine
):
    def tag(**query):
        return asked(client_of_official, **query)["ETag"]

    time_machine.move_to(datetime.datetime(2026, 6, 10, 10, tzinfo=datetime.UTC), tick=False)
    tags = [tag(), tag(period="month")]
    official.language = "nb"
    official.save()
    tags.append(tag())
    time_machine.move_to(datetime.datetime(2026, 6, 11, 10, tzinfo=datetime.UTC), tick=False)
    tags.append(tag())
    signed_in(admin)
    tags.append(tag())

    assert len(set(tags)) == len(tags)


def test_new_release_draws_anew(client_of_official, monkeypatch):
    before = asked(client_of_official)["ETag"]

    monkeypatch.setattr(stamps, "edition", lambda: 1)

    assert asked(client_of_official, before).status_code == 200


@pytest.fixture
def pages(campaign, units, workplace):
    """Every other page that refreshes itself, by name."""
    make.GoalFactory(programme=campaign.programme, metric="contacts")
    return {
        "programme": reverse("metrics:programme", args=[campaign.programme.pk]),
        "figure": reverse("metrics:figure", args=["unit", units.north.pk, "contacts"]),
        "any days": reverse("metrics:figure", args=["unit", units.north.pk, "contacts"])
        + "?from=2026-05-01&to=2026-05-09",
        "overview": reverse("metrics:overview", args=["workplace", workplace.pk]),
    }


def asked_by(client, url, tag):
    """What an open page hears when it asks for itself."""
    headers = {"HX-Request": "true", "HX-Trigger": "live", "If-None-Match": tag}
    return client.get(url, headers=headers)


@pytest.mark.parametrize("name", ["programme", "figure", "any days", "overview"])
def test_page_asks_for_itself_and_hears_nothing_until_something_changed(
    client_of_official, pages, workplace, name
):
    url, client = pages[name], client_of_official
    page = client.get(url)
    tag = f'"{page.context["tag"]}"'
    asks = page.context["request"].get_full_path().replace("&", "&amp;")
    assert f'hx-get="{asks}"' in page.text

    unchanged = asked_by(client, url, tag)
    add_contact(workplace)
    changed = asked_by(client, url, tag)

    assert (unchanged.status_code, unchanged.content, unchanged["ETag"]) == (304, b"", tag)
    assert (changed.status_code, "<html" in changed.text) == (200, False)
    assert f'data-tag="{changed["ETag"].strip(chr(34))}"' in changed.text
    assert "data-live" in changed.text


def test_annotation_is_news_for_a_figure(client_of_official, pages, campaign):
    before = client_of_official.get(pages["figure"]).context["tag"]

    make.AnnotationFactory(programme=campaign.programme)

    assert asked_by(client_of_official, pages["figure"], f'"{before}"').status_code == 200


def test_nothing_new_costs_few_queries(client_of_official, pages, django_assert_max_num_queries):
    """Who it is, what they may, the scope and the stamp: no figure is read."""
    for url in (pages["programme"], pages["figure"], pages["overview"]):
        tag = client_of_official.get(url).context["tag"]
        with django_assert_max_num_queries(5):
            assert asked_by(client_of_official, url, f'"{tag}"').status_code == 304


@pytest.mark.parametrize("name", ["programme", "figure", "overview"])
def test_page_of_who_sees_no_rows_does_not_ask(world, pages, leadership, signed_in, name):
    """Not even by hand does it tell whether something moved."""
    client, url = signed_in(leadership), pages[name]

    page, part = client.get(url), asked_by(client, url, "*")

    assert 'id="live"' not in page.text
    assert (part.status_code, "ETag" in part) == (200, False)


@pytest.mark.parametrize("reader", ["leadership", "mentor", "user_admin"])
def test_live_figures_are_closed_to_who_sees_no_rows(world, signed_in, request, reader):
    user = request.getfixturevalue(reader)
    client = signed_in(user)

    assert asked(client).status_code == 404
    assert 'id="live"' not in client.get(reverse("metrics:home")).text


def test_open_page_moves_by_itself(world, workplace, official, open_page, transactional_db):
    """In a browser: the number changes, an open definition stays open, a hidden tab asks not."""
    page = open_page(reverse("metrics:home") + "?period=month", official)
    tile = page.locator(".figure-tile", has_text="Contacts").first
    tile.locator(".figure-foot summary").click()
    assert tile.locator(".figure-number").inner_text() == "0"
    make.ContactFactory(workplace=workplace, on=timezone.localdate())
    actions.drain()

    statuses = [asks_when_seen(page), asks_when_seen(page)]
    page.evaluate("Object.defineProperty(document, 'hidden', {value: true})")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate(SEEN)

    assert statuses == [200, 304]
    assert tile.locator(".figure-number").inner_text() == "1"
    assert tile.locator(".figure-foot details").get_attribute("open") is not None
    assert [url for url in asked if "/board/" in url] == []


@pytest.mark.parametrize("name", ["programme", "figure", "overview"])
def test_other_open_pages_move_too(
    world, pages, workplace, official, open_page, transactional_db, name
):
    query = "?grain=month" if name == "figure" else "?period=month"
    page = open_page(pages[name] + query, official)
    row = page.locator("tr", has_text="Contacts").first
    number = row.locator(".figure-cell") if name == "overview" else page.locator(".figure-number")
    before = number.first.inner_text().strip()
    make.ContactFactory(
        workplace=workplace, on=timezone.localdate(), campaign=workplace.teams.get().campaign
    )
    actions.drain()

    with page.expect_response(lambda answer: query in answer.url) as answer:
        page.evaluate(SEEN)
    page.wait_for_timeout(300)

    assert (answer.value.status, before) == (200, "0")
    assert number.first.inner_text().strip() == "1"


SEEN = "document.dispatchEvent(new Event('visibilitychange'))"


def asks_when_seen(page):
    with page.expect_response(lambda answer: "/board/" in answer.url) as answer:
        page.evaluate(SEEN)
    return answer.value.status
