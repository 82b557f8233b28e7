"""Servers that are too old or not there: one sentence each, before anything is written."""

import os
import socket
import struct
import threading

import pytest

from tools.ports import free_port
from tools.terminal import Refusal
from tools.versions import ensure_new_enough, ensure_postgres, ensure_redis

pytestmark = pytest.mark.services


@pytest.fixture
def server():
    """``server(talk)``: the port of a server that talks like that to whoever comes first."""
    opened = []

    def serve(talk):
        listener = socket.create_server(("127.0.0.1", 0))
        opened.append(listener)

        def answer():
            caller, _address = listener.accept()
            with caller:
                talk(caller)

        threading.Thread(target=answer, daemon=True).start()
        return listener.getsockname()[1]

    yield serve
    for listener in opened:
        listener.close()


def old_postgres(caller):
    """The wire protocol up to the point where a client knows the version (PostgreSQL, 53)."""

    def send(kind, body):
        caller.sendall(kind + struct.pack("!i", len(body) + 4) + body)

    caller.recv(4096)
    send(b"R", struct.pack("!i", 0))  # let in
    told = {"server_version": "15.6", "client_encoding": "UTF8", "DateStyle": "ISO, MDY"}
    told["standard_conforming_strings"] = "on"
    for name, value in told.items():
        send(b"S", f"{name}\0{value}\0".encode())
    send(b"Z", b"I")
    caller.recv(4096)


def old_redis(caller):
    """Every command but INFO is fine with it."""
    while said := caller.recv(4096):
        for _command in range(said.count(b"*")):
            text = b"# Server\r\nredis_version:6.2.14\r\n"
            is_info = b"INFO\r\n" in said and b"SETINFO" not in said
            caller.sendall(b"$%d\r\n%s\r\n" % (len(text), text) if is_info else b"+OK\r\n")


def test_servers_of_the_tests_are_new_enough():
    ensure_new_enough(os.environ["DATABASE_URL"], os.environ["REDIS_URL"])


def test_old_postgres_is_refused(server):
    url = f"postgres://kim@127.0.0.1:{server(old_postgres)}/union?sslmode=disable"
    url += "&gssencmode=disable"

    with pytest.raises(Refusal) as refusal:
        ensure_postgres(url)

    assert str(refusal.value) == "PostgreSQL 16 or newer is needed; DATABASE_URL leads to 15.6."


def test_old_redis_is_refused(server):
    with pytest.raises(Refusal) as refusal:
        ensure_redis(f"redis://127.0.0.1:{server(old_redis)}/0")

    sentence = "Redis 7 or newer, or Valkey, is needed; REDIS_URL leads to Redis 6.2.14."
    assert str(refusal.value) == sentence


def test_database_that_is_not_there_is_one_sentence():
    with pytest.raises(Refusal, match=r"^The database of DATABASE_URL cannot be .*refused") as it:
        ensure_postgres(f"postgres://kim@127.0.0.1:{free_port()}/union")

    assert "\n" not in str(it.value)


@pytest.mark.parametrize("port", ["1", "fifty"])
def test_queue_that_is_not_there_is_one_sentence(port):
    with pytest.raises(Refusal, match=r"^The queue of REDIS_URL cannot be reached: .") as it:
        ensure_redis(f"redis://127.0.0.1:{port}/0")

    assert "\n" not in str(it.value)


def test_start_refuses_what_is_too_old_before_it_writes(server, house):
    done = house.run("start", REDIS_URL=f"redis://127.0.0.1:{server(old_redis)}/0")

    assert done.returncode == 1
    assert "migrations" not in done.stderr
    assert done.stderr.splitlines()[-1].startswith("run: Redis 7 or newer, or Valkey, is needed;")
