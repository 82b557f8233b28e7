"""The bootstrap: what it says before there is anything to work with."""

import ast
import errno
import runpy
import subprocess
import sys
from collections import namedtuple

import pytest

from tools.places import ROOT

OLD = "import runpy, sys; sys.version_info = (3, 9, 2); sys.version = '3.9.2 (old)';"
OLD += " runpy.run_path('run', run_name='__main__')"


@pytest.fixture
def run(tmp_path):
    """The names of `run`, working in a directory of their own."""
    names = runpy.run_path(str(ROOT / "run"))
    venv = tmp_path / ".venv"
    places = {"LOCAL": str(tmp_path), "VENV": str(venv), "PYTHON": str(venv / "bin" / "python")}
    names["main"].__globals__.update(places | {"UNFINISHED": str(venv / "unfinished")})
    return names


def test_run_can_be_read_by_an_old_python():
    ast.parse((ROOT / "run").read_text(), feature_version=(3, 5))


def test_old_python_is_one_sentence():
    done = subprocess.run([sys.executable, "-c", OLD], cwd=ROOT, capture_output=True, text=True)

    assert done.returncode == 1
    assert done.stderr == "run: Python 3.11 or newer is needed; this is 3.9.2.\n"


def test_help_lists_every_command():
    done = subprocess.run([ROOT / "run", "--help"], capture_output=True, text=True)

    assert done.returncode == 0
    for command in runpy.run_path(str(ROOT / "run"))["COMMANDS"][1:]:
        assert f"./run {command}" in done.stdout


def test_unknown_command_is_one_sentence():
    done = subprocess.run([ROOT / "run", "dance"], capture_output=True, text=True)

    sentence = "run: There is no command 'dance'; see ./run --help.\n"
    assert (done.returncode, done.stderr) == (1, sentence)


def test_installation_without_network_is_one_sentence(run, tmp_path):
    with pytest.raises(run["Refusal"], match="is there a network"):
        run["execute"](["sh", "-c", "echo Could not fetch; exit 1"])
    assert (tmp_path / "install.log").read_text() == "Could not fetch\n"


def test_installation_on_a_full_disk_is_known_as_such(run):
    with pytest.raises(OSError, match="No space") as caught:
        run["execute"](["sh", "-c", "echo 'No space left on device'; exit 1"])
    assert caught.value.errno == errno.ENOSPC


def test_first_installation_wants_room(run, monkeypatch):
    usage = namedtuple("usage", "free")(1024)
    monkeypatch.setattr("shutil.disk_usage", lambda path: usage)

    with pytest.raises(run["Refusal"], match="The disk is too full"):
        run["make_venv"]()


def test_installation_cut_short_is_not_trusted(run, tmp_path):
    venv = tmp_path / ".venv"
    (venv / "bin").mkdir(parents=True)
    python = venv / "bin" / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    assert run["is_sound"]()

    (venv / "unfinished").touch()

    assert not run["is_sound"]()
