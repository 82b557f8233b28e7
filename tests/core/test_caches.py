"""A cache that may be away is a cache that has nothing."""

import socket
import threading
import time

import pytest
from django.conf import settings

from core import caches


@pytest.fixture(autouse=True)
def no_pause(monkeypatch):
    monkeypatch.setattr(caches, "_away_until", 0.0)


def cache_at(address):
    options = settings.CACHES["figures"]["OPTIONS"]
    return caches.FailSafeRedisCache(address, {"OPTIONS": options})


@pytest.fixture
def frozen():
    """The address of a server that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"redis://127.0.0.1:{server.getsockname()[1]}/0"


def test_cache_keeps_what_it_is_given():
    cache = cache_at(settings.REDIS_URL)

    cache.set("key", {"value": 8}, 60)

    assert cache.get("key") == {"value": 8}
    assert cache.delete("key") is True
    assert cache.get("key", "nothing") == "nothing"


def test_missing_server_is_a_miss():
    cache = cache_at("redis://127.0.0.1:1/0")

    assert (cache.set("key", 1), cache.get("key", "nothing"), cache.delete("key")) == (
        None,
        "nothing",
        False,
    )


def test_frozen_server_costs_one_time_out_for_many_reads(frozen):
    cache = cache_at(frozen)
    began = time.monotonic()

    values = [cache.get(f"key{number}") for number in range(20)]

    assert values == [None] * 20
    assert time.monotonic() - began < 2.5


def test_server_is_asked_again_after_the_pause(monkeypatch):
    monkeypatch.setattr(caches, "PAUSE_S", 0.05)
    cache_at("redis://127.0.0.1:1/0").get("key")
    threading.Event().wait(0.1)

    cache = cache_at(settings.REDIS_URL)
    cache.set("key", 1)

    assert cache.get("key") == 1
