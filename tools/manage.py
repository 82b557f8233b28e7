"""`./run manage …`: against what runs, else with services for the time of the command."""

import os
import signal
import subprocess
import time

from tools.children import die_with_parent
from tools.claims import is_running, only_runner
from tools.places import PYTHON, ROOT, SERVICES_FILE
from tools.ports import chosen_port
from tools.services import services, with_services
from tools.terminal import Refusal


def main(words):
    command = [PYTHON, str(ROOT / "manage.py"), *words]
    if is_running():
        wait_for_services()
        os.execve(PYTHON, command, with_services())
    with only_runner() as family, services(chosen_port(), family):
        return run_attended(command)


def wait_for_services():
    """Beside a ./run that is still starting."""
    deadline = time.monotonic() + 60
    while not SERVICES_FILE.exists():
        if time.monotonic() > deadline:
            raise Refusal("The running ./run has not started its services within 60 s.")
        time.sleep(0.1)


def run_attended(command):
    """Run it in the foreground: Ctrl-C is the command's, the services survive it."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return subprocess.call(command, env=with_services(), preexec_fn=attend)
    finally:
        signal.signal(signal.SIGINT, before)


def attend():
    die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
