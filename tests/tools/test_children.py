import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tools.children import Child
from tools.places import ROOT
from tools.terminal import Refusal

PARENT = """
import time
from pathlib import Path
from tools.children import Child
child = Child("sleeper", ["sleep", "60"], Path("{log}")).start()
print(child.pid, flush=True)
time.sleep(60)
"""


def test_child_dies_with_a_parent_that_is_killed(tmp_path):
    program = PARENT.format(log=tmp_path / "log")
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as parent:
        child = int(parent.stdout.readline())
        assert is_running(child)

        parent.kill()

    deadline = time.monotonic() + 5
    while is_running(child) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not is_running(child)


def test_stop_takes_force_when_asking_does_not_help(tmp_path):
    command = [
        sys.executable,
        "-c",
        "import signal, time; signal.signal(15, signal.SIG_IGN);"
        " print('deaf', flush=True); time.sleep(60)",
    ]
    child = Child("deaf", command, tmp_path / "log", patience=0.3).start()
    child.wait_until(lambda: "deaf" in (tmp_path / "log").read_text())

    child.stop()

    assert child.process.returncode == -9


def test_early_death_is_one_sentence(tmp_path):
    child = Child("The thing", ["false"], tmp_path / "log").start()

    with pytest.raises(Refusal, match="The thing stopped at once; its log is"):
        child.wait_until(lambda: False)


def test_early_death_for_want_of_room_is_a_full_disk(tmp_path):
    command = ["sh", "-c", "echo 'could not write: No space left on device'; exit 1"]
    child = Child("The thing", command, tmp_path / "log").start()

    with pytest.raises(OSError, match="No space left") as caught:
        child.wait_until(lambda: False)
    assert caught.value.errno == errno.ENOSPC


def is_running(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
