"""The embedded services one by one."""

import os
import shutil
from pathlib import Path

import psycopg2
import pytest
import redis

from tools import accounts, clusters, postgres
from tools.postgres import Postgres
from tools.terminal import Refusal
from tools.valkey import Valkey

pytestmark = pytest.mark.services
PASSWORDS = ("admin's", "owner's")


def ask(url, question):
    connection = psycopg2.connect(url)
    try:
        with connection.cursor() as cursor:
            cursor.execute(question)
            return cursor.fetchone()[0]
    finally:
        connection.close()


@pytest.fixture
def cluster(tmp_path):
    server = Postgres(tmp_path / "a cluster", tmp_path / "log", PASSWORDS, careless=True)
    yield server
    server.stop()


def test_postgres_has_the_extensions_and_the_collation_that_the_models_need(cluster):
    cluster.start()

    names = "('ltree', 'pg_trgm', 'unaccent', 'btree_gist')"
    count = f"SELECT count(*) FROM pg_available_extensions WHERE name IN {names}"
    assert ask(cluster.url(), count) == 4
    locale = "SELECT datlocale FROM pg_database WHERE datname = 'organizing'"
    assert ask(cluster.url(), locale) == "C.UTF-8"


def test_postgres_owner_is_no_superuser_but_may_make_databases(cluster):
    cluster.start()

    asked = "SELECT rolsuper::text || rolcreatedb::text FROM pg_roles WHERE rolname = 'organizing'"
    assert ask(cluster.url(), asked) == "falsetrue"


def test_postgres_starts_again_after_a_kill(cluster):
    cluster.start()
    cluster.child.kill()

    cluster.start()

    assert ask(cluster.url(), "SELECT 1") == 1


def test_postgres_cut_short_while_it_was_made_is_made_anew(cluster):
    draft = cluster.data.with_name(f"{cluster.data.name}.new")
    draft.mkdir()
    (draft / "PG_VERSION").write_text("half")

    cluster.start()

    assert ask(cluster.url(), "SELECT 1") == 1
    assert not draft.exists()


def test_postgres_of_other_passwords_is_one_sentence(cluster):
    cluster.start()
    cluster.stop()
    cluster.admin_password = "another"

    with pytest.raises(Refusal, match="was made with other passwords; delete it"):
        cluster.start()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root changes its account")
def test_postgres_of_root_without_namespaces_runs_as_nobody(tmp_path, monkeypatch):
    nobody = accounts.Nobody()
    for module in (clusters, postgres):
        monkeypatch.setattr(module, "account", lambda: nobody)
    monkeypatch.setattr(accounts, "SHARED", Path("/dev/shm"))
    clusters.binaries.cache_clear()
    server = Postgres(tmp_path / "cluster", tmp_path / "log", PASSWORDS, careless=True)

    try:
        server.start()

        assert Path(f"/proc/{server.child.pid}").stat().st_uid == accounts.NOBODY
        assert ask(server.url(), "SELECT 1") == 1
    finally:
        server.stop()
        shutil.rmtree(accounts.shared_directory())
        clusters.binaries.cache_clear()


def test_valkey_keeps_a_queue_over_a_restart_on_the_same_port(tmp_path):
    server = Valkey(tmp_path / 'a "quoted" place', tmp_path / "log", "secret")
    server.start()
    try:
        with redis.Redis.from_url(server.url()) as client:
            client.rpush("queue", "task")
        server.stop()
        server.start()

        with redis.Redis.from_url(server.url()) as client:
            assert client.lrange("queue", 0, -1) == [b"task"]
    finally:
        server.stop()


def test_valkey_wants_its_password(tmp_path):
    server = Valkey(tmp_path / "data", tmp_path / "log", "secret", careless=True)
    server.start()
    try:
        with redis.Redis(port=server.port) as client, pytest.raises(redis.AuthenticationError):
            client.ping()
    finally:
        server.stop()
