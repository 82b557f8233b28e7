"""`./run bench`: the measurements of docs/BENCHMARKS.md, printed and written there."""

import json
import subprocess

from tools import report, sizes
from tools.children import die_with_parent
from tools.copies import clean_copy, started
from tools.places import PYTHON
from tools.terminal import Refusal

PARTS = ("demo", "sizes")


def main(words):
    """Measure the demo and both sizes, or what is named: ``./run bench demo sizes``."""
    if unknown := set(words) - {*PARTS, *sizes.PAIRS}:
        raise Refusal(f"./run bench knows demo and sizes, not '{min(unknown)}'.")
    for name in words or PARTS:
        print(measure_demo() if name == "demo" else sizes.measure(name), flush=True)


def measure_demo():
    """Start a clean copy twice; measure within the second start."""
    with clean_copy() as copy:
        with started(copy) as (first, _port):
            print(f"first start {first:.1f} s, stopping and starting again", flush=True)
        with started(copy) as (second, port):
            words = [PYTHON, "-m", "tests.bench", "demo", str(port)]
            found = subprocess.check_output(words, cwd=copy, preexec_fn=die_with_parent)
    return report.write_demo({"first": first, "second": second} | json.loads(found))
