"""Brings the database to the state of the code; run in a process of its own."""

import os
from io import StringIO

import django
from django.conf import settings
from django.core.management import call_command, get_commands

from tools.places import LOGINS
from tools.terminal import step


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "organizing.settings")
    django.setup()
    with step("migrations"):
        call_command("migrate", interactive=False, verbosity=0)
    LOGINS.unlink(missing_ok=True)
    if settings.DEMO and "demo" in get_commands():
        load_demo()


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
