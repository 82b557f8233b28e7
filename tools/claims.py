"""One `./run` per directory, and no start before the last one's processes are gone."""

import fcntl
import os
import time
from contextlib import contextmanager

from tools.places import LOCAL
from tools.terminal import Refusal


def claim(path, wait=0):
    """Hold a lock file, or return None when another process keeps it for `wait` seconds."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    deadline = time.monotonic() + wait
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return descriptor
        except BlockingIOError:
            if time.monotonic() >= deadline:
                os.close(descriptor)
                return None
            time.sleep(0.05)


@contextmanager
def only_runner():
    """Be the one runner of this directory; yields the descriptor that children keep open.

    Every child inherits that second lock. After a kill -9 of the runner it is free
    only once the last child is gone, so the next start cannot trip over one.
    """
    runner = claim(LOCAL / "run.lock")
    if runner is None:
        raise Refusal(f"Another ./run works here already (process {holder()}).")
    os.truncate(runner, 0)
    os.write(runner, str(os.getpid()).encode())
    family = claim(LOCAL / "children.lock", wait=40)
    if family is None:
        raise Refusal("Processes of an earlier ./run do not end; see `ps` for postgres or celery.")
    try:
        yield family
    finally:
        os.close(family)
        os.close(runner)


def is_running():
    runner = claim(LOCAL / "run.lock")
    if runner is None:
        return True
    os.close(runner)
    return False


def holder():
    return (LOCAL / "run.lock").read_text() or "unknown"


@contextmanager
def exclusive(path):
    """Take turns: two commands at once may both want to build the same files."""
    descriptor = claim(path, wait=600)
    if descriptor is None:
        raise Refusal(f"Somebody has held {path} for ten minutes.")
    try:
        yield
    finally:
        os.close(descriptor)
