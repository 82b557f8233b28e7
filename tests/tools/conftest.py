"""A house for `./run`: a copy of tools/ and of the mini project, under a path with a space."""

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from tools.children import Child
from tools.frontend import build
from tools.places import LOCAL, ROOT
from tools.ports import free_port
from tools.start import answers

MINI = Path(__file__).parent / "mini"
SERVICES = ("DATABASE_URL", "REDIS_URL")
PATIENCE_S = 180  # no test fails because the machine is busy


class House:
    def __init__(self, root):
        self.root = root
        self.port = free_port()
        self.runner = None

    def environment(self, **variables):
        """The variables of somebody who has none of ours."""
        foreign = {"PYTEST_XDIST_WORKER", "DJANGO_SETTINGS_MODULE", "TESTING", *SERVICES}
        mine = {name: text for name, text in os.environ.items() if name not in foreign}
        return mine | {"PORT": str(self.port)} | variables

    def run(self, *words, **variables):
        """A command as `./run` gives it on to tools/, with this .venv for speed."""
        return subprocess.run(
            [sys.executable, "-m", "tools", *words],
            cwd=self.root,
            env=self.environment(**variables),
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
        )

    def start(self, **variables):
        """Start the runner and wait for its page."""
        # Whoever runs these tests in the background ignores SIGINT, and so would all they start.
        where = ["env", "--default-signal=INT", "-C", self.root]
        command = [*where, sys.executable, "-m", "tools", "start"]
        environment = self.environment(**variables)
        options = {"env": environment, "stop_signal": signal.SIGINT, "patience": PATIENCE_S}
        self.runner = Child("./run", command, self.root / "run.txt", **options).start()
        self.runner.wait_until(lambda: answers(self.port), PATIENCE_S)
        self.runner.wait_until(lambda: "Ready" in self.said(), PATIENCE_S)

    def said(self):
        return (self.root / "run.txt").read_text()

    def processes(self):
        """The processes that work in this house."""
        return {pid: words for pid, words in all_processes() if str(self.root) in words}

    def wait_until_empty(self):
        deadline = time.monotonic() + PATIENCE_S
        while (left := self.processes()) and time.monotonic() < deadline:
            time.sleep(0.1)
        return left


def all_processes():
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            words = (entry / "cmdline").read_bytes().decode(errors="replace")
            place = os.readlink(entry / "cwd")
        except OSError:
            continue  # it ended, or is somebody else's
        yield int(entry.name), f"{place} {words}"


@contextmanager
def furnished(directory):
    build()
    root = directory / "a house"
    shutil.copytree(MINI, root)
    shutil.copytree(ROOT / "tools", root / "tools")
    shutil.copytree(LOCAL / "vendor", root / ".local" / "vendor")
    shutil.copy(ROOT / "package-lock.json", root)
    house = House(root)
    yield house
    if house.runner:
        house.runner.stop()
    assert house.wait_until_empty() == {}


@pytest.fixture
def house(tmp_path):
    with furnished(tmp_path) as house:
        yield house


@pytest.fixture(scope="module")
def running_house(tmp_path_factory):
    """One that runs, for the tests that only look at it."""
    with furnished(tmp_path_factory.mktemp("running")) as house:
        house.start()
        yield house
