"""The embedded services of this checkout, and the file by which settings find them."""

import json
import os
import shutil
from contextlib import contextmanager

from tools.clusters import major_version
from tools.keys import kept_keys, write_private
from tools.places import LOCAL, LOGS, SERVICES_FILE
from tools.postgres import Postgres
from tools.terminal import Refusal, step
from tools.valkey import Valkey

LITTLE = 200 * 1024 * 1024


@contextmanager
def services(port, family):
    """Run what the environment does not name; yields what runs, a server per name."""
    ensure_room()
    keys = kept_keys()
    running = []
    try:
        for make in (postgres, valkey):
            running += make(keys, family)
        write_private(SERVICES_FILE, environment(port, keys, running))
        yield running
    finally:
        SERVICES_FILE.unlink(missing_ok=True)
        for server in reversed(running):
            server.stop()


def ensure_room():
    LOCAL.mkdir(exist_ok=True)
    if shutil.disk_usage(LOCAL).free < LITTLE:
        raise Refusal("The disk is full: less than 200 MB are left; make room and start again.")


def postgres(keys, family):
    if os.environ.get("DATABASE_URL"):
        return []
    with step("PostgreSQL"):
        passwords = (keys["POSTGRES_ADMIN_PASSWORD"], keys["POSTGRES_PASSWORD"])
        data, log = LOCAL / f"pg{major_version()}", LOGS / "postgres.log"
        return [Postgres(data, log, passwords, keep_open=(family,)).start()]


def valkey(keys, family):
    if os.environ.get("REDIS_URL"):
        return []
    with step("Valkey"):
        data, log = LOCAL / "valkey", LOGS / "valkey.log"
        return [Valkey(data, log, keys["VALKEY_PASSWORD"], keep_open=(family,)).start()]


def with_services():
    """The environment of a process that uses them."""
    return os.environ | json.loads(SERVICES_FILE.read_text())


def end_demo():
    """For whatever starts from now on: the data are somebody's own, nothing is made easy."""
    values = json.loads(SERVICES_FILE.read_text())
    write_private(SERVICES_FILE, values | {"DEMO": "0"})


def environment(port, keys, running):
    """A value for every variable that the environment does not set itself."""
    values = {
        "SECRET_KEY": keys["SECRET_KEY"],
        "SEALING_KEYS": keys["SEALING_KEYS"],
        "DEMO": "1",
        "STATIC_FROM_SOURCE": "1",
        "PUBLIC_URL": f"http://localhost:{port}",
        "MAIL_DIR": str(LOCAL / "mail"),
        "ALLOWED_HOSTS": "localhost,127.0.0.1",
    }
    names = {Postgres: "DATABASE_URL", Valkey: "REDIS_URL"}
    values |= {names[type(server)]: server.url() for server in running}
    # Given addresses go in too: then a `manage.py shell` beside it finds the same database.
    given = [*values, *names.values()]
    return values | {name: os.environ[name] for name in given if os.environ.get(name)}
