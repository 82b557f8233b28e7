"""`./run bench`: the measurements of docs/BENCHMARKS.md, printed and written there."""

import json
import os
import signal
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from tools import report
from tools.children import Child, die_with_parent
from tools.places import PYTHON, ROOT
from tools.ports import free_port
from tools.start import answers
from tools.terminal import Refusal

FOREIGN = ("DATABASE_URL", "REDIS_URL")  # a copy starts services of its own


SCALES = ("nito", "10x")


def main(words):
    """Measure the demo and NITO's size, or what is named: ``./run bench demo nito 10x``."""
    if unknown := set(words) - {"demo", *SCALES}:
        raise Refusal(f"./run bench knows demo, nito and 10x, not '{min(unknown)}'.")
    for name in words or ("demo", "nito"):
        print(measure_demo() if name == "demo" else measure_scale(name), flush=True)


def measure_demo():
    """Start a clean copy twice; measure within the second start."""
    with tempfile.TemporaryDirectory(prefix="organizing bench ") as room:
        copy = Path(room) / "clean copy"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(copy)], check=True)
        with started(copy) as (first, _port):
            print(f"first start {first:.1f} s, stopping and starting again", flush=True)
        with started(copy) as (second, port):
            measured = {"first": first, "second": second} | measure(copy, "demo", port)
    return report.write("demo", measured)


def measure_scale(scale):
    """Start a clean copy with a union of that size, and measure it."""
    with tempfile.TemporaryDirectory(prefix="organizing bench ") as room:
        copy = Path(room) / "clean copy"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(copy)], check=True)
        with started(copy, DEMO_SCALE=scale, STATEMENT_TIMEOUT_MS="0") as (first, port):
            measured = {"first": first} | measure(copy, scale, port)
    return report.write(scale, measured)


@contextmanager
def started(copy, **variables):
    """`./run` in the copy until the end of the block; yields the seconds it took, and its port."""
    port = free_port()
    environment = {k: v for k, v in os.environ.items() if k not in FOREIGN} | {"PORT": str(port)}
    environment |= variables
    log = copy.parent / "start.log"
    began = time.monotonic()
    runner = Child("./run", [copy / "run"], log, env=environment, stop_signal=signal.SIGINT)
    runner.patience = 60
    try:
        runner.start().wait_until(lambda: answers(port), seconds=3600)
        yield time.monotonic() - began, port
    finally:
        runner.stop()


def measure(copy, what, port):
    """What tests/bench finds out about the copy; with this .venv, which has the tests' packages."""
    words = [PYTHON, "-m", "tests.bench", what, str(port)]
    return json.loads(subprocess.check_output(words, cwd=copy, preexec_fn=die_with_parent))
