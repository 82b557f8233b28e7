"""`./run lint`: every static check, each with its time, and a verdict at the end."""

import os
import subprocess
import time

from tools import programs
from tools.children import die_with_parent
from tools.keys import fresh_keys
from tools.places import PYTHON, ROOT

MODULE = [PYTHON, "-m"]
MANAGE = [PYTHON, "manage.py"]
CHECKS = {
    "ruff": [*MODULE, "ruff", "check", "--output-format=concise"],
    "ruff format": [*MODULE, "ruff", "format", "--check", "--output-format=concise"],
    "layers": [PYTHON, "-c", "from importlinter.cli import lint_imports_command as run; run()"],
    "migrations": [*MANAGE, "makemigrations", "--check", "--dry-run"],
    "deployment": [*MANAGE, "check", "--deploy", "--fail-level", "WARNING"],
    "templates": [*MODULE, "djlint", "--lint", "--quiet", "templates"],
}


def main(words):
    failed = [name for name, command in CHECKS.items() if not passes(name, command)]
    if faults := programs.faults():
        print(*faults, sep="\n")
        failed.append("programs")
    print("\nlint: " + ("FAILED: " + ", ".join(failed) if failed else "all checks passed"))
    return 1 if failed else 0


def passes(name, command):
    began = time.monotonic()
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | production(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=die_with_parent,
    )
    verdict = "ok" if done.returncode == 0 else "FAILED"
    print(f"{name:<28} {time.monotonic() - began:6.1f} s  {verdict}", flush=True)
    if done.returncode != 0:
        print(done.stdout, flush=True)
    return done.returncode == 0


def production():
    """Made-up values of a real installation; nothing listens at these addresses."""
    keys = fresh_keys()
    return {
        "DATABASE_URL": "postgres://organizing:none@127.0.0.1:1/organizing",
        "REDIS_URL": "redis://127.0.0.1:1/0",
        "SECRET_KEY": keys["SECRET_KEY"],
        "SEALING_KEYS": keys["SEALING_KEYS"],
        "PUBLIC_URL": "https://organizing.example.org",
        "ALLOWED_HOSTS": "organizing.example.org",
        "EMAIL_HOST": "mail.example.org",
        "DEBUG": "0",
        "DEMO": "0",
        "TESTING": "0",
        # Without a database, the history of migrations cannot be compared; that is known.
        "PYTHONWARNINGS": "ignore::RuntimeWarning",
    }
