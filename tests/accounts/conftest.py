import pytest
from redis.connection import AbstractConnection
from redis.exceptions import ConnectionError as RedisAway

from tests.factories import PASSWORD


@pytest.fixture
def redis_away(monkeypatch):
    """Every connection to Redis fails at once."""

    def fail(*args, **kwargs):
        raise RedisAway("away")

    monkeypatch.setattr(AbstractConnection, "connect", fail)
    monkeypatch.setattr(AbstractConnection, "send_packed_command", fail)


@pytest.fixture
def log_in(client):
    """Post the log-in form: ``log_in("kim@example.org")``."""

    def post(email, password=PASSWORD, **more):
        return client.post("/accounts/login/", {"login": email, "password": password, **more})

    return post
