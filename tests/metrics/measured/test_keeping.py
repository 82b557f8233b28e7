"""A page of figures is drawn once for its reader, and anew when anything on it is another."""

import re

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts import reach
from accounts.actions import choose_language, grant_role, revoke_grant
from accounts.enums import Role
from core import caches as away
from metrics import actions, keeping
from tests import factories as make
from tests.metrics.days import day

pytestmark = pytest.mark.django_db
HOME = "metrics:home"


@pytest.fixture
def drawn(monkeypatch):
    """How often the figures of a page were drawn, as a list that grows."""
    times = []
    draw = keeping._put

    def noted(user, address, tag, text):
        times.append(address)
        draw(user, address, tag, text)

    monkeypatch.setattr(keeping, "_put", noted)
    return times


def token_in(page):
    return re.search(r'"X-CSRFToken": "(\w+)"', page.text)[1]


def without_token(page):
    return page.text.replace(token_in(page), "")


@pytest.mark.parametrize("cast", ["official", "leadership", "admin"])
@pytest.mark.parametrize("url", ["/", "/figures/", "/home/official/"])
def test_second_page_is_the_first_one(world, signed_in, request, drawn, cast, url):
    client = signed_in(request.getfixturevalue(cast))

    first = client.get(url)
    written = len(drawn)
    second = client.get(url)

    assert written == 2  # the page, and the figures that its board shares
    assert len(drawn) == written
    assert without_token(second) == without_token(first)
    assert second.headers["Cache-Control"] == first.headers["Cache-Control"]


def test_token_of_a_kept_page_is_the_session_s_own(world, official):
    client = Client(enforce_csrf_checks=True)
    client.force_login(official)
    client.get(reverse(HOME))
    client.logout()
    client.force_login(official)

    kept = client.get(reverse(HOME))
    answer = client.post(reverse("account_logout"), {"csrfmiddlewaretoken": token_in(kept)})

    assert answer.status_code == 302
    assert set(re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', kept.text)) == {
        token_in(kept)
    }


def test_kept_page_takes_four_queries(world, official, signed_in):
    """Session, user, grants and the stamp."""
    client = signed_in(official)
    client.get("/")

    for url in ("/", "/figures/"):
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            client.get(url)
        assert len(queries) == 4


def test_board_that_has_not_changed_takes_four_queries(world, official, signed_in):
    client, board = signed_in(official), reverse("metrics:board")
    tag = client.get(board)["ETag"]

    with CaptureQueriesContext(connection) as queries:
        answer = client.get(board, headers={"If-None-Match": tag})

    assert (answer.status_code, len(queries)) == (304, 4)


def add_contact(official, workplace):
    make.ContactFactory(workplace=workplace, on=day("2026-05-05"))
    actions.drain()


def leave_a_contact_uncounted(official, workplace):
    make.ContactFactory(workplace=workplace, on=day("2026-05-05"))


def speak_german(official, workplace):
    choose_language(official, "de")


def call_oneself_otherwise(official, workplace):
    official.display_name = "Somebody else"
    official.save()


def become_a_mentor(official, workplace):
    """By a person's log-in: the frame offers more, and an overview more."""
    person = make.PersonFactory(unit=workplace.unit, user=official)
    make.MentorFactory(person=person, workplace=workplace)


def rename_the_unit(official, workplace):
    unit = official.grants.get().unit
    unit.name = "Renamed"
    unit.save()


@pytest.mark.parametrize(
    "change",
    [
        add_contact,
        leave_a_contact_uncounted,
        speak_german,
        call_oneself_otherwise,
        become_a_mentor,
        rename_the_unit,
    ],
)
def test_page_is_drawn_anew_when_it_would_be_another(
    world, official, workplace, signed_in, drawn, change
):
    client = signed_in(official)
    before = client.get(reverse(HOME))
    drawn.clear()

    change(official, workplace)
    after = client.get(reverse(HOME))

    assert drawn
    assert without_token(after) != without_token(before)


def test_revoked_role_shows_nothing_any_more(world, units, official, admin, signed_in):
    client = signed_in(official)
    assert "North" in client.get(reverse(HOME)).text

    revoke_grant(official.grants.get(), by=admin)

    page = client.get(reverse(HOME)).text
    assert "North" not in page
    assert "You hold no role that reads figures." in page


def test_other_role_shows_what_that_role_may_see(world, units, official, admin, signed_in):
    """From somebody who sees rows to somebody who reads totals: nothing small, nothing live."""
    client = signed_in(official)
    assert 'id="live"' in client.get(reverse(HOME)).text
    tag = client.get(reverse("metrics:board"))["ETag"]

    revoke_grant(official.grants.get(), by=admin)
    grant_role(official, role=Role.LEADERSHIP, unit=units.north, by=admin)

    page = client.get(reverse(HOME))
    board = client.get(reverse("metrics:board"), headers={"If-None-Match": tag})
    assert 'id="live"' not in page.text
    assert "Show the rows" not in page.text
    assert board.status_code == 404


def test_page_of_one_reader_opens_for_no_other(world, official, outsider, signed_in):
    """Not even where somebody puts it into the other's place."""
    signed_in(official).get(reverse(HOME))
    address = f"page {reverse(HOME)}"
    page = caches["figures"].get(keeping.key_of(official, address))
    caches["figures"].set(keeping.key_of(outsider, address), page, 60)

    shown = signed_in(outsider).get(reverse(HOME)).text

    assert page is not None
    assert "South" in shown
    assert "North" not in shown


def test_kept_page_can_be_read_by_nobody_without_the_keys(world, official, signed_in):
    signed_in(official).get(reverse(HOME))

    for address in (f"page {reverse(HOME)}", "content "):
        kept = caches["figures"].get(keeping.key_of(official, address))
        assert kept
        assert b"North" not in kept
        assert b"figure" not in kept


def test_message_is_said_once(world, official, signed_in):
    client = signed_in(official)
    client.get(reverse(HOME))
    form = {"display_name": "Kim", "language": "en"}
    client.post(reverse("accounts:settings"), form)

    pages = [client.get(reverse(HOME)).text for _time in range(3)]

    assert ["note-success" in page for page in pages] == [True, False, False]


def test_address_that_nobody_would_be_led_to_is_not_kept(world, official, signed_in, drawn):
    client = signed_in(official)

    for number in range(3):
        client.get(reverse(HOME), {"nonsense": number})

    assert drawn == ["content "]


def test_without_the_cache_every_page_is_drawn(world, official, signed_in, monkeypatch):
    monkeypatch.setattr(away, "_away_until", float("inf"))
    client = signed_in(official)

    pages = [client.get(reverse(HOME)) for _time in range(2)]

    assert [page.status_code for page in pages] == [200, 200]
    assert all(page.context["page"].content.tiles for page in pages)


@pytest.mark.parametrize("role", reach._held)
def test_stamp_moves_with_everything_that_gives_a_role_by_relation(official, role):
    """The frame shows what such roles use: their history is part of the stamp."""
    tables = tables_of(reach._held[role](official).query)
    with connection.cursor() as cursor:
        cursor.execute("SELECT prosrc FROM pg_proc WHERE proname = 'metrics_stamp'")
        [(stamp,)] = cursor.fetchall()

    missing = {table for table in tables if f"FROM {table}event)" not in stamp}

    assert tables
    assert missing <= {"accounts_user"}  # who reads is in the tag


def tables_of(query):
    """Those that a query reads, with those of the queries in its conditions."""
    used = [join for alias, join in query.alias_map.items() if query.alias_refcount[alias]]
    found = {join.table_name for join in used}
    conditions = [query.where]
    while conditions:
        condition = conditions.pop()
        conditions += getattr(condition, "children", [])
        inner = getattr(condition, "rhs", None)
        inner = getattr(inner, "query", inner)
        if hasattr(inner, "alias_map"):
            found |= tables_of(inner)
    return found
