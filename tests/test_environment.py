"""Settings come from the environment, and a wrong one stops the start with a hint."""

import os

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError
from django.db.utils import ConnectionHandler

from organizing import environment

SERVER = "postgres://kim:s%40t@db.example.org:5433/union"


@pytest.fixture
def given(monkeypatch):
    """``given(url)``: the database of a process with that DATABASE_URL."""

    def read(url, **options):
        monkeypatch.setenv("DATABASE_URL", url)
        return environment.database(**options)

    return read


@pytest.fixture
def connect(given):
    """Connect to the real database of the tests with more behind its address."""
    opened = []

    def with_more(words):
        entry = given(os.environ["DATABASE_URL"] + words, application_name="usual")
        connection = ConnectionHandler({"default": entry})["default"]
        opened.append(connection)
        with connection.cursor() as cursor:
            cursor.execute("SHOW application_name")
            return cursor.fetchone()[0]

    yield with_more
    for connection in opened:
        connection.close()


def test_address_of_a_database_is_taken_apart(given):
    entry = given(SERVER)

    assert (entry["HOST"], entry["PORT"], entry["NAME"]) == ("db.example.org", "5433", "union")
    assert (entry["USER"], entry["PASSWORD"], entry["OPTIONS"]) == ("kim", "s@t", {})


def test_what_stands_behind_the_question_mark_wins(given):
    words = "?sslmode=verify-full&sslrootcert=%2Fetc%2Fca+db.pem&connect_timeout=9"

    entry = given(SERVER + words, connect_timeout=5, application_name="organizing")

    assert entry["OPTIONS"] == {
        "application_name": "organizing",
        "connect_timeout": "9",
        "sslmode": "verify-full",
        "sslrootcert": "/etc/ca+db.pem",
    }


def test_demanded_encryption_is_not_dropped(connect, django_db_blocker):
    with django_db_blocker.unblock(), pytest.raises(OperationalError, match="SSL"):
        connect("?sslmode=require")  # the database of the tests has none


@pytest.mark.parametrize(
    ("words", "name"),
    [("", "usual"), ("?application_name=reports", "reports"), ("?sslmode=disable", "usual")],
)
def test_words_reach_the_driver(connect, django_db_blocker, words, name):
    with django_db_blocker.unblock():
        assert connect(words) == name


@pytest.mark.parametrize(
    ("url", "hint"),
    [
        (f"{SERVER}?options=-c%20statement_timeout%3D0", "takes a value of sslmode, sslrootcert"),
        (f"{SERVER}?sslmod=require", "says sslmod='require'"),
        (f"{SERVER}?sslmode=", "says sslmode=''"),
        (f"{SERVER}?sslmode=yes", "sslmode must be one of disable, allow"),
        (f"{SERVER}?connect_timeout=soon", "connect_timeout must be a number of seconds"),
        (f"{SERVER}#x", "write it as %23"),
        ("postgres://kim:pa/ss@db.example.org/union", "needs a port from 1 to 65535"),
        ("postgres://kim:pa?ss@db.example.org/union", "needs a port from 1 to 65535"),
        ("postgres://kim:pa#ss@db.example.org/union", "needs a port from 1 to 65535"),
        ("postgres://db.example.org:fifty/union", "needs a port from 1 to 65535"),
        ("postgres://db.example.org:0/union", "needs a port from 1 to 65535"),
        ("postgres://db.example.org:65536/union", "needs a port from 1 to 65535"),
        ("postgres://[::1/union", "needs a port from 1 to 65535"),
        ("mysql://db.example.org/union", "must begin with postgres or postgresql://"),
        ("db.example.org", "must begin with postgres or postgresql://"),
        ("postgres://db.example.org/", "must end with the name of the database"),
    ],
)
def test_wrong_address_of_a_database_is_one_sentence(given, url, hint):
    with pytest.raises(ImproperlyConfigured) as refusal:
        given(url)

    sentence = str(refusal.value)
    assert hint in sentence
    assert sentence.startswith("DATABASE_URL")
    assert "\n" not in sentence


def test_wrong_port_of_a_queue_is_one_sentence(monkeypatch):
    monkeypatch.setenv("REDIS_URL", "redis://:pa/ss@queue.example.org:6379/0")

    with pytest.raises(ImproperlyConfigured, match="REDIS_URL needs a port"):
        environment.url("REDIS_URL", ("redis", "rediss"))


@pytest.mark.parametrize(
    ("read", "value", "hint"),
    [
        (lambda: environment.flag("DEMO", default=False), "perhaps", "must be 1 or 0"),
        (lambda: environment.number("DEMO", 5), "-1", "must be a whole number from 0"),
        (lambda: environment.number("DEMO", 5, least=1), "0", "must be a whole number from 1"),
    ],
)
def test_other_nonsense_is_one_sentence(monkeypatch, read, value, hint):
    monkeypatch.setenv("DEMO", value)

    with pytest.raises(ImproperlyConfigured, match=f"DEMO {hint}"):
        read()
