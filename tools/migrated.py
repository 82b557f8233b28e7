"""A cluster with a migrated database, made once per state of the migrations and then copied.

Migrating takes most of the time before a first test; Django's test databases are made from
this one as their template and still migrate what may be missing in it.
"""

import hashlib
import json
import os
import shutil
import signal
import subprocess

import psycopg2
from psycopg2 import sql

from tools import clusters
from tools.accounts import account
from tools.children import die_with_parent
from tools.claims import exclusive
from tools.places import LOCAL, PYTHON, ROOT
from tools.postgres import Postgres

DATABASE = "migrated"
ROOM = LOCAL / "migrated"
PASSWORDS = "passwords.json"


def copy_into(data, keys):
    """Copy the cluster to where ``data`` is placed; returns its admin's and role's passwords.

    ``keys`` are fresh passwords for a new one. Settings find the rest in the environment.
    """
    room = ROOM / digest()
    with exclusive(LOCAL / "migrated.lock"):
        if not (room / PASSWORDS).exists():
            make(room, keys)
        source, target = account().place(room / "postgres"), account().place(data)
        subprocess.run(["cp", "-a", source, target], check=True, preexec_fn=die_with_parent)
        return json.loads((room / PASSWORDS).read_text())


def digest():
    """Changes with every migration, package and version of PostgreSQL."""
    state = hashlib.sha256(str(clusters.major_version()).encode())
    files = sorted(ROOT.glob("*/migrations/*.py"))
    for file in [*files, ROOT / "requirements.txt", ROOT / "organizing" / "settings.py"]:
        state.update(str(file.relative_to(ROOT)).encode() + file.read_bytes())
    return state.hexdigest()[:16]


def make(room, keys):
    """Make it anew; those of earlier states go. The file of passwords says that it is whole."""
    for old in ROOM.glob("*"):
        shutil.rmtree(account().place(old / "postgres"), ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)
    room.mkdir(parents=True)
    passwords = [keys["POSTGRES_ADMIN_PASSWORD"], keys["POSTGRES_PASSWORD"]]
    postgres = Postgres(room / "postgres", room / "postgres.log", passwords, careless=True).start()
    try:
        migrate(postgres)
    finally:
        postgres.child.stop_signal = signal.SIGINT  # in order, unlike a test's: it is copied
        postgres.stop()
    file = os.open(room / PASSWORDS, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(file, "w") as written:
        json.dump(passwords, written)


def migrate(postgres):
    connection = psycopg2.connect(postgres.url())
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))
    connection.close()
    subprocess.run(
        [PYTHON, "manage.py", "migrate", "--verbosity=0"],
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": postgres.url(DATABASE)},
        check=True,
        preexec_fn=die_with_parent,
    )
