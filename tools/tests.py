"""`./run test` and `./run faults`."""

import os

from tools import browser
from tools.places import PYTHON
from tools.start import make_files
from tools.terminal import step


def main(words):
    """Each process begins elsewhere, so that one computes while another waits for services."""
    run_pytest("-n", str(os.cpu_count()), "--dist", "worksteal", *words)


def faults(words):
    """One after the other: they measure what happens while the machine is busy with them."""
    run_pytest("-m", "faults or sweep", "--whole", *words)


def run_pytest(*words):
    make_files()
    with step("browser"):
        os.environ["CHROMIUM_PATH"] = browser.chromium()
    os.execv(PYTHON, [PYTHON, "-m", "pytest", *words])
