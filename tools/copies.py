"""Clean copies of this checkout that run by themselves, to be measured."""

import os
import signal
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from tools.children import Child
from tools.places import ROOT
from tools.ports import free_port
from tools.start import answers

FOREIGN = ("DATABASE_URL", "REDIS_URL")  # a copy starts services of its own
PATIENCE_S = 1800


@contextmanager
def clean_copy():
    """The last commit in a directory of its own, gone after the block."""
    with tempfile.TemporaryDirectory(prefix="organizing bench ") as room:
        copy = Path(room) / "clean copy"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(copy)], check=True)
        yield copy


@contextmanager
def started(copy, **variables):
    """`./run` in the copy until the end of the block; yields the seconds it took, and its port."""
    port = free_port()
    environment = {k: v for k, v in os.environ.items() if k not in FOREIGN} | {"PORT": str(port)}
    began = time.monotonic()
    runner = Child(
        "./run",
        [copy / "run"],
        log_of(copy),
        env=environment | variables,
        stop_signal=signal.SIGINT,
    )
    runner.patience = 60
    try:
        runner.start().wait_until(lambda: answers(port), seconds=PATIENCE_S)
        yield time.monotonic() - began, port
    finally:
        runner.stop()


def log_of(copy):
    """What `./run` says in the copy."""
    return copy.parent / "start.log"
