"""pytest plugin: throw-away PostgreSQL and Valkey for a test run.

Loaded by `-p`, so that it acts before pytest-django reads the settings. The controller
starts the services; xdist's workers inherit the addresses and take a Valkey database each.
"""

import atexit
import os
import re
import secrets
import shutil
import tempfile
import time
from pathlib import Path

from tools import migrated
from tools.claims import claim
from tools.keys import fresh_keys
from tools.postgres import Postgres
from tools.valkey import Valkey

MEMORY = Path("/dev/shm")
ROOMY = 1024 * 1024 * 1024
YOUNG = 60  # seconds; its maker may not have locked it yet
PREFIX = "organizing-test-"
PATIENT_MS = "600000"


def workplace():
    """A directory for the services' data: in memory where there is enough of it."""
    in_memory = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOMY
    base = MEMORY if in_memory else Path(tempfile.gettempdir())
    sweep(base)
    room = Path(tempfile.mkdtemp(prefix=PREFIX, dir=base))
    room.chmod(0o711)  # the fallback account of PostgreSQL must pass through
    return room


def sweep(base):
    """Clear away what a run left behind that was killed: nobody holds its lock any more."""
    for left in base.glob(f"{PREFIX}*/lock"):
        just_made = time.time() - left.stat().st_mtime < YOUNG
        if not just_made and (descriptor := claim(left)) is not None:
            shutil.rmtree(left.parent, ignore_errors=True)
            os.close(descriptor)


def start_services():
    room = workplace()
    lock = claim(room / "lock")
    keys = fresh_keys()
    options = {"careless": True, "keep_open": (lock,)}
    valkey = Valkey(room / "valkey", room / "valkey.log", keys["VALKEY_PASSWORD"], **options)
    atexit.register(stop_services, os.getpid(), room, valkey)
    valkey.start()
    os.environ |= environment(room, keys) | {"REDIS_URL": valkey.url()}
    data = room / "postgres"
    passwords = migrated.copy_into(data, keys)
    postgres = Postgres(data, room / "postgres.log", passwords, **options)
    atexit.register(stop_services, os.getpid(), data, postgres)
    postgres.start()
    os.environ |= {"DATABASE_URL": postgres.url(), "TEST_TEMPLATE": migrated.DATABASE}


def environment(room, keys):
    """What settings need besides the addresses."""
    return {
        "SECRET_KEY": secrets.token_urlsafe(50),
        "SEALING_KEYS": keys["SEALING_KEYS"],
        "TESTING": "1",
        "DEMO": "1",
        "PUBLIC_URL": "http://localhost:8000",
        "ALLOWED_HOSTS": "localhost,127.0.0.1,testserver",
        "MAIL_DIR": str(room / "mail"),
        # No test fails because the machine is busy; the real processes of one have the usual.
        "STATEMENT_TIMEOUT_MS": PATIENT_MS,
    }


def stop_services(owner, room, server):
    if os.getpid() == owner:  # not in a process that a test forked
        server.stop()
        shutil.rmtree(room, ignore_errors=True)
        shutil.rmtree(server.data, ignore_errors=True)


def take_own_database(worker):
    """Give the xdist worker gw0 the database 1, and so on; 0 is the controller's."""
    number = int(worker.removeprefix("gw")) + 1
    os.environ["REDIS_URL"] = re.sub(r"/\d+$", f"/{number % 64}", os.environ["REDIS_URL"])


if worker_name := os.environ.get("PYTEST_XDIST_WORKER"):
    take_own_database(worker_name)
else:
    start_services()
