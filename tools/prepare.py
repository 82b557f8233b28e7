"""Brings the database to the state of the code; run in a process of its own."""

import os
import sys
from io import StringIO

import django
from django.conf import settings
from django.core.management import call_command, get_commands
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from tools.places import LOGINS
from tools.terminal import step

TOO_OLD = (
    "The database was made by an early version, from which no way leads to this one. If nothing in"
    " it is needed, begin with an empty one: delete .local, or name another in DATABASE_URL."
)


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "organizing.settings")
    django.setup()
    if is_half_way():
        sys.exit(TOO_OLD)
    with step("migrations"):
        call_command("migrate", interactive=False, verbosity=0)
    LOGINS.unlink(missing_ok=True)
    if settings.DEMO and "demo" in get_commands():
        load_demo()


def is_half_way():
    """Whether only a part of what a first migration stands for was applied (docs/adr/0010)."""
    applied = MigrationRecorder(connection).applied_migrations().keys()
    replaced = [set(m.replaces) for m in MigrationLoader(None).disk_migrations.values()]
    return any(those & applied and not those <= applied for those in replaced)


def load_demo():
    """Into an empty database. Only where the demo is are its log-ins written down for the start."""
    with step("demo data"):
        call_command("demo", "load", "--if-empty", *scale())
    logins = StringIO()
    call_command("demo", "logins", "--if-loaded", stdout=logins)
    if logins.getvalue():
        LOGINS.write_text(logins.getvalue())


def scale():
    """DEMO_SCALE=nito ./run: a union of that size instead of the small one."""
    name = os.environ.get("DEMO_SCALE")
    return ["--scale", name] if name else []


if __name__ == "__main__":
    main()
