"""Where somebody is logged in: kept current, but not by a write in every request."""

import datetime

import pytest
from allauth.usersessions.models import UserSession
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

pytestmark = pytest.mark.django_db
PAGE = "/settings/"
NOON = datetime.datetime(2026, 6, 10, 12, tzinfo=datetime.UTC)


@pytest.fixture
def clock(time_machine):
    """Moves the clock so many seconds after noon."""

    def move(seconds):
        time_machine.move_to(NOON + datetime.timedelta(seconds=seconds), tick=False)

    move(0)
    return move


@pytest.fixture
def reader(official, signed_in):
    client = signed_in(official)
    client.get(PAGE)
    return client


def last_seen():
    return UserSession.objects.get().last_seen_at


def test_first_request_is_noted_with_browser_and_address(clock, official, signed_in):
    signed_in(official).get(PAGE, headers={"User-Agent": "Firefox"})

    noted = UserSession.objects.get()
    assert (noted.user, noted.user_agent, noted.ip) == (official, "Firefox", "127.0.0.1")
    assert noted.last_seen_at == timezone.now()


def test_next_request_within_five_minutes_writes_nothing(clock, reader):
    clock(299)

    with CaptureQueriesContext(connection) as queries:
        reader.get(PAGE)

    statements = " ".join(query["sql"] for query in queries)
    assert last_seen() == NOON
    assert not {"usersessions_usersession", "UPDATE", "SAVEPOINT"} & set(statements.split())


def test_request_after_five_minutes_is_noted(clock, reader):
    clock(300)

    reader.get(PAGE)

    assert last_seen() == timezone.now()


@pytest.mark.parametrize(
    "other", [{"headers": {"User-Agent": "Edge"}}, {"REMOTE_ADDR": "192.0.2.7"}]
)
def test_another_browser_or_address_is_noted_at_once(clock, reader, other):
    clock(1)

    reader.get(PAGE, **other)

    assert last_seen() == timezone.now()


def test_clock_that_went_back_notes_anew(clock, reader):
    clock(-3600)

    reader.get(PAGE)

    assert last_seen() == timezone.now()


def test_ended_session_is_logged_out(clock, reader):
    UserSession.objects.get().end()

    assert reader.get(PAGE).status_code == 302
